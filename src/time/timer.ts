import { type Instant } from '../calendar/instant.ts';
import { defineProblem } from '../problems/problem.ts';
import { type TimeTarget } from './time-entry.ts';

/** A watch that runs while somebody works; stopping it records the time. */
export interface Timer extends TimeTarget {
  readonly id: string;
  readonly personId: string;
  readonly contractId: string;
  readonly description: string;
  readonly startedAt: Instant;
  readonly stoppedAt: Instant | null;
  readonly entryId: string | null;
}

export const timerRunning = defineProblem({
  type: 'timer-running',
  title: 'A timer of this person is running',
  status: 409,
});
export const timerStopped = defineProblem({
  type: 'timer-stopped',
  title: 'This timer has been stopped already',
  status: 409,
});
