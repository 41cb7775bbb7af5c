import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { billingPartInsert, billingPartsOf, removeParts } from './billing-part.store.ts';
import { inPlace } from './billing-plan.ts';
import { type Contract } from './contract.ts';
import { setPlannedUntil } from './contract.store.ts';
import { planHorizon, plannedThrough, revisedPeriods } from './plan-revision.ts';
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
  const before = planHorizon(asOf);
  const parts = await billingPartsOf(tx, contract.id);
  const prices = await priceVersionsOf(tx, contract.id);
  const { surplus, missing } = revisedPeriods(contract, prices, before, parts);
  await removeParts(
    tx,
    surplus.map(({ id }) => id),
  );
  const taken = Math.max(0, ...parts.map(({ position }) => position));
  await insertTogether(tx, [billingPartInsert(contract.id, inPlace(missing, taken))]);
  const plannedUntil = plannedThrough(contract, before);
  await setPlannedUntil(tx, contract.id, plannedUntil);
  return { planned: missing.length, plannedUntil };
}
