import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { lockPeople } from '../people/person.store.ts';
import { redrawTime } from './draw-time.action.ts';
import { requireRecordable, requireTarget } from './recordable.ts';
import { lockDraft, timeEntryById, updateTimeEntry, workedSeconds } from './time-entry.store.ts';
import { movedTarget, requireRoomInDay, type TimeEntry } from './time-entry.ts';
import { toldTime } from './told-time.ts';
import { workFacts } from './work-facts.store.ts';
import { onDay, type SaidTime, workedTime } from './worked-time.ts';

interface ChangeTime {
  readonly id: string;
  /** What is to be different; of the time of the day all that counts. */
  readonly changes: {
    readonly day?: LocalDate | undefined;
    readonly said: SaidTime | null;
    readonly description?: string | undefined;
    readonly linePosition?: number | null | undefined;
    readonly serviceId?: string | null | undefined;
    /** Which imminent damage the work averts (GTC 6.5). */
    readonly damage?: string | undefined;
  };
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Changes a draft; what it becomes must be recordable as if it were new.
 * @throws problem `time-not-draft`, and what recording refuses
 */
export async function changeTime(tx: Tx, { id, changes, actor, at }: ChangeTime): Promise<void> {
  const { contractId, personId } = await timeEntryById(tx, id);
  const contract = await lockContract(tx, contractId);
  const facts = await workFacts(tx, contract);
  await lockPeople(tx, [personId]);
  const entry = await lockDraft(tx, id);
  const day = changes.day ?? entry.day;
  const changed: TimeEntry = {
    ...entry,
    ...(changes.said === null ? onDay(entry, day) : workedTime(day, changes.said)),
    description: changes.description ?? entry.description,
    ...movedTarget(entry, changes),
  };
  requireRecordable(facts, changed, dayOf(at));
  requireTarget(facts, changed);
  const before = (await workedSeconds(tx, [personId], [day])).get(`${personId} ${day}`) ?? 0;
  requireRoomInDay(day, before - (day === entry.day ? entry.seconds : 0), changed.seconds);
  await updateTimeEntry(tx, changed);
  await redrawTime(tx, { contract, before: entry, now: changed, damage: changes.damage ?? null, at });
  await record(tx, {
    at,
    actor,
    verb: 'time changed',
    subjectKind: 'time-entry',
    subjectId: id,
    clauses: ['gtc:6.4'],
    detail: { contractId, before: toldTime(entry), now: toldTime(changed) },
  });
}
