import { Decimal } from 'decimal.js';
import { type Month } from '../calendar/month.ts';
import { type Decimal4, decimal4, exact } from '../money/decimal.ts';
import {
  baseYear,
  type IndexChain,
  type IndexSeries,
  type IndexStatus,
  type IndexValue,
  indexValueMissing,
  indexValueProvisional,
  isInUse,
} from './index-value.ts';

export type PublishedIndex = Pick<IndexValue, 'series' | 'month' | 'value' | 'status'>;

/** What is known of the index: values in any order, and how ended series go on. */
export interface IndexTable {
  readonly values: readonly PublishedIndex[];
  readonly chains: readonly IndexChain[];
}

/** The index of a month as a price is adjusted by it. */
export interface IndexReading {
  readonly series: IndexSeries;
  readonly month: Month;
  readonly value: Decimal4;
  readonly status: IndexStatus;
  /** Where the series has ended: what its value was derived from. */
  readonly chained: {
    readonly from: IndexSeries;
    readonly value: Decimal4;
    readonly factor: Decimal4;
  } | null;
}

/**
 * The series for a base month: of those known the one with the newest base year in use then (ruling 18).
 * Example: December 2025 → VPI 2020, January 2026 → VPI 2025.
 * @throws problem `index-value-missing` where no series reaches back that far
 */
export function seriesInUse(known: readonly IndexSeries[], month: Month): IndexSeries {
  const newest = known
    .filter((series) => isInUse(series, month))
    .reduce<IndexSeries | undefined>(
      (best, series) => (best === undefined || baseYear(series) > baseYear(best) ? series : best),
      undefined,
    );
  if (newest === undefined) {
    throw indexValueMissing(
      `no series of the index is known for ${month}: enter its value with POST /index-values`,
      { facts: { month } },
    );
  }
  return newest;
}

/**
 * The index of a month: as published, or where the series has ended its successor in one step, never in two (ruling 18).
 * Example: VPI 2025 in July 2026 = 103.1, factor 1.387 → VPI 2015 = 143.0.
 * @throws problem `index-value-missing` naming series and month
 */
export function indexReading(table: IndexTable, series: IndexSeries, month: Month): IndexReading {
  const published = publishedIn(table, series, month);
  if (published !== undefined) return { ...published, chained: null };
  const chain = chainIn(table.chains, series, month);
  const asked = chain?.successor ?? series;
  const successor = chain && publishedIn(table, chain.successor, month);
  if (chain === undefined || successor === undefined) {
    throw indexValueMissing(
      `the value of ${asked} for ${month} is missing: enter it with POST /index-values or import the file of Statistics Austria`,
      { facts: { series: asked, month } },
    );
  }
  const value = exact(successor.value).times(chain.factor).toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
  return {
    series,
    month,
    value: decimal4(value.toFixed(1)),
    status: successor.status,
    chained: { from: chain.successor, value: successor.value, factor: chain.factor },
  };
}

/**
 * The final index of a month (ruling 17).
 * @throws problem `index-value-missing`, `index-value-provisional`
 */
export function finalReading(table: IndexTable, series: IndexSeries, month: Month): IndexReading {
  const reading = indexReading(table, series, month);
  if (reading.status === 'provisional') {
    const asked = reading.chained?.from ?? series;
    throw indexValueProvisional(
      `the value of ${asked} for ${month} is only provisional; it becomes final when the next month is published: ` +
        'enter it with POST /index-values then',
      { facts: { series: asked, month } },
    );
  }
  return reading;
}

function publishedIn(table: IndexTable, series: IndexSeries, month: Month): PublishedIndex | undefined {
  return table.values.find((value) => value.series === series && value.month === month);
}

/** The factor whose time the month lies in: a later one takes the place of an earlier. */
function chainIn(chains: readonly IndexChain[], series: IndexSeries, month: Month): IndexChain | undefined {
  return chains
    .filter((chain) => chain.series === series && chain.from <= month)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
}
