import { nextHalfYear } from '../calendar/half-year.ts';
import { addDays, earlier, type LocalDate } from '../calendar/local-date.ts';
import { decimal4, exact } from '../money/decimal.ts';
import { type BaseRates, baseRateOn } from '../terms/base-rate.ts';
import { interestOfOne, interestRate, type InterestTerms } from './interest.ts';

/** What one euro has borne since the first day, by the day until which; so exactly that millions of it are, too. */
export interface InterestCurve {
  readonly days: readonly LocalDate[];
  readonly values: readonly string[];
  /** The same at the lower rate of a debtor who is not at fault (ruling 10). */
  readonly excused: readonly string[];
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
  const curve = { days: [from], values: ['0'], excused: ['0'] };
  let before = { usual: exact('0'), excused: exact('0') };
  for (let start = from; start < until; start = nextHalfYear(start)) {
    const rate = interestRate(baseRateOn(baseRates, start), terms);
    const { usual, excused } = before;
    const on = (day: LocalDate) => ({
      usual: usual.plus(interestOfOne(start, day, rate, terms.interestDayCount)),
      excused: excused.plus(
        interestOfOne(start, day, decimal4(terms.interestWithoutFault), terms.interestDayCount),
      ),
    });
    const end = earlier(nextHalfYear(start), until);
    for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
      const value = on(day);
      curve.days.push(day);
      curve.values.push(value.usual.toFixed(DECIMALS));
      curve.excused.push(value.excused.toFixed(DECIMALS));
    }
    before = on(end);
  }
  return curve;
}
