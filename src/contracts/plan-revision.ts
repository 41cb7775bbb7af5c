import { addMonths, type LocalDate } from '../calendar/local-date.ts';
import { totalsOf } from '../money/vat.ts';
import { type BillingPart, type UnplacedPart } from './billing-plan.ts';
import { type Periodic, plannedPeriods } from './period-plan.ts';
import { type PriceVersion } from './price.ts';

/** So far ahead periods are planned; planning goes on when less than the least is left. */
const AHEAD_MONTHS = { most: 12, least: 3 };

/** Every period that begins before this day is planned on a day. */
export function planHorizon(asOf: LocalDate): LocalDate {
  return addMonths(asOf, AHEAD_MONTHS.most);
}

/** A plan that reaches no further than this day is to be extended. */
export function planReach(asOf: LocalDate): LocalDate {
  return addMonths(asOf, AHEAD_MONTHS.least);
}

/** Up to which day a contract is planned once its plan has reached the horizon; null when that is to its end. */
export function plannedThrough({ term, endsOn }: Periodic, horizon: LocalDate): LocalDate | null {
  return term === null || (endsOn !== null && endsOn < horizon) ? null : horizon;
}

/**
 * What is to be changed about the periods in a plan so that it follows from term, end and prices again: what has been
 * billed stays as it is and keeps its time for itself.
 */
export function revisedPeriods(
  contract: Periodic,
  prices: readonly PriceVersion[],
  before: LocalDate,
  parts: readonly BillingPart[],
): { surplus: BillingPart[]; missing: UnplacedPart[] } {
  const standing = parts.filter((part) => part.trigger === 'period' && part.remuneration === 'agreed');
  const open = standing.filter(({ billed }) => !billed);
  const closed = standing.filter(({ billed }) => billed);
  const wanted = plannedPeriods(contract, prices, before, closed);
  const wantedKeys = new Set(wanted.map(content));
  const openKeys = new Set(open.map(content));
  return {
    surplus: open.filter((part) => !wantedKeys.has(content(part))),
    missing: wanted.filter((part) => !openKeys.has(content(part))),
  };
}

/** All that makes two planned periods the same. */
function content({ linePosition, period, dueOn, taxes }: UnplacedPart): string {
  const { net, vat } = totalsOf(taxes);
  return [linePosition, period?.from, period?.until, dueOn, net, vat].join(' ');
}
