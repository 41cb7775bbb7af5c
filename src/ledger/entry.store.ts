import { newId } from '../../db/id.ts';
import { type Insert, insertTogether } from '../../db/insert-together.ts';
import { type Tx } from '../../db/connection.ts';
import { effective, type Entry, isBalanced } from './entry.ts';

/**
 * The rows of an entry, for an act that writes them together with its own.
 * @throws Error when the postings do not add up to zero: a fault of the caller, the database would refuse it too
 */
export function entryInserts(entry: Entry): Insert[] {
  const postings = effective(entry.postings);
  if (!isBalanced(postings)) throw new Error(`entry ${entry.sourceKind} ${entry.purpose} does not balance`);
  if (postings.length === 0) return [];
  const id = newId();
  return [
    {
      table: 'entry',
      rows: [
        {
          id,
          source_kind: entry.sourceKind,
          source_id: entry.sourceId,
          purpose: entry.purpose,
          booked_on: entry.bookedOn,
          clauses: entry.clauses,
          created_at: entry.at,
        },
      ],
    },
    {
      table: 'posting',
      rows: postings.map((posting, index) => ({
        entry_id: id,
        booked_on: entry.bookedOn,
        position: index + 1,
        account: posting.account,
        amount: posting.amount.toString(),
        tax_category: posting.taxCategory ?? null,
        tax_rate: posting.taxRate ?? null,
        client_id: posting.clientId,
        contract_id: posting.contractId ?? null,
        invoice_id: posting.invoiceId ?? null,
      })),
    },
  ];
}

/** Books an entry: balanced, append-only, once per source and purpose. */
export async function book(tx: Tx, entry: Entry): Promise<void> {
  await insertTogether(tx, entryInserts(entry));
}
