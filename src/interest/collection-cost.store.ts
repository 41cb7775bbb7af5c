import { onConstraint } from '../../db/constraints.ts';
import { type Db } from '../../db/connection.ts';
import { Money } from '../money/money.ts';
import { type EnteredCost, flatFeeClaimed } from './collection-cost.ts';

onConstraint(
  'collection_cost_flat',
  flatFeeClaimed,
  'nothing has to be done; it is claimed once per invoice',
);

/** The costs of collection that were entered for an invoice. */
export async function collectionCostsOf(db: Db, invoiceId: string): Promise<EnteredCost[]> {
  const rows = await db('collection_cost')
    .where({ invoice_id: invoiceId })
    .select<{ kind: EnteredCost['kind']; amount: string; claimed: string }[]>('kind', 'amount', 'claimed');
  return rows.map((row) => ({
    kind: row.kind,
    amount: Money.of(row.amount),
    claimed: Money.of(row.claimed),
  }));
}
