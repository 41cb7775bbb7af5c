import { type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Contract } from '../contracts/contract.ts';
import { timeEntryInsert } from '../time/time-entry.store.ts';
import { drawImported } from './draw-imported.action.ts';
import { type RowPlan } from './import-plan.ts';

/** Writes what can be made, and lets it draw from its pools; what a pool refuses is refused after all. */
export async function writeImported(
  tx: Tx,
  plans: readonly RowPlan[],
  { contracts, at }: { readonly contracts: readonly Contract[]; readonly at: Instant },
): Promise<RowPlan[]> {
  const rows = plans.map((plan) => ({ plan, id: newId() }));
  const entries = rows.flatMap(({ plan, id }) => (plan.outcome === 'made' ? [{ id, ...plan.entry }] : []));
  await insertTogether(tx, [timeEntryInsert(entries, at)]);
  const refused = new Map<string, string>();
  for (const contract of contracts) {
    const own = entries.filter(({ contractId }) => contractId === contract.id);
    for (const [id, reason] of await drawImported(tx, own, { contract, at })) refused.set(id, reason);
  }
  return rows.map(({ plan, id }) => {
    const reason = refused.get(id);
    return reason === undefined ? plan : { line: plan.line, outcome: 'refused', reason };
  });
}
