import { type Db, type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Candidate, type Outcome, type PerformContext, type Sweep } from '../runs/sweep.ts';
import { leaveOpen, lockEntry } from './bank-entry.store.ts';
import { bookEntry, bookingOf } from './book-entry.action.ts';
import { namedCandidates } from './candidate.store.ts';
import { sureMatch } from './match.ts';

/**
 * Looks at the bank entries that their import could not finish: the value date had not come, or the process ended before.
 * The subject is the entry; its natural key is the payment's unique bank identity.
 */
export const bankSweep: Sweep = { kind: 'bank', candidates: waitingEntries, perform: lookAtEntry };

async function waitingEntries(
  db: Db,
  asOf: LocalDate,
  after: string | null,
  limit: number,
): Promise<Candidate[]> {
  const query = db('bank_entry').where('state', 'new').where('value_date', '<=', asOf);
  if (after !== null) void query.where('id', '>', after);
  const rows = await query
    .orderBy('id')
    .limit(limit)
    .select<{ id: string; booked_on: LocalDate; amount: string; counterparty: string | null }[]>(
      'id',
      'booked_on',
      'amount',
      'counterparty',
    );
  return rows.map(({ id, booked_on: day, amount, counterparty }) => ({
    subject: id,
    label: `${day}, EUR ${amount}${counterparty === null ? '' : ` from ${counterparty}`}`,
  }));
}

async function lookAtEntry(tx: Tx, subject: string, { actor, at }: PerformContext): Promise<Outcome> {
  const entry = await lockEntry(tx, subject);
  if (entry.state !== 'new') {
    return { outcome: 'skipped', reason: 'it has been decided about meanwhile', clause: null };
  }
  const match = sureMatch(entry, await namedCandidates(tx, [entry]));
  if (match === null) {
    await leaveOpen(tx, [entry.id]);
    const reason = 'it is not beyond doubt what it pays; a person decides';
    return { outcome: 'done', reason, clause: null, effect: { state: 'open' } };
  }
  await bookEntry(tx, { ...bookingOf(entry.id, match), actor, at });
  return {
    outcome: 'done',
    reason: `it pays ${match.number}: ${match.reasons.join(', ')}`,
    clause: 'gtc:7.2',
    effect: { state: 'booked', to: match.number, amount: entry.amount.toString() },
  };
}
