import { z } from 'zod';
import { day, id, text } from '../http/schemas.ts';
import { staffRoles } from './caller.ts';

const moment = z.string().meta({ format: 'date-time' });

export const newApiToken = z.strictObject({
  name: text(60),
  roles: z
    .array(z.enum(staffRoles))
    .min(1)
    .max(staffRoles.length)
    .transform((list) => [...new Set(list)]),
  readOnly: z.boolean().default(false),
  expiresOn: day.nullable().default(null).describe('the last day on which it is good'),
});
export const apiTokenAnswer = z.object({
  id,
  name: z.string(),
  roles: z.array(z.enum(staffRoles)),
  readOnly: z.boolean(),
  expiresOn: z.string().nullable(),
  lastUsedOn: z.string().nullable(),
  createdBy: z.string(),
  createdAt: moment,
  revokedAt: moment.nullable(),
});
