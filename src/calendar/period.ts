import { onOrAfter, periodCalendar } from './holidays.ts';
import { addDays, addMonths, endOfMonth, later, type LocalDate } from './local-date.ts';

/** A length of time as the terms write it: exactly one unit. */
export type Duration =
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly years: number };

/** Half-open: `from` belongs to it, `until` does not. Stores as SQL `daterange`. */
export interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export function overlap(a: Period, b: Period): boolean {
  return a.from < b.until && b.from < a.until;
}

/**
 * The day on which a period that starts with an event ends: the day of the event is not counted (§ 902(1) ABGB),
 * weeks, months and years end on the day of the same name or number (§ 902(2) ABGB).
 */
export function periodEnd(event: LocalDate, length: Duration): LocalDate {
  if ('days' in length) return addDays(event, length.days);
  if ('weeks' in length) return addDays(event, length.weeks * 7);
  if ('months' in length) return addMonths(event, length.months);
  return addMonths(event, length.years * 12);
}

/** A length that is a number of days whenever it begins. */
export function inDays(length: Extract<Duration, { days: number } | { weeks: number }>): number {
  return 'days' in length ? length.days : length.weeks * 7;
}

/**
 * The last day on which something can still be done in time: the period's end, moved to the next working day if it
 * falls on a Saturday, Sunday, public holiday or Good Friday (§ 903 ABGB, European Convention BGBl 254/1983).
 * Consequences begin the day after. Example: 14 days from Friday 20 March 2026 end on Good Friday 3 April → Tuesday 7 April.
 */
export function lastDay(event: LocalDate, length: Duration): LocalDate {
  return onOrAfter(periodEnd(event, length), periodCalendar);
}

/**
 * The end of an indefinite contract after notice: the last day of the month in which the notice period ends, not before
 * the minimum term, rounded up to a month's end (GTC 3.8). It is a date of legal effect and does not move off weekends.
 * Example: notice received 31 January 2026, three months → 30 April 2026.
 */
export function terminationDate(
  received: LocalDate,
  notice: Duration,
  minimumTermEnd?: LocalDate,
): LocalDate {
  const byNotice = endOfMonth(periodEnd(received, notice));
  return minimumTermEnd === undefined ? byNotice : later(byNotice, endOfMonth(minimumTermEnd));
}
