import { type App } from '../src/app.ts';
import { openRunIds } from '../src/runs/run.store.ts';

/**
 * Takes up every run that is not at its end, at the start of a process and every minute: after a crash or with a wiped
 * queue nothing is lost, and doing it twice is harmless.
 */
export async function resumeRuns(app: App): Promise<void> {
  const runs = await openRunIds(app.db);
  await app.queue.add(
    'plan-run',
    runs.map((runId) => ({ runId })),
  );
}
