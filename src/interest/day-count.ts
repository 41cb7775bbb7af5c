import { type Decimal } from 'decimal.js';
import { dateOf, daysBetween, type LocalDate, yearOf } from '../calendar/local-date.ts';
import { exact } from '../money/decimal.ts';
import { type TermsParameters } from '../terms/parameters.ts';

export type DayCount = TermsParameters['interestDayCount'];

/** The days that bear interest in [from, until). Under 30/360 every month has thirty. */
export function interestDays(from: LocalDate, until: LocalDate, convention: DayCount): number {
  return convention === '30/360' ? thirties(until) - thirties(from) : daysBetween(from, until);
}

/**
 * How many days make a year of interest (ruling 8: always 365). Under actual/actual it is the year's own number, so the
 * period must lie within one year.
 */
export function daysOfYear(day: LocalDate, convention: DayCount): Decimal {
  if (convention === '30/360') return exact('360');
  if (convention === 'actual/365') return exact('365');
  const year = yearOf(day);
  return exact(String(daysBetween(dateOf(year, 1, 1), dateOf(year + 1, 1, 1))));
}

function thirties(day: LocalDate): number {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return year * 360 + month * 30 + Math.min(dayOfMonth, 30);
}
