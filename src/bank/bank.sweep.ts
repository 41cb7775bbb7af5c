import { type Db, type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Problem } from '../problems/problem.ts';
import {
  type Candidate,
  type Outcome,
  performingTogether,
  type PerformContext,
  type Sweep,
} from '../runs/sweep.ts';
import { type KeptEntry, leaveOpen, lockEntries } from './bank-entry.store.ts';
import { bookTogether } from './book-together.action.ts';
import { namedCandidates } from './candidate.store.ts';
import { type Suggestion, sureMatch } from './match.ts';

/**
 * Looks at the bank entries that their import could not finish: the value date had not come, or the process ended before.
 * The subject is the entry; its natural key is the payment's unique bank identity.
 */
export const bankSweep: Sweep = {
  kind: 'bank',
  candidates: waitingEntries,
  ...performingTogether(lookAtEntries),
};

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

async function lookAtEntries(
  tx: Tx,
  subjects: readonly string[],
  { actor, at }: PerformContext,
): Promise<Map<string, Outcome | Problem>> {
  const entries = await lockEntries(tx, subjects);
  const fresh = [...entries.values()].filter(({ state }) => state === 'new');
  const candidates = await namedCandidates(tx, fresh);
  const matches = new Map(fresh.map((entry) => [entry.id, sureMatch(entry, candidates)]));
  const sure = fresh.flatMap((entry) => {
    const match = matches.get(entry.id) ?? null;
    return match === null ? [] : [{ entry, match }];
  });
  await leaveOpen(
    tx,
    fresh.filter(({ id }) => matches.get(id) === null).map(({ id }) => id),
  );
  const refused = await bookTogether(tx, sure, { actor, at });
  return new Map(
    subjects.map((id) => [id, refused.get(id) ?? outcomeOf(entries.get(id), matches.get(id))] as const),
  );
}

/** What became of an entry; without a match it is one that was decided about meanwhile, null is doubt. */
function outcomeOf(entry: KeptEntry | undefined, match: Suggestion | null | undefined): Outcome {
  if (entry === undefined || match === undefined)
    return { outcome: 'skipped', reason: 'it has been decided about meanwhile', clause: null };
  if (match === null) {
    const reason = 'it is not beyond doubt what it pays; a person decides';
    return { outcome: 'done', reason, clause: null, effect: { state: 'open' } };
  }
  return {
    outcome: 'done',
    reason: `it pays ${match.number}: ${match.reasons.join(', ')}`,
    clause: 'gtc:7.2',
    effect: { state: 'booked', to: match.number, amount: entry.amount.toString() },
  };
}
