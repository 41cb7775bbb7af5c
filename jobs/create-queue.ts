import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger } from 'pino';
import { type Config } from '../src/config.ts';
import { backendOf, migrateQueue, type BullQueue, type Payload } from './bullmq.ts';
import { type JobName, type JobQueue } from './queue.ts';

const BULK = 500;
const ANSWER_PATIENCE_MS = 2_000;
const ADD_PATIENCE_MS = 5_000;

/** Waiting jobs without a priority come first: the timetable and planning are not kept waiting by a backlog of chunks. */
const priorities: Partial<Record<JobName, number>> = { 'perform-chunk': 1 };

export const jobOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: true,
  removeOnFail: { count: 200 },
};

/** Opens the producing end of the job queue, on Redis or PostgreSQL, with BullMQ's tables up to date. */
export async function createQueue(config: Config, log: Logger): Promise<JobQueue> {
  await migrateQueue(config);
  const queue = backendOf(config).openQueue((error) =>
    log.warn({ err: error }, 'the job queue is in trouble'),
  );
  return {
    add: async (name, payloads) => {
      try {
        for (let start = 0; start < payloads.length; start += BULK) {
          await within(ADD_PATIENCE_MS, addBulk(queue, name, payloads.slice(start, start + BULK)));
        }
      } catch (error) {
        log.warn(
          { err: error, job: name },
          'jobs were not queued; unfinished runs are picked up again later',
        );
      }
    },
    isReady: () =>
      within(ANSWER_PATIENCE_MS, queue.getActiveCount()).then(
        () => true,
        () => false,
      ),
    close: () => queue.close(),
  };
}

function addBulk(queue: BullQueue, name: JobName, payloads: readonly Payload[]) {
  const priority = priorities[name];
  const opts = priority === undefined ? jobOptions : { ...jobOptions, priority };
  return queue.addBulk(payloads.map((data) => ({ name, data, opts })));
}

/** The answer, or a refusal after so many milliseconds. */
async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new Error(`no answer within ${milliseconds} ms`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    timer.abort();
  }
}
