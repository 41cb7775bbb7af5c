import { z } from 'zod';
import { day, id, pageQuery, sortQuery } from '../http/schemas.ts';
import { accounts, entrySources } from './entry.ts';

const amount = z.string().meta({ description: 'decimal string, EUR', examples: ['1234.50'] });
const sums = { debit: amount, credit: amount, balance: amount };
const account = z.enum(accounts);
const businessDay = z.string().meta({ format: 'date' });

export const trialBalanceAnswer = z.object({
  asOf: businessDay,
  accounts: z.array(z.object({ account, ...sums })),
  total: z.object(sums),
});

export const accountParams = z.strictObject({ account });

/** The days that an account sheet shows, both included. */
export const daysQuery = {
  from: day.optional().meta({ description: 'the first day; without it from the beginning' }),
  asOf: day.optional().meta({ description: 'the last day; without it today' }),
};

export const accountPostingsQuery = z.strictObject({
  ...pageQuery,
  ...sortQuery(['bookedOn']),
  ...daysQuery,
});

export const accountSheetAnswer = z.object({
  account,
  from: businessDay.nullable(),
  asOf: businessDay,
  opening: amount.meta({ description: 'decimal string, EUR: the balance before the first day' }),
  debit: amount,
  credit: amount,
  closing: amount.meta({
    description: 'decimal string, EUR: the balance in the trial balance of the last day',
  }),
});

/** A posting as the sheet of its account shows it. */
export const accountPosting = z.object({
  id: z.string(),
  bookedOn: businessDay,
  sourceKind: z.enum(entrySources).meta({ description: 'what was booked' }),
  sourceId: id,
  purpose: z.string().meta({ examples: ['issue', 'receipt', 'reversal 1'] }),
  documentKind: z
    .string()
    .nullable()
    .meta({ description: 'the kind of the invoice that was issued, the method of the payment' }),
  documentNumber: z.string().nullable().meta({ description: 'the number of the invoice that was issued' }),
  clientId: id.nullable(),
  clientName: z.string().nullable(),
  invoiceId: id.nullable().meta({ description: 'the receivable that it concerns' }),
  invoiceNumber: z.string().nullable(),
  counterAccounts: z.array(account).meta({ description: 'the other accounts of the entry' }),
  clauses: z.array(z.string()),
  debited: amount.nullable(),
  credited: amount.nullable(),
  balance: amount.meta({ description: 'decimal string, EUR: of the account after this posting' }),
});
