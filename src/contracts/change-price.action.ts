import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { badValue } from '../problems/problem.ts';
import { billedPartIds, billingPartsOf } from './billing-part.store.ts';
import { type BillingPart } from './billing-plan.ts';
import { contractEnded, unknownLine } from './delivery.ts';
import { lockContract } from './contract.store.ts';
import { type PriceVersion } from './price.ts';
import { insertPriceVersion } from './price.store.ts';
import { replanPeriods } from './replan-periods.action.ts';

interface ChangePrice {
  readonly contractId: string;
  readonly price: PriceVersion;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Sets the unit price of a line from a day on, as agreed in writing (GTC 1.4) or by the index (GTC 6.10). What has been
 * invoiced keeps its price; the periods still to be billed are planned anew, by days where the day lies within one.
 * @throws problem `contract-ended`, `unknown-line` for one without a price per period, `bad-value` for a day that has been
 * billed already or lies outside the term, `price-exists` for a second price on a day
 */
export async function changePrice(tx: Tx, { contractId, price, actor, at }: ChangePrice): Promise<void> {
  const contract = await lockContract(tx, contractId);
  if (contract.status !== 'active' && contract.status !== 'suspended') {
    throw contractEnded(`the contract is ${contract.status}; its prices stand`);
  }
  const line = contract.agreed.lines.find(({ position }) => position === price.linePosition);
  if (line === undefined || line.cadence === null || line.kind === 'effort') {
    throw unknownLine(`line ${price.linePosition} has no price per period; name one that has`);
  }
  const { term, endsOn } = contract;
  if (term === null || price.validFrom < term.startsOn || (endsOn !== null && price.validFrom > endsOn)) {
    throw refused(`must lie within the term of the contract`);
  }
  const billed = await billedPartIds(tx, contractId);
  const free = firstFreeDay(await billingPartsOf(tx, contractId), billed, price.linePosition);
  if (free !== undefined && price.validFrom < free) {
    throw refused(`must not be before ${free}: up to then line ${price.linePosition} has been invoiced`);
  }
  await insertPriceVersion(tx, contractId, price, { actor, at });
  await replanPeriods(tx, contract, dayOf(at));
  await record(tx, {
    at,
    actor,
    verb: 'price changed',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: [price.clause],
    detail: { ...price },
  });
}

/** The first day of a line that no invoice has billed, if any has. */
function firstFreeDay(parts: readonly BillingPart[], billed: ReadonlySet<string>, line: number) {
  return parts
    .filter(({ id, linePosition, remuneration }) => {
      return billed.has(id) && linePosition === line && remuneration === 'agreed';
    })
    .flatMap(({ period }) => (period === null ? [] : [period.until]))
    .sort()
    .at(-1);
}

function refused(message: string) {
  return badValue(`validFrom ${message}`, { errors: [{ path: 'validFrom', message }] });
}
