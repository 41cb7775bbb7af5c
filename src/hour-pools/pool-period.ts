import { calendarPeriod } from '../calendar/cadence.ts';
import { addDays, earlier, later, type LocalDate } from '../calendar/local-date.ts';
import { type Period } from '../calendar/period.ts';
import { type Contract } from '../contracts/contract.ts';
import { dayShare } from '../contracts/period-price.ts';
import { exact } from '../money/decimal.ts';
import { type OfferLine } from '../offers/offer.ts';
import { poolBalance, type PoolPeriod } from './hour-pool.ts';

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

/** What an opened period becomes when its contract ends earlier, or does not after all. */
export interface FittedPeriod {
  readonly period: Period;
  readonly granted: number;
  /** Whether it ends before its calendar period does. */
  readonly shortened: boolean;
}

/**
 * The time and the hours of an opened period by the end of its contract as it is now, at least the hours that were used
 * within its limit; null where it stays as it is.
 * Example: 120 h for 2026, notice to 31 August → until 1 September, 243 of 365 days = 79 h 53 min; 100 h used → 100 h.
 */
export function fittedPeriod(
  line: Pick<OfferLine, 'cadence' | 'quantity'>,
  { term, endsOn }: Pick<Contract, 'term' | 'endsOn'>,
  opened: PoolPeriod,
): FittedPeriod | null {
  const { from } = opened.period;
  const period = poolPeriodOn(line, { term, endsOn }, from);
  if (opened.closedOn !== null || period === null || period.until === opened.period.until) return null;
  const granted = Math.max(grantedSeconds(line, period), poolBalance(opened).used);
  return { period, granted, shortened: endsOn !== null && period.until === addDays(endsOn, 1) };
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
