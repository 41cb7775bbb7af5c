import { type App } from '../../src/app.ts';
import { type JobHandlers, type JobName, type JobPayloads, type JobQueue } from '../../jobs/queue.ts';

/** What each inline queue is working on. */
const underWay = new WeakMap<JobQueue, () => Promise<void>>();

/**
 * A queue that performs its jobs at once, in order, in this process: `add` returns when they and all they led to are
 * done. What a job throws, `add` throws. Closing it waits for its last job.
 */
export function inlineQueue(app: () => App, handlers: JobHandlers): JobQueue {
  const waiting: (() => Promise<void>)[] = [];
  let work: Promise<void> | undefined;

  async function workOff(): Promise<void> {
    try {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await job();
    } finally {
      waiting.length = 0;
    }
  }

  const settle = async (): Promise<void> => {
    await work?.catch(() => undefined);
  };
  const queue: JobQueue = {
    add: async <N extends JobName>(name: N, payloads: readonly JobPayloads[N][]) => {
      const handle = handlers[name];
      waiting.push(...payloads.map((payload) => () => handle(app(), payload)));
      // A job that adds further ones must not wait for them: they come after it.
      if (work !== undefined) return;
      work = workOff().finally(() => (work = undefined));
      await work;
    },
    isReady: () => Promise.resolve(true),
    close: settle,
  };
  underWay.set(queue, settle);
  return queue;
}

/**
 * Waits until an inline queue has nothing left to do. A request waits for the jobs it wakes only so long, and on a busy
 * machine they take longer; other queues are not waited for.
 */
export async function settled(queue: JobQueue): Promise<void> {
  await underWay.get(queue)?.();
}
