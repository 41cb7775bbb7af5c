import { setTimeout as sleep } from 'node:timers/promises';
import { setTestClock } from '../db/test-clock.ts';
import { type App } from '../src/app.ts';
import { addDays, type LocalDate } from '../src/calendar/local-date.ts';
import { compareInstants, dayOf, instantAt, type Instant } from '../src/calendar/instant.ts';
import { defineProblem } from '../src/problems/problem.ts';
import { openWork } from '../src/runs/run.store.ts';
import { resumeRuns } from './resume-runs.ts';
import { timetable } from '../src/runs/schedule.ts';
import { isDue, startScheduledRun } from './start-due-run.ts';

const SHORTEST_POLL_MS = 20;
const LONGEST_POLL_MS = 500;
/** Polls without any progress. */
const PATIENCE = { resume: 40, giveUp: 240 };

const runsStandStill = defineProblem({
  type: 'runs-stand-still',
  title: 'Nobody performs the runs',
  status: 503,
});

/**
 * Lets time pass on the test clock: day by day each entry of the timetable that has a time of day and finds something to
 * do is started as an ordinary run with the clock set to that time, and awaited with all that follows it. At the end the
 * clock shows `to`.
 * @throws problem `runs-stand-still` when no worker takes up the jobs
 */
export async function walkTimetable(app: App, from: Instant, to: Instant): Promise<void> {
  await untilIdle(app);
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    for (const { at, kind } of entriesOf(day)) {
      if (compareInstants(at, from) <= 0 || compareInstants(at, to) > 0) continue;
      if (!(await isDue(app, kind, at))) continue;
      await setTestClock(app.db, at);
      await startScheduledRun(app, kind, at);
      await untilIdle(app);
    }
  }
  await setTestClock(app.db, to);
}

function entriesOf(day: LocalDate): { at: Instant; kind: string }[] {
  return timetable
    .filter(({ on }) => on === undefined || day.endsWith(on))
    .flatMap(({ at, kind }) => (at === undefined ? [] : [{ at: instantAt(day, at), kind }]))
    .sort((a, b) => compareInstants(a.at, b.at));
}

/**
 * Waits until no run has anything left to do: what belongs to one moment is done before the clock moves on. It looks at
 * the database, so it does not matter which process performs the jobs.
 */
async function untilIdle(app: App): Promise<void> {
  let progress = await openWork(app.db);
  for (let idle = 1; progress.openRuns > 0; idle += 1) {
    if (idle % PATIENCE.resume === 0) await resumeRuns(app);
    if (idle > PATIENCE.giveUp)
      throw runsStandStill('no worker takes up the jobs; start one with npm run worker');
    await sleep(Math.min(SHORTEST_POLL_MS * idle, LONGEST_POLL_MS));
    const now = await openWork(app.db);
    if (now.openItems !== progress.openItems || now.openRuns !== progress.openRuns) idle = 0;
    progress = now;
  }
}
