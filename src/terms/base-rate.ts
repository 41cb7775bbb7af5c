import { halfYearName, halfYearOf } from '../calendar/half-year.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { defineProblem } from '../problems/problem.ts';

/** The base rate (Basiszinssatz) on the first day of a half-year, which governs the whole of it (§ 456 UGB). */
export interface BaseRate {
  readonly id: string;
  /** 1 January or 1 July. */
  readonly from: LocalDate;
  /** Percent a year; may be negative. */
  readonly rate: Decimal4;
  readonly source: string;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
}

/** The base rate of each half-year, by its first day. */
export type BaseRates = ReadonlyMap<LocalDate, Decimal4>;

export const baseRateMissing = defineProblem({
  type: 'base-rate-missing',
  title: 'The base rate of a half-year is not known',
  status: 409,
  clause: 'gtc:7.9',
});
export const notAHalfYear = defineProblem({
  type: 'not-a-half-year',
  title: 'A base rate counts from the first day of a half-year',
  status: 422,
  clause: 'gtc:7.9',
});

/**
 * The base rate that governs a day, in percent a year. A half-year without one is refused, not guessed (ruling 10).
 * @throws problem `base-rate-missing` naming the half-year
 */
export function baseRateOn(rates: BaseRates, day: LocalDate): Decimal4 {
  const from = halfYearOf(day);
  const rate = rates.get(from);
  if (rate === undefined) {
    throw baseRateMissing(
      `the base rate of ${halfYearName(day)} is missing: enter the one in force on ${from} with POST /base-rates`,
      { facts: { from } },
    );
  }
  return rate;
}
