import { setTimeout as pause } from 'node:timers/promises';
import { type Db } from '../../db/connection.ts';
import { isAtItsEnd, type RunStatus } from './run.ts';
import { runById } from './run.store.ts';
import { runCounts, type RunCounts } from './run.view.ts';

export interface RunProgress {
  readonly status: RunStatus;
  readonly counts: RunCounts;
}

const LOOK_EVERY_MS = 300;
/** Counting a large run takes its time: nobody who watches takes more than a tenth of a core for it. */
const LOOK_SHARE = 10;

/**
 * How a run gets on: once at first, then whenever status or counts have changed, until it is at its end or nobody
 * listens. It looks into the database, so it does not matter which process performs the run.
 * @throws problem `not-found`
 */
export async function* runProgress(db: Db, id: string, closed: AbortSignal): AsyncGenerator<RunProgress> {
  let told = '';
  while (!closed.aborted) {
    const began = performance.now();
    const { status } = await runById(db, id);
    const progress = { status, counts: await runCounts(db, id) };
    if (JSON.stringify(progress) !== told) yield progress;
    if (isAtItsEnd(status)) return;
    told = JSON.stringify(progress);
    const untilNext = Math.max(LOOK_EVERY_MS, (performance.now() - began) * LOOK_SHARE);
    await pause(untilNext, undefined, { signal: closed }).catch(() => undefined);
  }
}
