import { z } from 'zod';
import { day, email, id, language, page, pageQuery, text } from '../http/schemas.ts';
import { roles, staffRoles } from './caller.ts';
import { userSorts } from './user.ts';

const moment = z.string().meta({ format: 'date-time' });
export const done = z.object({ done: z.boolean() });

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

export const accessSettingsBody = z.strictObject({
  secondFactorForStaff: z.boolean().describe('staff without a second factor can do nothing but set one up'),
});
