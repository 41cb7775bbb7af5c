import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { badValue } from '../problems/problem.ts';
import { invoicedUntil } from './billing-part.store.ts';
import { type Contract } from './contract.ts';
import { contractEnded, unknownLine } from './delivery.ts';
import { hasPeriodPrice, type PriceVersion } from './price.ts';
import { priceVersionInsert } from './price.store.ts';
import { replanPeriods } from './replan-periods.action.ts';

interface ChangePrices {
  readonly prices: readonly PriceVersion[];
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Sets unit prices of a locked contract from a day on, as agreed in writing (GTC 1.4) or by the index (GTC 6.10). What has
 * been invoiced keeps its price; the periods still to be billed are planned anew, by days where the day lies within one.
 * @throws problem `contract-ended`, `unknown-line` for one without a price per period, `bad-value` for a day that has been
 * billed already or lies outside the term, `price-exists` for a second price on a day
 */
export async function changePrices(
  tx: Tx,
  contract: Contract,
  { prices, actor, at }: ChangePrices,
): Promise<void> {
  const invoiced = await invoicedUntil(tx, contract.id);
  for (const price of prices) requireChangeable(contract, price, invoiced.get(price.linePosition));
  await insertTogether(tx, [
    priceVersionInsert(contract.id, prices, { actor, at }),
    ...prices.map((price) =>
      journalInsert({
        at,
        actor,
        verb: 'price changed',
        subjectKind: 'contract',
        subjectId: contract.id,
        clauses: [price.clause],
        detail: { ...price },
      }),
    ),
  ]);
  await replanPeriods(tx, contract, dayOf(at));
}

function requireChangeable(
  { status, agreed, term, endsOn }: Contract,
  { linePosition, validFrom }: PriceVersion,
  free: LocalDate | undefined,
): void {
  if (status !== 'active' && status !== 'suspended') {
    throw contractEnded(`the contract is ${status}; its prices stand`);
  }
  const line = agreed.lines.find(({ position }) => position === linePosition);
  if (line === undefined || !hasPeriodPrice(line)) {
    throw unknownLine(`line ${linePosition} has no price per period; name one that has`);
  }
  if (term === null || validFrom < term.startsOn || (endsOn !== null && validFrom > endsOn)) {
    throw refused(`must lie within the term of the contract`);
  }
  if (free !== undefined && validFrom < free) {
    throw refused(`must not be before ${free}: up to then line ${linePosition} has been invoiced`);
  }
}

function refused(message: string) {
  return badValue(`validFrom ${message}`, { errors: [{ path: 'validFrom', message }] });
}
