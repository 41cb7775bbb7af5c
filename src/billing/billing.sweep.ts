import { type Sweep } from '../runs/sweep.ts';
import { billPart } from './bill-part.action.ts';
import { dueParts } from './due-part.store.ts';

/**
 * Invoices every part of a contract's price that is due and that no invoice bills (GTC 6.7, 6.8), and credits what was
 * billed beyond the end of a contract (GTC 3.8). The subject is the part; its natural keys are the unique indexes on
 * billed and on credited parts.
 */
export const billingSweep: Sweep = {
  kind: 'billing',
  candidates: async (db, asOf, after, limit) =>
    (await dueParts(db, asOf, after, limit)).map((part) => ({
      subject: part.id,
      label: `${part.contractNumber} ${part.clientName}, ${part.isCredit ? 'after the end' : words[part.trigger]}`,
    })),
  perform: billPart,
};

const words: Readonly<Record<string, string>> = {
  order: 'on order',
  completion: 'on completion',
  'item-delivery': 'on delivery of an item',
  period: 'per period',
  sprint: 'per sprint',
  service: 'additional services',
  purchase: "on the client's account",
};
