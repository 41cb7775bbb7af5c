import { type JobHandlers } from './queue.ts';

export const handlers: JobHandlers = {
  'plan-run': () => Promise.resolve(),
  'perform-chunk': () => Promise.resolve(),
  scheduled: () => Promise.resolve(),
};
