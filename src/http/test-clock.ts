import { type App } from '../app.ts';
import { compareInstants, type Instant } from '../calendar/instant.ts';
import { defineProblem } from '../problems/problem.ts';

/**
 * Moves the test clock from one moment to a later one, day by day: starts each entry of the timetable as an ordinary run
 * at its time of day, waits for it, and leaves the clock at `to`.
 */
export type WalkTimetable = (app: App, from: Instant, to: Instant) => Promise<void>;

export const noTestClock = defineProblem({
  type: 'no-test-clock',
  title: 'This process lives in real time',
  status: 404,
});
export const clockBackwards = defineProblem({
  type: 'clock-backwards',
  title: 'The test clock only moves forward',
  status: 409,
});
export const clockMoving = defineProblem({
  type: 'clock-moving',
  title: 'The test clock is on its way',
  status: 409,
});

/**
 * Whether a move walks through the timetable or just sets the clock: before the first business record any moment may be
 * set and nothing can be due.
 * @throws problem `clock-backwards` for an earlier moment once there are business records
 */
export function howToMove(from: Instant, to: Instant, businessHasBegun: boolean): 'set' | 'walk' {
  if (!businessHasBegun) return 'set';
  if (compareInstants(to, from) < 0) {
    throw clockBackwards(
      `it is ${from} already and there are business records; choose that moment or a later one`,
    );
  }
  return 'walk';
}
