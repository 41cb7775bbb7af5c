import { performChunkJob } from './perform-chunk.job.ts';
import { planRunJob } from './plan-run.job.ts';
import { type JobHandlers } from './queue.ts';
import { scheduledJob } from './scheduled.job.ts';

export const handlers: JobHandlers = {
  'plan-run': planRunJob,
  'perform-chunk': performChunkJob,
  scheduled: scheduledJob,
};
