import { journalRoutes } from '../journal/journal.routes.ts';
import { ledgerRoutes } from '../ledger/ledger.routes.ts';
import { type Endpoint } from './endpoint.ts';
import { testClockRoutes } from './test-clock.routes.ts';
import { type WalkTimetable } from './test-clock.ts';

/** Every call of the API, room by room. */
export function routes(walkTimetable?: WalkTimetable): readonly Endpoint[] {
  return [...journalRoutes, ...ledgerRoutes, ...testClockRoutes(walkTimetable)];
}
