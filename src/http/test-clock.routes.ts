import { z } from 'zod';
import { setTestClock } from '../../db/test-clock.ts';
import { type App } from '../app.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Endpoint, operation, read } from './endpoint.ts';
import { moment } from './schemas.ts';
import { clockMoving, howToMove, noTestClock, type WalkTimetable } from './test-clock.ts';
import { businessHasBegun, whileAlone } from './test-clock.store.ts';

const present = z.object({ now: z.string().meta({ format: 'date-time' }) });
const room = 'test clock';

/** Reading and moving the test clock; there is nothing here unless CLOCK=test. */
export function testClockRoutes(walkTimetable: WalkTimetable = jump): Endpoint[] {
  return [
    read({
      path: '/test-clock',
      room,
      summary: 'The present of the test clock',
      roles: ['admin'],
      answer: present,
      handle: async ({ app, at }) => {
        requireTestClock(app);
        return { now: at };
      },
    }),
    operation({
      path: '/test-clock',
      room,
      summary: 'Move the test clock forward, day by day; what the timetable holds on the way is started',
      roles: ['admin'],
      body: z.strictObject({ now: moment }),
      answer: present,
      handle: async ({ app, body }) => {
        requireTestClock(app);
        return { now: await move(app, body.now, walkTimetable) };
      },
    }),
  ];
}

async function move(app: App, to: Instant, walkTimetable: WalkTimetable): Promise<Instant> {
  const arrived = await whileAlone(app.db, async () => {
    // Read anew: another move may have come between.
    const from = await app.clock.now();
    const how = howToMove(from, to, await businessHasBegun(app.db));
    if (how === 'set') await setTestClock(app.db, to);
    else await walkTimetable(app, from, to);
    return app.clock.now();
  });
  if (arrived === undefined)
    throw clockMoving('another request is moving the clock; wait until it has answered');
  return arrived;
}

async function jump(app: App, _from: Instant, to: Instant): Promise<void> {
  await setTestClock(app.db, to);
}

function requireTestClock(app: App): void {
  if (app.config.clock !== 'test')
    throw noTestClock('start Kontor with CLOCK=test to move time, never in production');
}
