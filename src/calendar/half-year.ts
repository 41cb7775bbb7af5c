import { type LocalDate, yearOf } from './local-date.ts';

/** The first day of the half-year in which a day lies: 1 January or 1 July. */
export function halfYearOf(day: LocalDate): LocalDate {
  return `${yearOf(day)}-${isFirst(day) ? '01' : '07'}-01` as LocalDate;
}

/** The first day of the half-year after the one in which a day lies. Example: 18 September 2024 → 1 January 2025. */
export function nextHalfYear(day: LocalDate): LocalDate {
  return (isFirst(day) ? `${yearOf(day)}-07-01` : `${yearOf(day) + 1}-01-01`) as LocalDate;
}

/** What a person calls the half-year of a day: "2026 H2". */
export function halfYearName(day: LocalDate): string {
  return `${yearOf(day)} H${isFirst(day) ? 1 : 2}`;
}

function isFirst(day: LocalDate): boolean {
  return day.slice(5, 7) < '07';
}
