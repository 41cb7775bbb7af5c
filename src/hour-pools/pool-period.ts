import { calendarPeriod } from '../calendar/cadence.ts';
import { addDays, earlier, later, type LocalDate } from '../calendar/local-date.ts';
import { type Period } from '../calendar/period.ts';
import { type Contract } from '../contracts/contract.ts';
import { dayShare } from '../contracts/period-price.ts';
import { exact } from '../money/decimal.ts';
import { type OfferLine } from '../offers/offer.ts';

/** The period of a pool in which a day lies: its calendar period, cut to the contract's term; null outside of that. */
export function poolPeriodOn(
  line: Pick<OfferLine, 'cadence'>,
  { term, endsOn }: Pick<Contract, 'term' | 'endsOn'>,
  day: LocalDate,
): Period | null {
  if (term === null || day < term.startsOn || (endsOn !== null && day > endsOn)) return null;
  const whole = calendarPeriod(day, line.cadence ?? 'month');
  return {
    from: later(whole.from, term.startsOn),
    until: endsOn === null ? whole.until : earlier(whole.until, addDays(endsOn, 1)),
  };
}

/**
 * The seconds that a period grants: the hours of the line, by days where it is a part of one, half up to the minute; the
 * same share by which it is priced. Example: 20 h a month, 15 to 28 February 2026 → 10 h.
 */
export function grantedSeconds(line: Pick<OfferLine, 'cadence' | 'quantity'>, period: Period): number {
  const { days, of } = dayShare(period, line);
  const minutes = exact(line.quantity).times(60).times(days).dividedBy(of);
  return minutes.toDecimalPlaces(0).toNumber() * 60;
}
