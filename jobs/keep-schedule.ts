import { type App } from '../src/app.ts';
import { BUSINESS_ZONE, epochMilliseconds } from '../src/calendar/instant.ts';
import { backendOf, type BullQueue } from './bullmq.ts';
import { jobOptions } from './create-queue.ts';
import { timetable, type TimetableEntry } from '../src/runs/schedule.ts';

const REPAIR_INTERVAL_MS = 5 * 60_000;
/** An entry this late is not just waiting for a free worker: its job is lost, or nobody was there to take it. */
const LATE_MS = 2 * 60_000;

/**
 * Keeps the timetable in the queue as long as the process lives, and repairs it every few minutes: a wiped queue or an
 * orphaned entry comes back, one that was missed is started now. Any number of processes may do so at once. With the
 * test clock nothing starts by itself.
 */
export async function keepSchedule(app: App): Promise<{ stop(): Promise<void> }> {
  const queue = backendOf(app.config).openQueue((error) =>
    app.log.warn({ err: error }, 'the timetable is in trouble'),
  );
  const wanted = app.config.clock === 'test' ? [] : timetable;
  await repairSchedule(app, queue, wanted);
  let repairing = Promise.resolve();
  const timer = setInterval(() => {
    repairing = repairSchedule(app, queue, wanted).catch((error: unknown) =>
      app.log.warn({ err: error }, 'the timetable was not repaired; trying again later'),
    );
  }, REPAIR_INTERVAL_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await repairing;
      await queue.close();
    },
  };
}

/** Brings the queue's schedulers in line with the wanted entries; exported for its test. */
export async function repairSchedule(
  app: App,
  queue: BullQueue,
  wanted: readonly TimetableEntry[],
): Promise<void> {
  const now = epochMilliseconds(await app.clock.now());
  const present = new Map((await queue.getJobSchedulers()).map((scheduler) => [scheduler.key, scheduler]));
  for (const entry of wanted) {
    const found = present.get(entry.name);
    present.delete(entry.name);
    const isLate = found?.next !== undefined && found.next < now - LATE_MS;
    if (found?.pattern === entry.cron && !isLate) continue;
    await keepEntry(queue, entry);
    if (isLate) await app.queue.add('scheduled', [{ entry: entry.name }]);
  }
  for (const name of present.keys()) await queue.removeJobScheduler(name);
}

/** Another process that keeps the same entry at the same moment may be faster; then the queue refuses ours. */
async function keepEntry(queue: BullQueue, entry: TimetableEntry): Promise<void> {
  const job = { name: 'scheduled', data: { entry: entry.name }, opts: jobOptions } as const;
  try {
    await queue.upsertJobScheduler(entry.name, { pattern: entry.cron, tz: BUSINESS_ZONE }, job);
  } catch (error) {
    const present = await queue.getJobSchedulers();
    if (!present.some(({ key, pattern }) => key === entry.name && pattern === entry.cron)) throw error;
  }
}
