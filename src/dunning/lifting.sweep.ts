import { type Sweep } from '../runs/sweep.ts';
import { suspendedByReminder } from './decision.store.ts';
import { liftSuspension } from './lift-suspension.action.ts';

/** Lets contracts go on that rest because of a reminder, once everything outstanding is paid (GTC 7.10). */
export const liftingSweep: Sweep = {
  kind: 'lifting',
  candidates: async (db, _asOf, after, limit) =>
    (await suspendedByReminder(db, after, limit)).map(({ id, number }) => ({ subject: id, label: number })),
  perform: liftSuspension,
};
