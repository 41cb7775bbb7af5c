import { z } from 'zod';
import { email, id, language, text } from '../http/schemas.ts';
import { roles } from './caller.ts';

/** Anything may be tried, so that what is wrong with a guess shows nothing. */
export const credentials = z.strictObject({
  email: z
    .string()
    .trim()
    .min(1)
    .max(254)
    .meta({ examples: ['lena.haslinger@nordkette.example'] }),
  password: z.string().min(1).max(1000),
  code: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'of the second factor, or one of the recovery codes', examples: ['123456'] }),
});

export const sessionAnswer = z.object({
  actor: z.string(),
  userId: id.nullable(),
  clientId: id.nullable(),
  personId: id.nullable().describe('who they are among the people whose time is recorded'),
  name: z.string(),
  email: email.nullable(),
  roles: z.array(z.enum(roles)),
  language,
  testClock: z.boolean(),
  demo: z.boolean(),
  today: z.string().meta({ format: 'date' }),
});

export const ownAccount = z.strictObject({ name: text(200).optional(), language: language.optional() });
export const newPassword = z.string().min(1).max(1000);
export const done = z.object({ done: z.boolean() });
