import { isDatabaseAway } from '../db/transient.ts';
import { transaction } from '../db/transaction.ts';
import { type App } from '../src/app.ts';
import { Problem } from '../src/problems/problem.ts';
import { failRun } from '../src/runs/finish-run.action.ts';
import { planNextPage } from '../src/runs/plan-run.action.ts';
import { openChunks } from '../src/runs/run-item.store.ts';
import { runById } from '../src/runs/run.store.ts';
import { finish } from './finish.ts';
import { type JobPayloads } from './queue.ts';

/** Plans a run page by page and hands out its chunks as they come; also takes up a run that was left half done. */
export async function planRunJob(app: App, { runId }: JobPayloads['plan-run']): Promise<void> {
  const at = await app.clock.now();
  const { kind } = await runById(app.db, runId);
  try {
    let handedOut = -1;
    let more = true;
    while (more) {
      more = await transaction(app.db, (tx) => planNextPage(tx, app.sweeps[kind], runId, at));
      const chunks = await openChunks(app.db, runId, handedOut);
      await app.queue.add(
        'perform-chunk',
        chunks.map((chunk) => ({ runId, chunk })),
      );
      handedOut = chunks.at(-1) ?? handedOut;
    }
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    app.log.error({ err: error, run: runId }, 'run could not be planned');
    await transaction(app.db, (tx) => failRun(tx, runId, reasonOf(error), at));
  }
  await finish(app, runId, at);
}

function reasonOf(error: unknown): string {
  return error instanceof Problem
    ? error.detail
    : 'planning stopped unexpectedly; the log says why. Retry the run';
}
