import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { deleteTimeEntry, lockDraft, timeEntryById } from './time-entry.store.ts';
import { toldTime } from './told-time.ts';

interface RemoveTime {
  readonly id: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Takes a draft away.
 * @throws problem `time-not-draft`, `not-found`
 */
export async function removeTime(tx: Tx, { id, actor, at }: RemoveTime): Promise<void> {
  const { contractId } = await timeEntryById(tx, id);
  const entry = await lockDraft(tx, id);
  await deleteTimeEntry(tx, id);
  await record(tx, {
    at,
    actor,
    verb: 'time removed',
    subjectKind: 'time-entry',
    subjectId: id,
    clauses: ['gtc:6.4'],
    detail: { contractId, before: toldTime(entry) },
  });
}
