import { z } from 'zod';
import { id, page } from '../http/schemas.ts';
import { invoiceKinds } from '../invoicing/invoice.schemas.ts';

const amount = z.string().meta({ description: 'decimal string, EUR' });
const date = z.string().meta({ format: 'date' });

export const clientFiguresAnswer = z.object({
  clientId: id,
  asOf: date,
  open: amount.describe('principal that is not paid'),
  openItems: z.number().int(),
  overdue: amount.describe('of it after the last day to pay'),
  overdueItems: z.number().int(),
  interest: amount.describe('default interest to the day that is not paid, charged or not'),
  costs: amount,
  credit: amount.describe('what the client has to its credit'),
  revenue: z.object({ thisYear: amount, lastYear: amount }).describe('net, by day of booking'),
});

export const openItemsAnswer = page(
  z.object({
    invoiceId: id,
    number: z.string(),
    kind: z.enum(invoiceKinds),
    contractId: id,
    issuedOn: date,
    receivedOn: date.nullable(),
    dueOn: date.nullable(),
    gross: amount,
    open: amount,
    lateDays: z
      .number()
      .int()
      .describe('days after the last day to pay; 0 until then, and while a plan puts it off'),
    plan: z
      .object({ id, number: z.string() })
      .nullable()
      .describe('the instalment plan that puts it off (GTC 7.8)'),
    reminder: z.number().int().describe('the highest reminder that was sent: 0, 1 or 2'),
  }),
);
