import { readFileSync } from 'node:fs';
import { month } from '../../src/calendar/month.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { type IndexTable, type PublishedIndex } from '../../src/terms/index-table.ts';
import { indexSeries, type IndexStatus } from '../../src/terms/index-value.ts';

function rowsOf(name: string): string[][] {
  const text = readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

/** One value of the index: `value('VPI 2020', '2026-10', '133.4')`. */
export function value(
  series: string,
  of: string,
  index: string,
  status: IndexStatus = 'final',
): PublishedIndex {
  return { series: indexSeries(series), month: month(of), value: decimal4(index), status };
}

/** The values of Statistics Austria as of September 2026; no series has ended. */
export const publishedIndex: IndexTable = {
  values: rowsOf('vpi.csv').map(([base = '', of = '', index = '', status = '']) =>
    value(base, of, index, status as IndexStatus),
  ),
  chains: [],
};

/** Chaining factors and the months in which they hold. */
export const publishedFactors = rowsOf('vpi-chain.csv').map(
  ([from = '', to = '', factor = '', first = '', last = '']) => ({
    successor: indexSeries(from),
    series: indexSeries(to),
    factor: decimal4(factor),
    from: month(first),
    last: last === '' ? undefined : month(last),
  }),
);
