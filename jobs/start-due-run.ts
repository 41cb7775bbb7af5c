import { transaction } from '../db/transaction.ts';
import { type App } from '../src/app.ts';
import { dayOf, type Instant } from '../src/calendar/instant.ts';
import { runKind, type Run } from '../src/runs/run.ts';
import { startRun } from '../src/runs/start-run.action.ts';

/** Starts a run for the timetable if there is anything for it to do: an idle minute leaves no run behind. */
export async function startDueRun(app: App, kindName: string, at: Instant): Promise<Run | null> {
  return (await isDue(app, kindName, at)) ? startScheduledRun(app, kindName, at) : null;
}

/** Whether a run of the timetable would find anything to do. */
export async function isDue(app: App, kindName: string, at: Instant): Promise<boolean> {
  const due = await app.sweeps[runKind(kindName)].candidates(app.db, dayOf(at), null, 1, at);
  return due.length > 0;
}

/** Starts a run for the timetable. */
export async function startScheduledRun(app: App, kindName: string, at: Instant): Promise<Run> {
  const request = { kind: kindName, asOf: dayOf(at), mode: 'commit', actor: 'schedule', at } as const;
  const run = await transaction(app.db, (tx) => startRun(tx, request));
  await app.queue.add('plan-run', [{ runId: run.id }]);
  return run;
}
