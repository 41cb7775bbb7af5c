import { type LocalDate, yearOf } from '../calendar/local-date.ts';
import { type Month, monthBefore, monthIn, calendarMonth, yearOfMonth } from '../calendar/month.ts';
import { type TermsParameters } from '../terms/parameters.ts';

/** How the terms of a contract adjust its prices (Wertsicherung, GTC 6.10). */
export type IndexTerms = Pick<
  TermsParameters,
  'indexBase' | 'indexComparison' | 'indexMethod' | 'indexRounding'
>;

/** The month whose index stands for a price agreed on a day (GTC 6.10): the month before. */
export function baseMonth(agreedOn: LocalDate, terms: Pick<IndexTerms, 'indexBase'>): Month {
  const agreed = calendarMonth(agreedOn);
  return terms.indexBase === 'month-before-conclusion' ? monthBefore(agreed) : agreed;
}

/** The months compared at the ends of the years since a base month: each October, final by then (ruling 17). */
export function comparisonMonths(
  base: Month,
  lastYear: number,
  terms: Pick<IndexTerms, 'indexComparison'>,
): Month[] {
  const nth = terms.indexComparison === 'october-final' ? 10 : 11;
  const first = yearOfMonth(base);
  return Array.from({ length: Math.max(lastYear - first + 1, 0) }, (_, years) => monthIn(first + years, nth));
}

/** The year whose end has come as of a day: prices are adjusted at the end of each year, 31 December included. */
export function endedYear(asOf: LocalDate): number {
  return asOf.endsWith('-12-31') ? yearOf(asOf) : yearOf(asOf) - 1;
}
