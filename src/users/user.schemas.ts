import { z } from 'zod';
import { roles } from '../access/caller.ts';
import { email, id, language, pageQuery, text } from '../http/schemas.ts';
import { userSorts } from './user.ts';

const moment = z.string().meta({ format: 'date-time' });

const roleList = z
  .array(z.enum(roles))
  .min(1)
  .max(roles.length)
  .transform((list) => [...new Set(list)]);
export const newUser = z.strictObject({
  email,
  name: text(200),
  roles: roleList,
  clientId: id.nullable().default(null).describe('exactly with the role client'),
  personId: id.nullable().default(null).describe('whose time it is, for staff who record time'),
  language: language.default('de'),
});
export const userChange = z.strictObject({
  email: email.optional(),
  name: text(200).optional(),
  roles: roleList.optional(),
  clientId: id.nullable().optional(),
  personId: id.nullable().optional(),
  language: language.optional(),
  status: z.enum(['active', 'disabled']).optional().describe('a disabled user is out at once'),
});
const status = z.enum(['invited', 'active', 'disabled']);
export const userAnswer = z.object({
  id,
  email: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  clientId: id.nullable(),
  clientName: z.string().nullable(),
  personId: id.nullable(),
  language,
  status,
  secondFactor: z.boolean(),
  createdAt: moment,
});
export const mailed = z
  .boolean()
  .meta({ description: 'whether the mail with the invitation went out; if not, send it again' });
export const userQuery = z.strictObject({
  ...pageQuery,
  sort: z.enum(userSorts).default('name'),
  status: status.optional(),
  role: z.enum(roles).optional(),
  clientId: id.optional(),
  q: z.string().trim().max(100).optional().describe('part of name or e-mail address'),
});

export const accessSettingsBody = z.strictObject({
  secondFactorForStaff: z.boolean().describe('staff without a second factor can do nothing but set one up'),
});
