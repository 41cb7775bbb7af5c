import { z } from 'zod';
import { roles } from '../access/caller.ts';
import { email, id, language, page, pageQuery, text } from '../http/schemas.ts';

const moment = z.string().meta({ format: 'date-time' });

/** Anything may be tried, so that what is wrong with a guess shows nothing. */
const tried = z.string().min(1).max(1000);
const typedEmail = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .meta({ examples: ['lena.haslinger@nordkette.example'] });
const code = z
  .string()
  .max(40)
  .meta({ description: 'of the second factor, or one of the recovery codes', examples: ['123456'] });

export const credentials = z.strictObject({ email: typedEmail, password: tried, code: code.optional() });
export const codeBody = z.strictObject({ code });
export const emailBody = z.strictObject({ email: typedEmail });
export const passwordBody = z.strictObject({ password: tried });
export const passwordChange = z.strictObject({ oldPassword: tried, newPassword: tried });
/** What links carry; anything may be tried here too. */
export const tokenParams = z.strictObject({ token: z.string().min(1).max(100) });

export const sessionAnswer = z.object({
  actor: z.string(),
  userId: id.nullable(),
  clientId: id.nullable(),
  personId: id.nullable().describe('who they are among the people whose time is recorded'),
  name: z.string(),
  email: z.string().nullable(),
  roles: z.array(z.enum(roles)),
  language,
  secondFactor: z.boolean(),
  mustSetUpSecondFactor: z.boolean(),
  testClock: z.boolean(),
  demo: z.boolean(),
  today: z.string().meta({ format: 'date' }),
});

export const ownAccount = z.strictObject({ name: text(200).optional(), language: language.optional() });

export const invitationAnswer = z.object({
  name: z.string().nullable().meta({ description: 'null for the first administrator, who says it' }),
  email: z.string().nullable(),
});
export const acceptance = z.strictObject({
  password: tried,
  name: text(200).optional().describe('of the first administrator'),
  email: email.optional().describe('of the first administrator'),
});

export const sessionList = page(
  z.object({
    id,
    userId: id.nullable(),
    clientId: id.nullable(),
    since: moment,
    lastSeenAt: moment,
    address: z.string(),
    userAgent: z.string().nullable(),
    current: z.boolean().meta({ description: 'the one that asks' }),
  }),
);

const outcome = z.enum(['signed-in', 'refused', 'locked-out', 'signed-out']);
export const signInQuery = z.strictObject({
  ...pageQuery,
  sort: z.enum(['-id']).default('-id'),
  userId: id.optional(),
  outcome: outcome.optional(),
});
export const signInList = page(
  z.object({
    id: z.string(),
    at: moment,
    outcome,
    method: z.enum(['password', 'second-factor', 'link', 'invitation', 'password-reset', 'session']),
    email: z.string(),
    userId: id.nullable(),
    clientId: id.nullable(),
    address: z.string().nullable(),
    userAgent: z.string().nullable(),
  }),
);
