import { systemClock, type Clock } from '../src/calendar/clock.ts';
import { type Instant } from '../src/calendar/instant.ts';
import { type Db } from './connection.ts';
import { prepared } from './prepared.ts';

/** The present while CLOCK=test: what was last set, the same for every process; the system's time until then. */
export function testClock(db: Db): Clock {
  return {
    now: async () => {
      // Asked for by every request and every item of a run.
      const [row] = await prepared<{ now: Instant }>(db, 'select now from test_clock', []);
      return row?.now ?? systemClock.now();
    },
  };
}

/** Sets the test clock. Whether it may move there is the caller's business. */
export async function setTestClock(db: Db, now: Instant): Promise<void> {
  await db('test_clock').insert({ only_row: true, now }).onConflict('only_row').merge();
}
