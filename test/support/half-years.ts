import { localDate, type LocalDate } from '../../src/calendar/local-date.ts';
import { decimal4, type Decimal4 } from '../../src/money/decimal.ts';
import { referenceEdition } from '../../src/terms/reference-edition.ts';

/** The published base rates of the worked examples, half-year by half-year. */
export const publishedRates: ReadonlyMap<LocalDate, Decimal4> = new Map(
  (
    [
      ['2022-01-01', '-0.62'],
      ['2022-07-01', '-0.62'],
      ['2023-01-01', '1.88'],
      ['2023-07-01', '3.38'],
      ['2024-01-01', '3.88'],
      ['2024-07-01', '3.88'],
      ['2025-01-01', '2.53'],
      ['2025-07-01', '1.53'],
      ['2026-01-01', '1.53'],
      ['2026-07-01', '1.53'],
    ] as const
  ).map(([from, rate]) => [localDate(from), decimal4(rate)]),
);

export const referenceTerms = referenceEdition.parameters;
