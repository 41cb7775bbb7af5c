import { availableParallelism, loadavg } from 'node:os';
import { type EmbeddedDatabase } from '../db/embedded.ts';
import { type Cost } from './measure.ts';

export interface Ground {
  readonly server: EmbeddedDatabase;
  /** Where files may lie. */
  readonly dataDir: string;
  /** How much there is of what is measured; each bench has its usual size. */
  readonly size?: number;
}

export interface Result {
  readonly figures: unknown;
  /** The same for people. */
  readonly table: string;
  /** What the history keeps of it. */
  readonly points: readonly Point[];
}

export type Bench = (ground: Ground) => Promise<Result>;

export interface Row {
  readonly what: string;
  readonly items: number;
  readonly cost: Cost;
  /** Set where Kontor was measured: what the machine could do at best, or null where nothing bare compares. */
  readonly floor?: Pick<Cost, 'cpuMs' | 'databaseCpuMs'> | null;
}

/** What something cost in all; CPU time in milliseconds. */
export interface Point {
  readonly what: string;
  readonly items: number;
  readonly seconds: number;
  readonly cpuMs: number;
  readonly databaseCpuMs: number | null;
  readonly peakMegabytes: number;
  /** How many times the floor it costs by CPU time. */
  readonly timesFloor: number | null;
}

/** Where the database's CPU time cannot be told, the ratio cannot either. */
function known(ratio: number): number | null {
  return Number.isNaN(ratio) ? null : ratio;
}

export function pointsOf(rows: readonly Row[]): Point[] {
  return rows.flatMap(({ what, items, cost, floor }) =>
    floor === undefined
      ? []
      : {
          what,
          items,
          seconds: round(cost.seconds, 3),
          cpuMs: Math.round(cost.cpuMs),
          databaseCpuMs: cost.databaseCpuMs === null ? null : Math.round(cost.databaseCpuMs),
          peakMegabytes: Math.round(cost.peakMegabytes),
          timesFloor: floor === null ? null : known(round(allCpu(cost) / allCpu(floor), 2)),
        },
  );
}

/** Costs as a table: per second, and CPU time per thousand items. */
export function costTable(title: string, rows: readonly Row[], remarks: readonly string[] = []): Result {
  const figures = rows.map(({ what, items, cost }) => ({
    what,
    items,
    seconds: round(cost.seconds, 3),
    itemsPerSecond: Math.round(items / cost.seconds),
    cpuMsPerThousand: round((cost.cpuMs / items) * 1000, 2),
    databaseCpuMsPerThousand:
      cost.databaseCpuMs === null ? null : round((cost.databaseCpuMs / items) * 1000, 2),
    peakMegabytes: Math.round(cost.peakMegabytes),
  }));
  const head = ['', 'items', 'seconds', 'items/s', 'CPU ms/1000', 'database CPU ms/1000', 'peak MB'];
  const cells = figures.map((row) => Object.values(row).map((value) => String(value ?? '–')));
  const load = loadavg()[0]?.toFixed(1);
  const table = [
    `${title}; ${availableParallelism()} cores, load ${load}`,
    '',
    ...aligned([head, ...cells]),
    ...remarks.flatMap((remark, at) => (at === 0 ? ['', remark] : [remark])),
  ].join('\n');
  return { figures: { rows: figures, remarks }, table, points: pointsOf(rows) };
}

/** Columns one below the other, the first to the left. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
}

/** How many times the floor a run costs, by the clock and by CPU time. */
export function against(run: Cost, floor: Cost): string {
  return `${round(run.seconds / floor.seconds, 2)} (by CPU time ${round(allCpu(run) / allCpu(floor), 2)})`;
}

function allCpu({ cpuMs, databaseCpuMs }: Pick<Cost, 'cpuMs' | 'databaseCpuMs'>): number {
  return cpuMs + (databaseCpuMs ?? Number.NaN);
}

export function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
