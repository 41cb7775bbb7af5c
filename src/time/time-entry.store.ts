import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Insert } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';
import { type TimeEntry, timeImported, timeNotDraft, type TimeState } from './time-entry.ts';

const NO_SERVICE =
  'serviceId: there is no such additional service; GET /contracts/:id/additional-services lists them';

onConstraint('time_entry_pool', notFound, 'poolId: there is no such hour pool; GET /hour-pools lists them');
onConstraint('time_entry_service', notFound, NO_SERVICE);
onConstraint('time_entry_source', timeImported, 'nothing has to be done; GET /time-entries shows it');

export const timeColumns = {
  id: 'time_entry.id',
  contractId: 'time_entry.contract_id',
  linePosition: 'time_entry.line_position',
  poolId: 'time_entry.pool_id',
  serviceId: 'time_entry.service_id',
  personId: 'time_entry.person_id',
  day: 'time_entry.worked_on',
  startedAt: 'time_entry.started_at',
  endedAt: 'time_entry.ended_at',
  seconds: 'time_entry.seconds',
  description: 'time_entry.description',
  state: 'time_entry.state',
  rejection: 'time_entry.rejection',
  source: 'time_entry.source',
  sourceKey: 'time_entry.source_key',
};

/** @throws problem `not-found` */
export async function timeEntryById(db: Db, id: string): Promise<TimeEntry> {
  const entry = await db('time_entry').where({ id }).first<TimeEntry | undefined>(timeColumns);
  if (entry === undefined) throw notFound(`there is no time entry ${id}; GET /time-entries lists them`);
  return entry;
}

/** Entries locked until the transaction ends, by id. */
export async function lockTimeEntries(tx: Tx, ids: readonly string[]): Promise<TimeEntry[]> {
  return tx('time_entry')
    .whereIn('id', [...ids])
    .orderBy('id')
    .forUpdate()
    .select<TimeEntry[]>(timeColumns);
}

/**
 * A draft, locked to be changed.
 * @throws problem `time-not-draft`
 */
export async function lockDraft(tx: Tx, id: string): Promise<TimeEntry> {
  const [entry] = await lockTimeEntries(tx, [id]);
  if (entry?.state === 'draft') return entry;
  throw timeNotDraft(`this entry is ${entry?.state ?? 'gone'}; reject it first, then it is a draft again`);
}

export function timeEntryInsert(entries: readonly TimeEntry[], at: Instant): Insert {
  return {
    table: 'time_entry',
    rows: entries.map((entry) => ({ ...rowOf(entry), source_key: entry.sourceKey, created_at: at })),
  };
}

export async function updateTimeEntry(tx: Tx, entry: TimeEntry): Promise<void> {
  const { id, ...changed } = rowOf(entry);
  await tx('time_entry').where({ id }).update(changed);
}

function rowOf(entry: TimeEntry) {
  return {
    id: entry.id,
    contract_id: entry.contractId,
    line_position: entry.linePosition,
    pool_id: entry.poolId,
    service_id: entry.serviceId,
    person_id: entry.personId,
    worked_on: entry.day,
    started_at: entry.startedAt,
    ended_at: entry.endedAt,
    seconds: entry.seconds,
    description: entry.description,
    state: entry.state,
    rejection: entry.rejection,
    source: entry.source,
  };
}

export async function deleteTimeEntry(tx: Tx, id: string): Promise<void> {
  await tx('time_entry').where({ id }).delete();
}

export async function setTimeState(
  tx: Tx,
  ids: readonly string[],
  state: TimeState,
  rejection: string | null,
): Promise<void> {
  await tx('time_entry')
    .whereIn('id', [...ids])
    .update({ state, rejection });
}

/** The entries of a person in some days that are in a state: a week to submit or approve. */
export async function entriesOfPerson(
  db: Db,
  { personId, from, to, state }: { personId: string; from: LocalDate; to: LocalDate; state: TimeState },
): Promise<string[]> {
  return db('time_entry')
    .where({ person_id: personId, state })
    .where('worked_on', '>=', from)
    .where('worked_on', '<=', to)
    .orderBy('id')
    .pluck<string[]>('id');
}

/** What a person recorded on a pool on a day, in the order in which it was recorded. */
export async function timeOnPool(
  tx: Tx,
  { poolId, personId, day }: { poolId: string; personId: string; day: LocalDate },
): Promise<TimeEntry[]> {
  return tx('time_entry')
    .where({ pool_id: poolId, person_id: personId, worked_on: day })
    .orderBy('id')
    .select<TimeEntry[]>(timeColumns);
}

/** How long people have worked on some days, in seconds by "person day". */
export async function workedSeconds(
  db: Db,
  personIds: readonly string[],
  days: readonly LocalDate[],
): Promise<Map<string, number>> {
  const rows = await db('time_entry')
    .whereIn('person_id', [...personIds])
    .whereIn('worked_on', [...days])
    .groupBy('person_id', 'worked_on')
    .select<{ person_id: string; worked_on: LocalDate; seconds: number }[]>(
      'person_id',
      'worked_on',
      db.raw('sum(seconds)::integer as seconds'),
    );
  return new Map(rows.map((row) => [`${row.person_id} ${row.worked_on}`, row.seconds]));
}

/** Which of these keys of a source have been imported before. */
export async function importedKeys(
  db: Db,
  source: TimeEntry['source'],
  keys: readonly string[],
): Promise<Set<string>> {
  const known = await db('time_entry')
    .where({ source })
    .whereIn('source_key', [...keys])
    .pluck<string[]>('source_key');
  return new Set(known);
}
