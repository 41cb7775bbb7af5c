import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { type Contract } from '../contracts/contract.ts';
import { giveBack } from '../hour-pools/draw-from-pool.action.ts';
import { record } from '../journal/journal.store.ts';
import { drawTime } from './draw-time.action.ts';
import { lockPeople } from './person.store.ts';
import { requireRecordable, requireTarget } from './recordable.ts';
import { requireRoomInDay, type TimeEntry, timeNotDraft } from './time-entry.ts';
import {
  deleteTimeEntry,
  lockTimeEntries,
  timeEntryById,
  updateTimeEntry,
  workedSeconds,
} from './time-entry.store.ts';
import { hoursOf } from './time-rounding.ts';
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
    linePosition: changes.linePosition === undefined ? entry.linePosition : changes.linePosition,
    // Time that is moved to an item leaves its pool.
    poolId: typeof changes.linePosition === 'number' ? null : entry.poolId,
  };
  requireRecordable(facts, day, dayOf(at));
  requireTarget(facts, changed);
  const before = (await workedSeconds(tx, [personId], [day])).get(`${personId} ${day}`) ?? 0;
  requireRoomInDay(day, before - (day === entry.day ? entry.seconds : 0), changed.seconds);
  await updateTimeEntry(tx, changed);
  await redraw(tx, { contract, before: entry, now: changed, damage: changes.damage ?? null, at });
  await tell(tx, 'time changed', entry, { actor, at, now: { day, hours: hoursOf(changed.seconds) } });
}

/**
 * Takes a draft away.
 * @throws problem `time-not-draft`, `not-found`
 */
export async function removeTime(tx: Tx, { id, actor, at }: Omit<ChangeTime, 'changes'>): Promise<void> {
  const { contractId, personId } = await timeEntryById(tx, id);
  const contract = await lockContract(tx, contractId);
  await lockPeople(tx, [personId]);
  const entry = await lockDraft(tx, id);
  await giveBack(tx, [id]);
  await deleteTimeEntry(tx, id);
  await redraw(tx, { contract, before: entry, now: null, damage: null, at });
  await tell(tx, 'time removed', entry, { actor, at, now: null });
}

interface Redraw {
  readonly contract: Contract;
  readonly before: TimeEntry;
  readonly now: TimeEntry | null;
  readonly damage: string | null;
  readonly at: Instant;
}

/** A change on one day changes how the day is rounded, and so what its other entries draw from the pool. */
async function redraw(tx: Tx, { contract, before, now, damage, at }: Redraw): Promise<void> {
  const { poolId, personId } = before;
  if (poolId === null) return;
  if (now?.poolId === null) await giveBack(tx, [before.id]);
  for (const day of new Set([before.day, now?.day ?? before.day])) {
    await drawTime(tx, { contract, poolId, personId, day, damage, at });
  }
}

async function lockDraft(tx: Tx, id: string): Promise<TimeEntry> {
  const [entry] = await lockTimeEntries(tx, [id]);
  if (entry?.state === 'draft') return entry;
  throw timeNotDraft(`this entry is ${entry?.state ?? 'gone'}; reject it first, then it is a draft again`);
}

async function tell(
  tx: Tx,
  verb: string,
  entry: TimeEntry,
  { actor, at, now }: { actor: string; at: Instant; now: Readonly<Record<string, string>> | null },
): Promise<void> {
  const { id, contractId, day, seconds, description } = entry;
  const before = { day, hours: hoursOf(seconds), description };
  await record(tx, {
    at,
    actor,
    verb,
    subjectKind: 'time-entry',
    subjectId: id,
    clauses: ['gtc:6.4'],
    detail: { contractId, before, now },
  });
}
