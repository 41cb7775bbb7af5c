import { addMonths, dateOf, type LocalDate, monthOf, yearOf } from './local-date.ts';
import { type Period } from './period.ts';

/** Per what something is billed again and again. */
export const cadences = ['month', 'quarter', 'half-year', 'year'] as const;
export type Cadence = (typeof cadences)[number];

const MONTHS: Readonly<Record<Cadence, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The calendar month, quarter, half-year or year in which a day lies. Example: 15 May 2026, quarter → 1 April to 30 June. */
export function calendarPeriod(day: LocalDate, cadence: Cadence): Period {
  const months = MONTHS[cadence];
  const monthsGone = (monthOf(day) - 1) % months;
  const from = dateOf(yearOf(day), monthOf(day) - monthsGone, 1);
  return { from, until: addMonths(from, months) };
}
