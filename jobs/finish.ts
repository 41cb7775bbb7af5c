import { transaction } from '../db/transaction.ts';
import { type App } from '../src/app.ts';
import { type Instant } from '../src/calendar/instant.ts';
import { finishRun } from '../src/runs/finish-run.action.ts';
import { followers } from './followers.ts';

/** Finishes a run if nothing is left of it, and sets the runs going that follow it. */
export async function finish(app: App, runId: string, at: Instant): Promise<void> {
  const started = await transaction(app.db, (tx) => finishRun(tx, runId, followers, at));
  await app.queue.add(
    'plan-run',
    started.map((id) => ({ runId: id })),
  );
}
