import { badValue } from '../problems/problem.ts';

/** A day without time or zone, "2026-03-02". Compares as text, stores as SQL `date`. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** @throws problem `bad-value` when the text is not an existing day between 1900 and 2999 */
export function localDate(text: string): LocalDate {
  if (/^(19|2\d)\d{2}-(0[1-9]|1[0-2])-\d{2}$/.test(text)) {
    const day = text as LocalDate;
    const last = daysOfMonth(yearOf(day), monthOf(day) - 1);
    if (dayOfMonth(day) >= 1 && dayOfMonth(day) <= last) return day;
  }
  throw badValue(`"${text}" is not an existing day; write it like "2026-03-02"`);
}

const MS_PER_DAY = 86_400_000;

/** Days since 1 January 1970. Counting in UTC knows no summer time; interest and plans over many days count a lot. */
function epochDay(day: LocalDate): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, dayOfMonth(day)) / MS_PER_DAY;
}

function local(milliseconds: number): LocalDate {
  return new Date(milliseconds).toISOString().slice(0, 10) as LocalDate;
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return local((epochDay(day) + days) * MS_PER_DAY);
}

/**
 * The day with the same number, so many months on; if that day is missing, the last of the month
 * (§ 902(2) ABGB). Example: 31 January + 1 month = 28 February.
 */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const month = monthOf(day) - 1 + months;
  const last = daysOfMonth(yearOf(day), month);
  return local(Date.UTC(yearOf(day), month, Math.min(dayOfMonth(day), last)));
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
  return Number(day.slice(5, 7));
}

function dayOfMonth(day: LocalDate): number {
  return Number(day.slice(8));
}

/** Of a month counted from the January of a year, which is 0; 12 is that of the next year. */
function daysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

export function endOfMonth(day: LocalDate): LocalDate {
  return local(Date.UTC(yearOf(day), monthOf(day), 0));
}

export function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

export function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

export function dateOf(year: number, month: number, day: number): LocalDate {
  const date = local(Date.UTC(year, month - 1, day));
  if (yearOf(date) !== year || monthOf(date) !== month || dayOfMonth(date) !== day)
    throw new RangeError(`${year}-${month}-${day} is no day`);
  return date;
}
