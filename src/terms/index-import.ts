import { type Instant } from '../calendar/instant.ts';
import { type Month } from '../calendar/month.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { type IndexSeries, type IndexStatus, type IndexValue, otherIndexSeries } from './index-value.ts';
import { type MonthOfFile } from './read-index-file.ts';

/** A file of index values that has been read, and later put into force or not. */
export interface IndexImport {
  readonly id: string;
  readonly series: IndexSeries;
  readonly sha256: string;
  readonly months: readonly MonthOfFile[];
  readonly readBy: string;
  readonly readAt: Instant;
  readonly committedBy: string | null;
  readonly committedAt: Instant | null;
}

/** What a file changes about a month. */
export interface IndexChange extends MonthOfFile {
  readonly before: { readonly value: Decimal4; readonly status: IndexStatus } | null;
}

/**
 * What a file says minus what is known. Final values are not revised by Statistics Austria, so a file that contradicts
 * one is of another series, whose base year the file does not tell.
 * @throws problem `other-index-series` naming the month
 */
export function indexChanges(
  series: IndexSeries,
  months: readonly MonthOfFile[],
  known: ReadonlyMap<Month, Pick<IndexValue, 'value' | 'status'>>,
): IndexChange[] {
  return months.flatMap((each): IndexChange[] => {
    const before = known.get(each.month);
    if (before === undefined) return [{ ...each, before: null }];
    if (before.status === 'final') {
      if (before.value === each.value) return [];
      throw otherIndexSeries(
        `the file says ${each.value} for ${each.month}, ${series} is final with ${before.value}: name the series that ` +
          'the file is of, or correct single values with POST /index-values',
        { facts: { month: each.month } },
      );
    }
    if (before.value === each.value && before.status === each.status) return [];
    return [{ ...each, before: { value: before.value, status: before.status } }];
  });
}
