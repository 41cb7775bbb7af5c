import { type Month } from '../calendar/month.ts';
import { exact } from '../money/decimal.ts';
import { finalReading, indexReading, type IndexReading, type IndexTable } from '../terms/index-table.ts';
import { type IndexSeries } from '../terms/index-value.ts';
import { type IndexTerms } from './index-clause.ts';

/** What stands for an agreed price: the index of a month (rulings 18 and 19). */
export interface IndexBase {
  readonly series: IndexSeries;
  readonly month: Month;
}

/** How far the index has carried the prices of a base month. */
export interface Adjustment {
  readonly base: IndexReading;
  /** The newest month compared. */
  readonly comparison: IndexReading;
  /** The rises that make up the factor; none where the index has never been above its base. */
  readonly rises: readonly Rise[];
  readonly rounding: IndexTerms['indexRounding'];
}

export interface Rise {
  readonly from: IndexReading;
  readonly to: IndexReading;
}

/**
 * What the index says about the prices of a base month after the given comparisons, oldest first; those not after the
 * base month are ignored, and undefined says that none is left. By the high-water mark the highest comparison of all
 * years counts, so falling values change nothing and a year that nobody adjusted is not lost (ruling 19).
 * Example: VPI 2005, July 2007 = 103.7, then 107.6, 107.3, 109.3 → factors 107.6, 107.6, 109.3 ÷ 103.7.
 * @throws problem `index-value-missing`, `index-value-provisional` (ruling 17)
 */
export function adjustment(
  base: IndexBase,
  months: readonly Month[],
  table: IndexTable,
  terms: IndexTerms,
): Adjustment | undefined {
  const later = months.filter((month) => month > base.month);
  if (later.length === 0) return undefined;
  const first = finalReading(table, base.series, base.month);
  // November is provisional at the end of its year; the next adjustment corrects what came of it.
  const read = terms.indexComparison === 'november-corrected' ? indexReading : finalReading;
  const compared = later.map((month) => read(table, base.series, month));
  const rises = terms.indexMethod === 'high-water-mark' ? highest(first, compared) : each(first, compared);
  return { base: first, comparison: compared.at(-1) ?? first, rises, rounding: terms.indexRounding };
}

function highest(base: IndexReading, compared: readonly IndexReading[]): Rise[] {
  const mark = compared.reduce((best, reading) => (isAbove(reading, best) ? reading : best), base);
  return mark === base ? [] : [{ from: base, to: mark }];
}

/** Skip and compound: each rise since the comparison before counts, each fall is skipped. */
function each(base: IndexReading, compared: readonly IndexReading[]): Rise[] {
  return compared.flatMap((to, nth) => {
    const from = compared[nth - 1] ?? base;
    return isAbove(to, from) ? [{ from, to }] : [];
  });
}

function isAbove(a: IndexReading, b: IndexReading): boolean {
  return exact(a.value).gt(b.value);
}
