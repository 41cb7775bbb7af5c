import { type LocalDate } from './local-date.ts';

/** Midnight UTC of a day as a JavaScript date, for libraries that ask for one (Intl, PDFKit). */
export function nativeDate(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
