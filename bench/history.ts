import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { systemClock } from '../src/calendar/clock.ts';
import { dayOf } from '../src/calendar/instant.ts';
import { type Point, round } from './bench.ts';

/** One measurement as it is kept; of what was measured before there was a history, some is not known. */
export interface Kept extends Omit<Point, 'seconds' | 'peakMegabytes'> {
  readonly day: string;
  readonly commit: string | null;
  readonly seconds: number | null;
  readonly peakMegabytes: number | null;
  readonly bench: string;
  /** How many processes wanted a core at the end: beyond two on the machine of the figures, time by the clock says little. */
  readonly load: number;
}

const FILE = new URL('../docs/performance-history.json', import.meta.url);

export function history(): Kept[] {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Kept[];
}

/** Adds what was measured now. */
export async function keep(bench: string, points: readonly Point[]): Promise<void> {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const day = dayOf(await systemClock.now());
  const load = round(loadavg()[0] ?? 0, 1);
  const kept = points.map((point): Kept => ({ day, commit, bench, ...point, load }));
  writeFileSync(FILE, `${JSON.stringify([...history(), ...kept], null, 2)}\n`);
}
