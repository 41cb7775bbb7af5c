import { type App } from '../src/app.ts';
import { type JobPayloads } from './queue.ts';
import { resumeRuns } from './resume-runs.ts';
import { timetable } from '../src/runs/schedule.ts';
import { startDueRun } from './start-due-run.ts';

/** Starts what an entry of the timetable names. An entry that has been removed since is ignored. */
export async function scheduledJob(app: App, { entry }: JobPayloads['scheduled']): Promise<void> {
  const kind = timetable.find(({ name }) => name === entry)?.kind;
  if (kind === undefined) return;
  if (kind === 'resume') await resumeRuns(app);
  else await startDueRun(app, kind, await app.clock.now());
}
