import { z } from 'zod';
import { id, positiveAmount, text } from '../http/schemas.ts';
import { bankEntryStateNames } from './bank-entry.ts';

const day = z.string().meta({ format: 'date' });
const moment = z.string().meta({ format: 'date-time' });
const amount = z.string().meta({ description: 'decimal string, EUR', examples: ['1234.50'] });

export const statementAnswer = z.object({
  id,
  account: z.string().meta({ examples: ['AT611904300234573201'] }),
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  entries: z.number().int().meta({ description: 'in the file; the four counts below add up to it' }),
  matched: z
    .number()
    .int()
    .meta({ description: 'booked by themselves, because they pay an invoice beyond doubt' }),
  unmatched: z
    .number()
    .int()
    .meta({ description: 'money that a person decides about, or has decided about' }),
  undecided: z.number().int().meta({ description: 'of these what nobody has decided about yet' }),
  duplicates: z.number().int().meta({ description: 'known already; nothing was done about them' }),
  listed: z
    .number()
    .int()
    .meta({ description: 'no payments: debits, reversals, what the bank has not booked' }),
  sha256: z.string(),
  importedAt: moment,
  actor: z.string(),
});

/** What money from the bank may be booked to: one of the three. */
export const payable = {
  invoiceId: id.optional(),
  reminder: text(40).optional(),
  clientId: id.optional(),
};
export const despiteDismissal = z
  .boolean()
  .default(false)
  .meta({ description: 'it was set aside, whoever books it knows why, and it is a payment after all' });
export const NAMES_ONE = 'name the invoice, the number of the reminder or the client, one of the three';

export function namesOne({
  invoiceId,
  reminder,
  clientId,
}: Readonly<Partial<Record<keyof typeof payable, string | undefined>>>): boolean {
  return [invoiceId, reminder, clientId].filter((value) => value !== undefined).length === 1;
}

export const splitInput = z.strictObject({
  parts: z
    .array(z.strictObject({ amount: positiveAmount, ...payable }).refine(namesOne, NAMES_ONE))
    .min(2)
    .max(100)
    .meta({ description: 'together the amount of the entry; those of one client become one payment' }),
  reason: text(1000)
    .optional()
    .meta({ description: 'where the division comes from', examples: ['laut Avis'] }),
  despiteDismissal,
});

const suggestion = z.object({
  invoiceId: id.nullable(),
  reminder: z.string().nullable().meta({ description: 'its number: it pays the invoices on it' }),
  clientId: id.nullable().meta({ description: 'it pays whatever this client owes' }),
  number: z.string().meta({ examples: ['RE-2026-0042'] }),
  score: z.number().int().meta({ description: 'of 100' }),
  reasons: z.array(z.string()),
});

export const bankEntryAnswer = z.object({
  id,
  statementId: id,
  account: z.string(),
  bankReference: z.string().nullable(),
  direction: z.enum(['credit', 'debit']),
  amount,
  bookedOn: day,
  valueDate: day,
  counterparty: z.string().nullable(),
  counterpartyIban: z.string().nullable(),
  endToEndId: z.string().nullable(),
  creditorReference: z.string().nullable(),
  text: z.string().nullable(),
  state: z.enum(bankEntryStateNames),
  note: z.string().nullable().meta({ description: 'why it is listed, was dismissed or could not be booked' }),
  match: suggestion.nullable().meta({ description: 'what spoke for the booking that Kontor made by itself' }),
  paymentId: id.nullable().meta({ description: 'of several payments the first' }),
  payments: z
    .array(z.object({ id, clientId: id, clientName: z.string(), amount, returnedOn: day.nullable() }))
    .meta({ description: 'what it was booked as: one for each client; together its amount' }),
  invoiceId: id.nullable().meta({ description: 'the invoice that its money went to' }),
  decidedBy: z.string().nullable(),
  decidedAt: moment.nullable(),
  suggestions: z
    .array(
      suggestion.extend({
        open: amount,
        named: z.boolean().meta({ description: 'the payer wrote its number' }),
      }),
    )
    .meta({
      description:
        'what it may pay, the likeliest first; book it to the one of invoice, reminder and client that is given',
    }),
  actions: z.array(z.enum(['book', 'dismiss'])).meta({ description: 'what a person may decide now' }),
});
