import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { giveBack } from '../hour-pools/draw-from-pool.action.ts';
import { record } from '../journal/journal.store.ts';
import { lockPeople } from '../people/person.store.ts';
import { redrawTime } from './draw-time.action.ts';
import { deleteTimeEntry, lockDraft, timeEntryById } from './time-entry.store.ts';
import { toldTime } from './told-time.ts';

interface RemoveTime {
  readonly id: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Takes a draft away.
 * @throws problem `time-not-draft`, `not-found`, `pool-period-closed`
 */
export async function removeTime(tx: Tx, { id, actor, at }: RemoveTime): Promise<void> {
  const { contractId, personId } = await timeEntryById(tx, id);
  const contract = await lockContract(tx, contractId);
  await lockPeople(tx, [personId]);
  const entry = await lockDraft(tx, id);
  await giveBack(tx, [id]);
  await deleteTimeEntry(tx, id);
  await redrawTime(tx, { contract, before: entry, now: null, damage: null, at });
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
