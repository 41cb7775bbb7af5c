import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Candidate, performingTogether, type Sweep } from '../runs/sweep.ts';
import { adjustPrices } from './adjust-prices.action.ts';
import { dueAdjustments } from './index-adjustment.store.ts';
import { endedYear } from './index-clause.ts';

/**
 * Adjusts prices to the consumer price index at the end of each year (GTC 6.10). Its natural key is contract and year;
 * what is left out or missed in one year comes with the next, because each starts from the agreed price (ruling 19).
 */
export const indexationSweep: Sweep = {
  kind: 'indexation',
  candidates,
  ...performingTogether(adjustPrices),
};

async function candidates(
  db: Db,
  asOf: LocalDate,
  after: string | null,
  limit: number,
): Promise<Candidate[]> {
  const due = await dueAdjustments(db, endedYear(asOf), after, limit);
  return due.map(({ contractId, number, clientName }) => ({
    subject: contractId,
    label: `${number}, ${clientName}`,
  }));
}
