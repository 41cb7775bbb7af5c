import { badValue } from '../problems/problem.ts';
import { addDays, type LocalDate, localDate } from './local-date.ts';

/** A calendar month, "2026-10". Compares as text. */
export type Month = string & { readonly __brand: 'Month' };

/** @throws problem `bad-value` when the text is no month between the years 1900 and 2999 */
export function month(text: string): Month {
  if (/^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/.test(text)) return text as Month;
  throw badValue(`"${text}" is not a month; write it like "2026-10"`);
}

/** The month in which a day lies. */
export function calendarMonth(day: LocalDate): Month {
  return day.slice(0, 7) as Month;
}

/** Example: January 2026 → December 2025. */
export function monthBefore(later: Month): Month {
  return calendarMonth(addDays(localDate(`${later}-01`), -1));
}

/** The nth month of a year, 1 = January. */
export function monthIn(year: number, nth: number): Month {
  return month(`${year}-${String(nth).padStart(2, '0')}`);
}

export function yearOfMonth(month: Month): number {
  return Number(month.slice(0, 4));
}
