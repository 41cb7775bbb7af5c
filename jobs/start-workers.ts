import { UnrecoverableError } from 'bullmq';
import { type App } from '../src/app.ts';
import { backendOf, migrateQueue, type BullJob, type Payload } from './bullmq.ts';
import { keepSchedule } from './keep-schedule.ts';
import { type JobHandlers, type JobName } from './queue.ts';

/** Jobs that one process performs at the same time. */
const CONCURRENCY = 4;
/** How long a job keeps its lock without a sign of life; one is given every quarter to half of it. */
const LOCK_MS = 30_000;

export interface RunningWorkers {
  /** Takes no more jobs and waits until those in hand are through. */
  close(): Promise<void>;
}

/**
 * Performs jobs in this process, as many processes as there are, and keeps the timetable going. A job that fails
 * unexpectedly is tried three times; one whose process dies is given to another after half a minute.
 */
export async function startWorkers(app: App, handlers: JobHandlers): Promise<RunningWorkers> {
  await migrateQueue(app.config);
  let isClosed = false;
  const worker = backendOf(app.config).openWorker(
    (job) => perform(app, handlers, job),
    { concurrency: CONCURRENCY, maxStalledCount: 10, lockDuration: LOCK_MS, stalledInterval: LOCK_MS / 2 },
    {
      trouble: (error) => {
        // A connection that has said goodbye may still hear that the database ends, too.
        if (!isClosed) app.log.error({ err: error }, 'a job worker is in trouble');
      },
      // A chunk has a lock of its own in the database for as long as it is performed, and every effect its natural key.
      lockLost: (job) =>
        app.log.warn({ job }, 'a job could not renew its lock and may be begun again; nothing is made twice'),
    },
  );
  await worker.waitUntilReady();
  const schedule = await keepSchedule(app);
  // What a process that was killed left unfinished is taken up now, not in a minute.
  await app.queue.add('scheduled', [{ entry: 'resume' }]);
  return {
    close: async () => {
      await schedule.stop();
      await worker.close();
      isClosed = true;
    },
  };
}

async function perform(app: App, handlers: JobHandlers, job: BullJob): Promise<void> {
  const handle = handlers[job.name as JobName] as ((app: App, payload: Payload) => Promise<void>) | undefined;
  if (handle === undefined) throw new UnrecoverableError(`no handler for jobs named "${job.name}"`);
  await handle(app, job.data);
}
