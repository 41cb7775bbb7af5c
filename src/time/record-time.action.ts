import { type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { personFor } from '../people/enter-person.action.ts';
import { lockPeople } from '../people/person.store.ts';
import { drawTime } from './draw-time.action.ts';
import { requireRecordable, requireTarget } from './recordable.ts';
import { timeEntryInsert, workedSeconds } from './time-entry.store.ts';
import { requireRoomInDay, type TimeEntry, type TimeSource, type TimeTarget } from './time-entry.ts';
import { hoursOf } from './time-rounding.ts';
import { workFacts } from './work-facts.store.ts';
import { type WorkedTime } from './worked-time.ts';

interface RecordTime {
  readonly contractId: string;
  /** Id, e-mail address or name. */
  readonly person: string;
  readonly worked: WorkedTime;
  readonly target: TimeTarget;
  readonly description: string;
  /** Which imminent damage the work averts: a reason to go beyond the limit of a pool (GTC 6.5). */
  readonly damage?: string | null;
  readonly source: TimeSource;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Records work on a contract as a draft (GTC 6.4).
 * @throws what `requireRecordable`, `requireTarget` and the pool that it draws from refuse; problem `day-too-long`, `not-found`
 */
export async function recordTime(tx: Tx, request: RecordTime): Promise<TimeEntry> {
  const { contractId, worked, target, description, source, actor, at } = request;
  const contract = await lockContract(tx, contractId);
  const facts = await workFacts(tx, contract);
  requireRecordable(facts, { ...target, day: worked.day }, dayOf(at));
  requireTarget(facts, target);
  const { id: personId, name } = await personFor(tx, request.person, { actor, at });
  await lockPeople(tx, [personId]);
  const before = await workedSeconds(tx, [personId], [worked.day]);
  requireRoomInDay(worked.day, before.get(`${personId} ${worked.day}`) ?? 0, worked.seconds);
  const entry: TimeEntry = {
    id: newId(),
    contractId,
    ...target,
    personId,
    ...worked,
    description,
    state: 'draft',
    rejection: null,
    source,
    sourceKey: null,
  };
  await insertTogether(tx, [
    timeEntryInsert([entry], at),
    journalInsert({
      at,
      actor,
      verb: 'time recorded',
      subjectKind: 'time-entry',
      subjectId: entry.id,
      clauses: ['gtc:6.4'],
      detail: { contractId, person: name, day: worked.day, hours: hoursOf(worked.seconds), source },
    }),
  ]);
  if (target.poolId !== null) {
    const { damage = null } = request;
    await drawTime(tx, { contract, poolId: target.poolId, personId, day: worked.day, damage, at });
  }
  return entry;
}
