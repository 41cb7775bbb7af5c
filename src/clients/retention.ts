import { dateOf, type LocalDate, yearOf } from '../calendar/local-date.ts';

/** How many years business papers are kept (§ 132 BAO, § 212 UGB). */
const RETENTION_YEARS = 7;

/**
 * Until when a paper must be kept: seven years from the end of the calendar year to which it belongs (§ 132 BAO).
 * Example: 2 March 2026 → 31 December 2033.
 */
export function keptUntil(day: LocalDate): LocalDate {
  return dateOf(yearOf(day) + RETENTION_YEARS, 12, 31);
}
