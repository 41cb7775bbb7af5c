import { type Sweep } from '../runs/sweep.ts';
import { loseTerm } from './lose-term.action.ts';
import { lateLooking } from './term-loss.store.ts';

/**
 * Finds plans on which an instalment was late (GTC 7.8). The subject is the plan; its natural key is the unique index on
 * what is lost and not waived.
 */
export const lossOfTermSweep: Sweep = {
  kind: 'loss-of-term',
  candidates: async (db, asOf, after, limit) =>
    (await lateLooking(db, asOf, after, limit)).map(({ id, number, clientName }) => ({
      subject: id,
      label: `${number} ${clientName}`,
    })),
  perform: loseTerm,
};
