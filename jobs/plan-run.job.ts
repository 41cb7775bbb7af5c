import { isDatabaseAway } from '../db/transient.ts';
import { transaction } from '../db/transaction.ts';
import { type App } from '../src/app.ts';
import { type Instant } from '../src/calendar/instant.ts';
import { Problem } from '../src/problems/problem.ts';
import { failRun } from '../src/runs/finish-run.action.ts';
import { planNextPage } from '../src/runs/plan-run.action.ts';
import { openChunks } from '../src/runs/run-item.store.ts';
import { finish } from './finish.ts';
import { type JobPayloads } from './queue.ts';

/** Plans a run page by page and hands out its chunks as they come; also takes up a run that was left half done. */
export async function planRunJob(app: App, { runId }: JobPayloads['plan-run']): Promise<void> {
  const at = await app.clock.now();
  try {
    // Whoever performs a chunk that is handed out when all is planned asks in turn whether the run is at its end.
    if (await planToTheEnd(app, runId, at)) return;
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    app.log.error({ err: error, run: runId }, 'run could not be planned');
    await transaction(app.db, (tx) => failRun(tx, runId, reasonOf(error), at));
  }
  await finish(app, runId, at);
}

/** Answers whether anything was handed out when all was planned. */
async function planToTheEnd(app: App, runId: string, at: Instant): Promise<boolean> {
  let handedOut = -1;
  for (;;) {
    const more = await transaction(app.db, (tx) => planNextPage(tx, app.sweeps, runId, at));
    const chunks = await openChunks(app.db, runId, handedOut);
    await app.queue.add(
      'perform-chunk',
      chunks.map((chunk) => ({ runId, chunk })),
    );
    if (!more) return chunks.length > 0;
    handedOut = chunks.at(-1) ?? handedOut;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Problem
    ? error.detail
    : 'planning stopped unexpectedly; the log says why. Retry the run';
}
