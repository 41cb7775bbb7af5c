import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { bankEntryStates } from './bank-entry.ts';
import { lockEntry, saveDecision } from './bank-entry.store.ts';

interface DismissEntry {
  readonly entryId: string;
  /** Why it is no payment of an invoice. */
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * A person says that an entry is no payment of a client; it can still be booked later.
 * @throws problem `not-found`, `illegal-state`
 */
export async function dismissEntry(tx: Tx, { entryId, reason, actor, at }: DismissEntry): Promise<void> {
  const entry = await lockEntry(tx, entryId);
  const state = advance('the bank entry', bankEntryStates, entry.state, 'dismiss');
  await saveDecision(tx, entryId, { state, decidedBy: actor, decidedAt: at, note: reason });
  await record(tx, {
    at,
    actor,
    verb: 'bank entry dismissed',
    subjectKind: 'bank-entry',
    subjectId: entryId,
    detail: { reason },
  });
}
