import { halfYearOf, nextHalfYear } from '../calendar/half-year.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { decimal4, type Decimal4, exact } from '../money/decimal.ts';
import { Money, Unrounded } from '../money/money.ts';
import { type BaseRates, baseRateOn } from '../terms/base-rate.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { daysOfYear, interestDays } from './day-count.ts';
import { type ExcusedDelay, excuseOn } from './excused-delay.ts';

export type InterestTerms = Pick<
  TermsParameters,
  | 'interestFloor'
  | 'interestAboveBase'
  | 'interestWithoutFault'
  | 'interestDayCount'
  | 'interestOnPaymentDay'
  | 'interestRounding'
>;

/** How the principal of a claim changed on a value date: issued, paid, credited, put off, due again. */
export interface PrincipalChange {
  readonly on: LocalDate;
  /** Positive where more is owed. */
  readonly amount: Money;
}

/** A time within one half-year during which principal and rate stay the same. Half-open: `until` bears no interest. */
export interface InterestSegment {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: number;
  readonly principal: Money;
  /** Percent a year. */
  readonly rate: Decimal4;
  readonly exact: Unrounded;
  /** Why the debtor is not at fault and owes the lower rate only; null otherwise. */
  readonly excuse: string | null;
}

export interface InterestClaim {
  readonly principal: readonly PrincipalChange[];
  readonly excused: readonly ExcusedDelay[];
  /** The last day to pay; interest begins the day after. */
  readonly dueOn: LocalDate;
  /** The value date of the payment, which bears no interest unless the terms say so. */
  readonly until: LocalDate;
  readonly terms: InterestTerms;
  readonly baseRates: BaseRates;
}

/** As the database keeps it; far finer than any difference between two sums of interest. */
const STORED_DECIMALS = 20;
const DECIMALS_THAT_COUNT = 15;

/** Default interest (Verzugszinsen) in percent a year: the base rate plus the agreed points, at least the floor (GTC 7.9). */
export function interestRate(baseRate: Decimal4, terms: InterestTerms): Decimal4 {
  const statutory = exact(baseRate).plus(exact(terms.interestAboveBase));
  const floor = exact(terms.interestFloor);
  return decimal4((statutory.lt(floor) ? floor : statutory).toFixed());
}

/** Interest where the debtor is not at fault (§ 456 UGB, § 1000 ABGB), percent a year; else the default interest. */
function rateOn(
  day: LocalDate,
  excuse: ExcusedDelay | undefined,
  { terms, baseRates }: InterestClaim,
): Decimal4 {
  const usual = interestRate(baseRateOn(baseRates, day), terms);
  return excuse === undefined ? usual : decimal4(terms.interestWithoutFault);
}

/**
 * Default interest of one claim over [day after the last payment day, value date), piece by piece (GTC 7.9, rulings 8
 * and 10): simple interest on what is owed of the principal, at the rate of each half-year, at the lower one while the
 * debtor is not at fault.
 * Example A1: 12 000.00 to be paid by 16 March 2026, value date 15 April: 29 days at 10.73 % = 102.302466.
 * @throws problem `base-rate-missing` for a half-year without a base rate
 */
export function interestSegments(claim: InterestClaim): InterestSegment[] {
  const { principal, dueOn, until, terms, excused } = claim;
  const first = addDays(dueOn, 1);
  const end = endOfInterest(until, terms);
  const changes = principal.map((change) => ({ ...change, on: effectiveOn(change, terms) }));
  const excuses = excused.flatMap((each) => [each.from, ...(each.until === null ? [] : [each.until])]);
  const starts = [first, ...changes.map(({ on }) => on), ...excuses, ...halfYearsWithin(first, end)];
  const days = [...new Set(starts)].filter((day) => day >= first && day < end).sort();
  return days.flatMap((from, index) => {
    const owed = Money.sum(changes.filter(({ on }) => on <= from).map(({ amount }) => amount));
    if (!owed.isPositive()) return [];
    const excuse = excuseOn(excused, from);
    const rate = rateOn(from, excuse, claim);
    return [{ ...segment(from, days[index + 1] ?? end, owed, rate, terms), excuse: excuse?.reason ?? null }];
  });
}

/** What the pieces add up to, unrounded (ruling 9). */
export function exactInterest(segments: readonly InterestSegment[]): Unrounded {
  return segments.reduce((sum, { exact: part }) => sum.plus(part), new Unrounded(exact('0')));
}

/**
 * What can be charged of interest so far: the sum rounded once, half up, to whole cents (ruling 9); by the setting
 * "per-segment" each piece is rounded by itself. Example A7: 72.88, by pieces 72.89.
 */
export function roundedInterest(segments: readonly InterestSegment[], terms: InterestTerms): Money {
  if (terms.interestRounding === 'per-segment')
    return Money.sum(segments.map((part) => roundInterest(part.exact)));
  return roundInterest(exactInterest(segments));
}

/** To whole cents, half up, blind to what the kept decimals of periodic fractions lost. */
function roundInterest(interest: Unrounded): Money {
  return new Unrounded(interest.exact.toDecimalPlaces(DECIMALS_THAT_COUNT)).round();
}

function segment(
  from: LocalDate,
  until: LocalDate,
  principal: Money,
  rate: Decimal4,
  { interestDayCount }: InterestTerms,
): Omit<InterestSegment, 'excuse'> {
  const days = interestDays(from, until, interestDayCount);
  const percentDays = principal.times(exact(rate).times(days)).exact;
  const interest = percentDays.dividedBy(daysOfYear(from, interestDayCount).times(100));
  return {
    from,
    until,
    days,
    principal,
    rate,
    exact: new Unrounded(interest.toDecimalPlaces(STORED_DECIMALS)),
  };
}

/** The first day without interest. */
function endOfInterest(until: LocalDate, terms: InterestTerms): LocalDate {
  return terms.interestOnPaymentDay ? addDays(until, 1) : until;
}

/** Money reduces what bears interest on its value date, or the day after where that day still bears interest. */
function effectiveOn({ on, amount }: PrincipalChange, terms: InterestTerms): LocalDate {
  return amount.isNegative() && terms.interestOnPaymentDay ? addDays(on, 1) : on;
}

function halfYearsWithin(first: LocalDate, end: LocalDate): LocalDate[] {
  const starts: LocalDate[] = [];
  for (let day = nextHalfYear(halfYearOf(first)); day < end; day = nextHalfYear(day)) starts.push(day);
  return starts;
}
