import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { billingPartInsert, billingPartsOf, removeParts, repriceParts } from './billing-part.store.ts';
import { type Contract } from './contract.ts';
import { setPlannedUntil } from './contract.store.ts';
import { type RevisedPlan, revisedPlan } from './plan-revision.ts';
import { priceVersionsOf } from './price.store.ts';

/**
 * Brings the periods of a locked contract in line with its term, its end and its prices, and plans further ahead: what
 * has been invoiced stays, what has not is planned anew (GTC 6.8). Doing it again changes nothing.
 */
export async function replanPeriods(
  tx: Tx,
  contract: Contract,
  asOf: LocalDate,
): Promise<{ readonly planned: number; readonly plannedUntil: LocalDate | null }> {
  const parts = await billingPartsOf(tx, contract.id);
  const plan = revisedPlan(contract, await priceVersionsOf(tx, contract.id), parts, asOf);
  await writePlans(tx, [plan]);
  return { planned: plan.missing.length, plannedUntil: plan.plannedUntil };
}

/** Writes revised plans of locked contracts; however many, each kind of change is one statement. */
export async function writePlans(tx: Tx, plans: readonly RevisedPlan[]): Promise<void> {
  // First, because the time of a part that goes is that of one that comes.
  await removeParts(
    tx,
    plans.flatMap(({ surplus }) => surplus.map(({ id }) => id)),
  );
  await repriceParts(
    tx,
    plans.flatMap(({ repriced }) => repriced),
  );
  await insertTogether(
    tx,
    plans.map(({ contractId, missing }) => billingPartInsert(contractId, missing)),
  );
  await setPlannedUntil(tx, plans);
}
