import { z } from 'zod';
import { id } from '../http/schemas.ts';

const amount = z.string().meta({ description: 'decimal string, EUR', examples: ['1234.50'] });
const date = z.string().meta({ format: 'date' });
const sums = { open: amount, interest: amount, charged: amount, costs: amount };

/** What a client owed as of a day. */
export const statementAnswer = z.object({
  clientId: id,
  asOf: date,
  invoices: z.array(
    z.object({
      invoiceId: id,
      number: z.string(),
      kind: z.string(),
      issuedOn: date,
      dueOn: date.nullable(),
      gross: amount,
      paid: amount,
      ...sums,
    }),
  ),
  instalmentPlans: z.array(
    z.object({
      id,
      number: z.string(),
      total: amount,
      paid: amount,
      lost: z.boolean(),
      nextDueOn: date.nullable(),
      nextAmount: amount.nullable(),
    }),
  ),
  ...sums,
  credit: amount,
  total: amount,
});
