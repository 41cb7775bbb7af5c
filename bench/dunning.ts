import { instant } from '../src/calendar/instant.ts';
import { localDate } from '../src/calendar/local-date.ts';
import { costTable, type Ground, type Result } from './bench.ts';
import { environment, withDatabase } from './database.ts';
import { fillReceivables } from './fill-receivables.ts';
import { type Cost } from './measure.ts';
import { inOwnProcess } from './processes.ts';

const ITEMS = 200_000;
const ITEMS_PER_CLIENT = 4;
const CONCLUDED = instant('2025-03-03T10:00:00+01:00');
const DAY = localDate('2026-10-01');

/** The preview of a dunning run: every letter is written for real, with interest and costs, and taken back. */
export async function benchDunning({ server, dataDir, size: items = ITEMS }: Ground): Promise<Result> {
  return withDatabase(server, CONCLUDED, async ({ db, url }) => {
    const contracts = Math.ceil(items / ITEMS_PER_CLIENT);
    await fillReceivables(db, { contracts, items, concluded: CONCLUDED, day: DAY, latest: 400 });
    const run = await inOwnProcess<Cost & { done: number; failed: number }>(
      './run.ts',
      [String(server.pid), 'dunning', 'preview', DAY],
      environment(url, dataDir),
    );
    if (run.done === 0 || run.failed > 0) throw new Error(`${run.done} letters, ${run.failed} failed`);
    return costTable(
      'Dunning preview',
      [{ what: 'overdue items', items, cost: run, floor: null }],
      [`${run.done} letters`],
    );
  });
}
