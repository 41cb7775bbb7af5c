import { z } from 'zod';
import { papersBy } from '../documents/addressee.ts';
import { country, email, id, language, text } from '../http/schemas.ts';
import { type ClientEntry } from './client.ts';

const address = z.strictObject({ street: text(200), postalCode: text(20), city: text(100), country });
const contact = z.strictObject({ name: text(200), email });

const fields = {
  name: text(200),
  address,
  vatId: text(30).nullable(),
  email: email.nullable().meta({ description: 'null: there is none, papers go by post' }),
  papersBy: z.enum(papersBy),
  managementContact: contact.nullable(),
  accountManagerEmail: email.nullable(),
  iban: text(50).nullable(),
  orderReference: text(100).nullable(),
  language,
};

/** A new client; what is left out is unknown, the language is German. */
export const clientBody = z.strictObject({
  ...fields,
  vatId: fields.vatId.default(null),
  papersBy: fields.papersBy.default('mail'),
  managementContact: fields.managementContact.default(null),
  accountManagerEmail: fields.accountManagerEmail.default(null),
  iban: fields.iban.default(null),
  orderReference: fields.orderReference.default(null),
  language: fields.language.default('de'),
});

/** What is left out stays as it is. */
export const clientChanges = z.strictObject({
  name: z.exactOptional(fields.name),
  address: z.exactOptional(fields.address),
  vatId: z.exactOptional(fields.vatId),
  email: z.exactOptional(fields.email),
  papersBy: z.exactOptional(fields.papersBy),
  managementContact: z.exactOptional(fields.managementContact),
  accountManagerEmail: z.exactOptional(fields.accountManagerEmail),
  iban: z.exactOptional(fields.iban),
  orderReference: z.exactOptional(fields.orderReference),
  language: z.exactOptional(fields.language),
} satisfies Record<keyof ClientEntry, z.ZodType>);

export const vatCheckResult = z.enum(['valid', 'invalid', 'unverified']);

export const clientAnswer = z.object({
  id,
  number: z.string(),
  name: z.string(),
  address: z.object({ street: z.string(), postalCode: z.string(), city: z.string(), country: z.string() }),
  vatId: z.string().nullable(),
  vatCheck: z.object({ result: vatCheckResult, checkedAt: z.string() }).nullable(),
  email: z.string().nullable(),
  papersBy: z.enum(papersBy),
  managementContact: z.object({ name: z.string(), email: z.string() }).nullable(),
  accountManagerEmail: z.string().nullable(),
  iban: z.string().nullable(),
  orderReference: z.string().nullable(),
  language,
  createdAt: z.string(),
  erasedAt: z.string().nullable(),
});

export const vatCheckAnswer = z.object({
  id,
  vatId: z.string(),
  source: z.enum(['person', 'vies']),
  result: vatCheckResult,
  consultation: z.string().nullable(),
  trader: z.string().nullable(),
  note: z.string().nullable(),
  actor: z.string(),
  checkedAt: z.string(),
});
