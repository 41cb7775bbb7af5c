import { calendarPeriod } from '../calendar/cadence.ts';
import { addDays, addMonths, earlier, type LocalDate } from '../calendar/local-date.ts';
import { overlap, type Period } from '../calendar/period.ts';
import { exact } from '../money/decimal.ts';
import { totalsOf } from '../money/vat.ts';
import { type LineKind, type OfferLine } from '../offers/offer.ts';
import { type BillingPart, type UnplacedPart } from './billing-plan.ts';
import { type Contract } from './contract.ts';
import { dayShare, periodPrice } from './period-price.ts';
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

/** The lines of a contract that are billed per period. */
export function periodicLines({ lines }: Contract['agreed']): OfferLine[] {
  return lines.filter((line) => line.cadence !== null);
}

/** What the periods of a contract follow from. */
export type Periodic = Pick<Contract, 'agreed' | 'term' | 'endsOn'>;

/**
 * Cuts the term of a contract into one billing part per line and calendar period (GTC 6.8), for every period that begins
 * before a day. Where the term begins or ends within a period, or the price changes in it, a part is priced by its days.
 * In advance it is due on its first day, in arrears on the day after its last.
 * Example: 280.00 a month in advance from 15 February 2026 → 140.00 for 14 of 28 days, due 15 February; 280.00 due 1 March.
 */
export function plannedPeriods(
  { agreed, term, endsOn }: Periodic,
  prices: readonly PriceVersion[],
  before: LocalDate,
): UnplacedPart[] {
  if (term === null) return [];
  const until = endsOn === null ? null : addDays(endsOn, 1);
  return periodicLines(agreed).flatMap((line) =>
    billedPeriods(line, { from: term.startsOn, until }, before).flatMap((billed) =>
      cutByPrice(line, prices, billed).map((period) => periodPart(agreed, line, prices, { billed, period })),
    ),
  );
}

/** The calendar periods of a line within a term, the first and the last cut to it. */
function billedPeriods(
  { cadence }: OfferLine,
  term: { readonly from: LocalDate; readonly until: LocalDate | null },
  before: LocalDate,
): Period[] {
  const periods: Period[] = [];
  const end = term.until === null ? before : earlier(term.until, before);
  for (let from = term.from; from < end;) {
    const whole = calendarPeriod(from, cadence ?? 'month');
    const until = term.until === null ? whole.until : earlier(whole.until, term.until);
    periods.push({ from, until });
    from = whole.until;
  }
  return periods;
}

function cutByPrice(line: OfferLine, prices: readonly PriceVersion[], { from, until }: Period): Period[] {
  const cuts = prices
    .filter(
      ({ linePosition, validFrom }) =>
        linePosition === line.position && from < validFrom && validFrom < until,
    )
    .map(({ validFrom }) => validFrom)
    .sort();
  return [from, ...cuts].map((start, index) => ({ from: start, until: cuts[index] ?? until }));
}

/** By which clause a period of each kind of line is billed. */
const clauses: Partial<Record<LineKind, string>> = { effort: 'gtc:6.4', 'hour-pool': 'gtc:6.5' };

function periodPart(
  agreed: Contract['agreed'],
  line: OfferLine,
  prices: readonly PriceVersion[],
  { billed, period }: { readonly billed: Period; readonly period: Period },
): UnplacedPart {
  const { days, of } = dayShare(period, line);
  return {
    trigger: 'period',
    billedAs: 'standard',
    remuneration: 'agreed',
    linePosition: line.position,
    sharePercent: exact(String(days * 100))
      .dividedBy(of)
      .toDecimalPlaces(4)
      .toFixed(),
    // What hours will cost is known when they have been worked.
    taxes: line.kind === 'effort' ? [] : periodPrice(line, agreed, prices, period).taxes,
    clause: clauses[line.kind] ?? 'gtc:6.8',
    period,
    dueOn: line.billed === 'in-arrears' ? billed.until : billed.from,
  };
}

/**
 * What is to be changed about the periods in a plan so that it says what is wanted: what has been billed stays as it is
 * and keeps its time for itself.
 */
export function revisedPeriods(
  parts: readonly BillingPart[],
  billed: ReadonlySet<string>,
  wanted: readonly UnplacedPart[],
): { surplus: BillingPart[]; missing: UnplacedPart[] } {
  const standing = parts.filter((part) => part.trigger === 'period' && part.remuneration === 'agreed');
  const open = standing.filter(({ id }) => !billed.has(id));
  const closed = standing.filter(({ id }) => billed.has(id));
  const possible = wanted.filter((part) => !closed.some((other) => inTheWay(part, other)));
  const wantedKeys = new Set(possible.map(content));
  const openKeys = new Set(open.map(content));
  return {
    surplus: open.filter((part) => !wantedKeys.has(content(part))),
    missing: possible.filter((part) => !openKeys.has(content(part))),
  };
}

function inTheWay(part: UnplacedPart, other: UnplacedPart): boolean {
  if (part.linePosition !== other.linePosition || part.period === null || other.period === null) return false;
  return overlap(part.period, other.period);
}

/** All that makes two planned periods the same. */
function content({ linePosition, period, dueOn, taxes }: UnplacedPart): string {
  const { net, vat } = totalsOf(taxes);
  return [linePosition, period?.from, period?.until, dueOn, net, vat].join(' ');
}
