import { transaction } from '../db/transaction.ts';
import { type App } from '../src/app.ts';
import { dayOf, type Instant } from '../src/calendar/instant.ts';
import { runKind, type Run } from '../src/runs/run.ts';
import { startRun } from '../src/runs/start-run.action.ts';

/** Starts a run for the timetable if there is anything for it to do: an idle minute leaves no run behind. */
export async function startDueRun(app: App, kindName: string, at: Instant): Promise<Run | null> {
  const kind = runKind(kindName);
  const asOf = dayOf(at);
  const due = await app.sweeps[kind].candidates(app.db, asOf, null, 1, at);
  if (due.length === 0) return null;
  const run = await transaction(app.db, (tx) =>
    startRun(tx, { kind, asOf, mode: 'commit', actor: 'schedule', at }),
  );
  await app.queue.add('plan-run', [{ runId: run.id }]);
  return run;
}
