import { type App } from '../../src/app.ts';
import { type JobHandlers, type JobName, type JobPayloads, type JobQueue } from '../../jobs/queue.ts';

/**
 * A queue that performs its jobs at once, in order, in this process: `add` returns when they and all they led to are
 * done. What a job throws, `add` throws.
 */
export function inlineQueue(app: () => App, handlers: JobHandlers): JobQueue {
  const waiting: (() => Promise<void>)[] = [];
  let working = false;

  async function workOff(): Promise<void> {
    if (working) return;
    working = true;
    try {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await job();
    } finally {
      working = false;
      waiting.length = 0;
    }
  }

  return {
    add: async <N extends JobName>(name: N, payloads: readonly JobPayloads[N][]) => {
      const handle = handlers[name];
      waiting.push(...payloads.map((payload) => () => handle(app(), payload)));
      await workOff();
    },
    isReady: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
}
