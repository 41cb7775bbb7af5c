import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { dateOf, yearOf } from '../calendar/local-date.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { badValue } from '../problems/problem.ts';
import { type IndexAdjustment, notIndexed, whyNotIndexed } from './index-adjustment.ts';
import { adjustmentInsert } from './index-adjustment.store.ts';
import { endedYear } from './index-clause.ts';
import { noticeClauses } from './price-notice.ts';

interface LeaveOut {
  readonly contractId: string;
  /** At whose end prices stay as they are. */
  readonly year: number;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * A person leaves a contract out of the adjustment at the end of a year: the agency may adjust, it need not (GTC 6.10).
 * The rise is not lost, since the next adjustment starts from the agreed price (ruling 19).
 * @throws problem `not-indexed`, `index-settled` when the year is adjusted or left out already, `bad-value` for a year
 * that is over or to come
 */
export async function leaveOutAdjustment(
  tx: Tx,
  { contractId, year, reason, actor, at }: LeaveOut,
): Promise<IndexAdjustment> {
  const today = dayOf(at);
  if (year < endedYear(today) || year > yearOf(today)) {
    const message = `must be ${endedYear(today)} or ${yearOf(today)}`;
    throw badValue(`year ${message}`, { errors: [{ path: 'year', message }] });
  }
  const contract = await lockContract(tx, contractId);
  const obstacle = whyNotIndexed(contract, dateOf(year + 1, 1, 1));
  if (obstacle !== undefined) throw notIndexed(`nothing has to be done: ${obstacle}`);
  const adjustment: IndexAdjustment = {
    id: newId(),
    contractId,
    year,
    effectiveFrom: null,
    prices: [],
    documentId: null,
    leftOut: reason,
  };
  await insertTogether(tx, [
    adjustmentInsert(adjustment, { actor, at }),
    journalInsert({
      at,
      actor,
      verb: 'left out of the adjustment to the index',
      subjectKind: 'contract',
      subjectId: contractId,
      clauses: noticeClauses,
      detail: { year, reason },
    }),
  ]);
  return adjustment;
}
