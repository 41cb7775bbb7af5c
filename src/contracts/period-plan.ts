import { calendarPeriod } from '../calendar/cadence.ts';
import { addDays, earlier, type LocalDate } from '../calendar/local-date.ts';
import { overlap, type Period } from '../calendar/period.ts';
import { exact } from '../money/decimal.ts';
import { type Tax } from '../money/vat.ts';
import { type LineKind, type OfferLine } from '../offers/offer.ts';
import { type BillingPart, type UnplacedPart } from './billing-plan.ts';
import { type Contract } from './contract.ts';
import { type DayShare, dayShare, periodPrice } from './period-price.ts';
import { type PriceVersion, priceOn } from './price.ts';

/** The lines of a contract that are billed per period. */
export function periodicLines({ lines }: Contract['agreed']): OfferLine[] {
  return lines.filter((line) => line.cadence !== null);
}

/** What the periods of a contract follow from. */
export type Periodic = Pick<Contract, 'agreed' | 'term' | 'endsOn'>;

/**
 * Cuts the term of a contract into one billing part per line and calendar period (GTC 6.8), for every period that begins
 * before a day. Where the term begins or ends within a period, or the price changes in it, a part is priced by its days.
 * In advance it is due on its first day, in arrears on the day after its last. Time that is taken, because it has been
 * billed, is left out.
 * Example: 280.00 a month in advance from 15 February 2026 → 140.00 for 14 of 28 days, due 15 February; 280.00 due 1 March.
 */
export function plannedPeriods(
  { agreed, term, endsOn }: Periodic,
  prices: readonly PriceVersion[],
  before: LocalDate,
  taken: readonly BillingPart[] = [],
): UnplacedPart[] {
  if (term === null) return [];
  const until = endsOn === null ? null : addDays(endsOn, 1);
  return periodicLines(agreed).flatMap((line) => {
    const gone = taken.flatMap((part) =>
      part.linePosition === line.position && part.period !== null ? [part.period] : [],
    );
    const cuts = [
      ...prices.filter((price) => price.linePosition === line.position).map(({ validFrom }) => validFrom),
      ...gone.flatMap(({ from, until: end }) => [from, end]),
    ];
    const taxesOf = periodTaxes(agreed, line, prices);
    return billedPeriods(line, { from: term.startsOn, until }, before).flatMap((billed) =>
      cutAt(cuts, billed)
        .filter((period) => !gone.some((other) => overlap(period, other)))
        .map((period) => periodPart(line, taxesOf, { billed, period })),
    );
  });
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

function cutAt(days: readonly LocalDate[], { from, until }: Period): Period[] {
  const cuts = [...new Set(days)].filter((day) => from < day && day < until).sort();
  return [from, ...cuts].map((start, index) => ({ from: start, until: cuts[index] ?? until }));
}

/** By which clause a period of each kind of line is billed. */
const clauses: Partial<Record<LineKind, string>> = { effort: 'gtc:6.4', 'hour-pool': 'gtc:6.5' };

type TaxesOf = (period: Period, share: DayShare) => readonly Tax[];

/** What the periods of a line cost. Whole ones at the same unit price cost the same, so that is computed once. */
function periodTaxes(agreed: Contract['agreed'], line: OfferLine, prices: readonly PriceVersion[]): TaxesOf {
  const wholes = new Map<string, readonly Tax[]>();
  return (period, { days, of }) => {
    const compute = () => periodPrice(line, agreed, prices, period).taxes;
    if (days !== of) return compute();
    const unitPrice = priceOn(line, prices, period.from);
    const taxes = wholes.get(unitPrice) ?? compute();
    wholes.set(unitPrice, taxes);
    return taxes;
  };
}

function periodPart(
  line: OfferLine,
  taxesOf: TaxesOf,
  { billed, period }: { readonly billed: Period; readonly period: Period },
): UnplacedPart {
  const share = dayShare(period, line);
  return {
    trigger: 'period',
    billedAs: 'standard',
    remuneration: 'agreed',
    linePosition: line.position,
    sharePercent: sharePercent(share),
    // What hours will cost is known when they have been worked.
    taxes: line.kind === 'effort' ? [] : taxesOf(period, share),
    clause: clauses[line.kind] ?? 'gtc:6.8',
    period,
    dueOn: line.billed === 'in-arrears' ? billed.until : billed.from,
  };
}

function sharePercent({ days, of }: DayShare): string {
  if (days === of) return '100';
  return exact(String(days * 100))
    .dividedBy(of)
    .toDecimalPlaces(4)
    .toFixed();
}
