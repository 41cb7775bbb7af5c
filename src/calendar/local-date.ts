import { Temporal } from 'temporal-polyfill';
import { badValue } from '../problems/problem.ts';

/** A day without time or zone, "2026-03-02". Compares as text, stores as SQL `date`. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** @throws problem `bad-value` when the text is not an existing day between 1900 and 2999 */
export function localDate(text: string): LocalDate {
  if (/^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) {
    try {
      Temporal.PlainDate.from(text, { overflow: 'reject' });
      return text as LocalDate;
    } catch {
      // falls through to the refusal below
    }
  }
  throw badValue(`"${text}" is not an existing day; write it like "2026-03-02"`);
}

function plain(day: LocalDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}

function local(day: Temporal.PlainDate): LocalDate {
  return day.toString() as LocalDate;
}

const MS_PER_DAY = 86_400_000;

/** Days since 1 January 1970. Counting in UTC knows no summer time; interest on many claims counts many days. */
function epochDay(day: LocalDate): number {
  return Date.UTC(yearOf(day), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / MS_PER_DAY;
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return new Date((epochDay(day) + days) * MS_PER_DAY).toISOString().slice(0, 10) as LocalDate;
}

/**
 * The day with the same number, so many months on; if that day is missing, the last of the month
 * (§ 902(2) ABGB). Example: 31 January + 1 month = 28 February.
 */
export function addMonths(day: LocalDate, months: number): LocalDate {
  return local(plain(day).add({ months }, { overflow: 'constrain' }));
}

/** Days from one day to another; the first is not counted: 2 March → 16 March = 14. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDay(to) - epochDay(from);
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(day: LocalDate): number {
  const MONDAY = 4; // 5 January 1970
  return ((((epochDay(day) - MONDAY) % 7) + 7) % 7) + 1;
}

export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

/** 1 = January … 12 = December. */
export function monthOf(day: LocalDate): number {
  return plain(day).month;
}

export function endOfMonth(day: LocalDate): LocalDate {
  const date = plain(day);
  return local(date.with({ day: date.daysInMonth }));
}

export function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

export function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

export function dateOf(year: number, month: number, day: number): LocalDate {
  return local(new Temporal.PlainDate(year, month, day));
}
