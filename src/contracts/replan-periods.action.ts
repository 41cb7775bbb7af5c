import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { billedPartIds, billingPartInsert, billingPartsOf, removeParts } from './billing-part.store.ts';
import { inPlace } from './billing-plan.ts';
import { type Contract } from './contract.ts';
import { setPlannedUntil } from './contract.store.ts';
import { plannedPeriods, planHorizon, plannedThrough, revisedPeriods } from './period-plan.ts';
import { priceVersionsOf } from './price.store.ts';

/**
 * Brings the periods of a locked contract in line with its term, its end and its prices, and plans further ahead: what
 * has been invoiced stays, what has not is planned anew (GTC 6.8). Doing it again changes nothing.
 */
export async function replanPeriods(tx: Tx, contract: Contract, asOf: LocalDate): Promise<void> {
  const before = planHorizon(asOf);
  const wanted = plannedPeriods(contract, await priceVersionsOf(tx, contract.id), before);
  const parts = await billingPartsOf(tx, contract.id);
  const { surplus, missing } = revisedPeriods(parts, await billedPartIds(tx, contract.id), wanted);
  await removeParts(
    tx,
    surplus.map(({ id }) => id),
  );
  const taken = Math.max(0, ...parts.map(({ position }) => position));
  await insertTogether(tx, [billingPartInsert(contract.id, inPlace(missing, taken))]);
  await setPlannedUntil(tx, contract.id, plannedThrough(contract, before));
}
