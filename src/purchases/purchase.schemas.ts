import { z } from 'zod';
import { day, id, positiveAmount, text } from '../http/schemas.ts';
import { payers, purchaseActions } from './purchase.ts';

export const newPurchase = z.strictObject({
  linePosition: z.number().int().min(1).max(500),
  supplier: text(200),
  document: text(200).meta({ description: 'the supplier\'s invoice or receipt: "4711 of 2 March 2026"' }),
  purchasedOn: day,
  cost: positiveAmount.meta({
    description: "net; on the client's account all that the supplier asks for",
  }),
  paidBy: z.enum(payers).default('agency'),
});

export const purchaseAnswer = z.object({
  id,
  contractId: id,
  linePosition: z.number().int(),
  supplier: z.string(),
  document: z.string(),
  purchasedOn: z.string(),
  cost: z.string(),
  paidBy: z.enum(payers),
  withdrawal: z
    .object({ on: z.string(), reason: z.string() })
    .nullable()
    .describe('when and why it was taken back as recorded wrongly'),
  invoiceNumber: z.string().nullable().describe('of the invoice that bills it'),
  actions: z.array(z.enum(purchaseActions)).describe('what may happen next'),
  effect: z
    .enum(['sold-on', 'passed-through', 'shown-only'])
    .describe('invoiced at the agreed price, at cost without VAT, or not at all'),
});
