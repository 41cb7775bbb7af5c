import { z } from 'zod';
import { id } from '../http/schemas.ts';
import { payers } from './purchase.ts';

export const purchaseAnswer = z.object({
  id,
  contractId: id,
  linePosition: z.number().int(),
  supplier: z.string(),
  document: z.string(),
  purchasedOn: z.string(),
  cost: z.string(),
  paidBy: z.enum(payers),
  effect: z
    .enum(['sold-on', 'passed-through', 'shown-only'])
    .describe('invoiced at the agreed price, at cost without VAT, or not at all'),
});
