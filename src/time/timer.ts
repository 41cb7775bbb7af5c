import { type Instant } from '../calendar/instant.ts';
import { defineProblem } from '../problems/problem.ts';

/** A watch that runs while somebody works; stopping it records the time. */
export interface Timer {
  readonly id: string;
  readonly personId: string;
  readonly contractId: string;
  readonly linePosition: number | null;
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
