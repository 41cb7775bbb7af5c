import { localDate } from '../src/calendar/local-date.ts';
import { runKind, type RunMode } from '../src/runs/run.ts';
import { runById } from '../src/runs/run.store.ts';
import { runCounts } from '../src/runs/run.view.ts';
import { measured, report } from './measure.ts';
import { asWorker, begin, waitUntil } from './worker.ts';

/*
 * A worker process of Kontor that performs a run to its end and takes its measure.
 * DATABASE_URL=… node bench/run.ts PID_OF_THE_SERVER KIND MODE DAY
 */

const [pid, kind = '', mode, day = ''] = process.argv.slice(2);

await asWorker(async (app) => {
  const figures = await measured(async () => {
    const id = await begin(app, { kind: runKind(kind), mode: mode as RunMode, asOf: localDate(day) });
    await waitUntil(async () => (await runById(app.db, id)).status === 'finished');
    return runCounts(app.db, id);
  }, Number(pid));
  report(figures);
});
