import { nextHalfYear } from '../calendar/half-year.ts';
import { addDays, earlier, type LocalDate } from '../calendar/local-date.ts';
import { exact } from '../money/decimal.ts';
import { type BaseRates, baseRateOn } from '../terms/base-rate.ts';
import { interestOfOne, interestRate, type InterestTerms } from './interest.ts';

/** What one euro has borne since the first day, by the day until which. */
export interface InterestCurve {
  readonly days: readonly LocalDate[];
  /** With so many decimals that millions of it are exact to the twelfth. */
  readonly values: readonly string[];
}

const DECIMALS = 30;

/**
 * Default interest on EUR 1 as it grows from day to day, `until` included (GTC 7.9). Because interest is additive, a
 * principal that stays the same bears between two days the principal times the difference of their values: what many
 * receivables bear is told by the same few numbers.
 * Example: at 9.2 points above a base rate of 1.53, ten days after the first day 0.10730 × 10 / 365 = 0.00293972….
 * @throws problem `base-rate-missing` for a half-year without a base rate
 */
export function interestCurve(
  from: LocalDate,
  until: LocalDate,
  terms: Omit<InterestTerms, 'interestRounding'>,
  baseRates: BaseRates,
): InterestCurve {
  const days = [from];
  const values = ['0'];
  let before = exact('0');
  for (let start = from; start < until; start = nextHalfYear(start)) {
    const rate = interestRate(baseRateOn(baseRates, start), terms);
    const end = earlier(nextHalfYear(start), until);
    for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
      days.push(day);
      const since = interestOfOne(start, day, rate, terms.interestDayCount);
      values.push(before.plus(since).toFixed(DECIMALS));
    }
    before = before.plus(interestOfOne(start, end, rate, terms.interestDayCount));
  }
  return { days, values };
}
