import { round } from './bench.ts';
import { type Line } from './curve.ts';
import { type Kept } from './history.ts';

/** What is read as one row or one line: a bench, and what it measured. */
const subjectOf = ({ bench, what }: Kept) => `${bench}: ${what}`;

/** The newest measurement of everything at every size, by subject and size. */
export function newest(history: readonly Kept[]): Kept[] {
  const found = new Map(history.map((kept) => [`${subjectOf(kept)} ${kept.items}`, kept]));
  return [...found.values()].toSorted(
    (a, b) => subjectOf(a).localeCompare(subjectOf(b), 'en') || a.items - b.items,
  );
}

export function newestTable(history: readonly Kept[]): string {
  return table(
    [
      '',
      'items',
      'items/s',
      'CPU ms per item',
      'of it PostgreSQL',
      'times the floor',
      'peak MB',
      'load',
      'day',
    ],
    newest(history).map((kept) => [
      subjectOf(kept),
      count(kept.items),
      kept.seconds === null ? '–' : count(Number((kept.items / kept.seconds).toPrecision(3))),
      cost(kept),
      kept.databaseCpuMs === null ? '–' : `${Math.round((100 * kept.databaseCpuMs) / cpuOf(kept))} %`,
      kept.timesFloor === null ? '–' : String(kept.timesFloor),
      kept.peakMegabytes === null ? '–' : count(kept.peakMegabytes),
      String(kept.load),
      kept.day,
    ]),
  );
}

/** What an item costs at each size, where there are several. */
export function curveLines(history: readonly Kept[]): Line[] {
  const all = newest(history);
  return [...new Set(all.map(subjectOf))]
    .map((name) => ({
      name,
      points: all
        .filter((kept) => subjectOf(kept) === name)
        .map((kept) => ({ items: kept.items, cost: cpuOf(kept) / kept.items })),
    }))
    .filter(({ points }) => points.length > 1);
}

export function curveTable(history: readonly Kept[]): string {
  const lines = curveLines(history);
  const sizes = [...new Set(lines.flatMap(({ points }) => points.map(({ items }) => items)))].toSorted(
    (a, b) => a - b,
  );
  return table(
    ['CPU ms per item', ...sizes.map(count)],
    lines.map(({ name, points }) => [
      name,
      ...sizes.map((size) => {
        const point = points.find(({ items }) => items === size);
        return point === undefined ? '' : significant(point.cost);
      }),
    ]),
  );
}

/** Everything that was ever kept, the latest first. */
export function historyTable(history: readonly Kept[]): string {
  return table(
    ['day', 'commit', '', 'items', 'CPU ms per item', 'times the floor', 'load'],
    history
      .toReversed()
      .map((kept) => [
        kept.day,
        kept.commit ?? '–',
        subjectOf(kept),
        count(kept.items),
        cost(kept),
        kept.timesFloor === null ? '–' : String(kept.timesFloor),
        String(kept.load),
      ]),
  );
}

function cpuOf({ cpuMs, databaseCpuMs }: Kept): number {
  return cpuMs + (databaseCpuMs ?? 0);
}

function cost(kept: Kept): string {
  return significant(cpuOf(kept) / kept.items);
}

function significant(value: number): string {
  return String(value < 1 ? Number(value.toPrecision(2)) : round(value, 1));
}

function count(value: number): string {
  return String(value).replaceAll(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ' ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
