import { addDays, type LocalDate, localDate } from '../../src/calendar/local-date.ts';

/** "Jän.", "Feb.", … as they are called here. */
export function monthNames(locale: string, length: 'short' | 'long'): string[] {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-AT', {
    month: length,
    timeZone: 'UTC',
  });
  // oxlint-disable-next-line no-restricted-globals -- Intl takes nothing else
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2026, month, 1))));
}

/** The first and the last day of a month. */
export function monthDays(
  year: number,
  month: number,
): { readonly first: LocalDate; readonly last: LocalDate } {
  const next = month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1);
  return { first: firstOf(year, month), last: addDays(next, -1) };
}

function firstOf(year: number, month: number): LocalDate {
  return localDate(`${year}-${String(month).padStart(2, '0')}-01`);
}
