import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { contractById } from '../contracts/contract.store.ts';
import { whyRate } from '../people/rate.ts';
import { notFound } from '../problems/problem.ts';
import { allowed } from '../states/transitions.ts';
import { type RatedEntry } from './rated-time.ts';
import { warningsFor } from './recordable.ts';
import { rateShown, type ShownTime, timeRows } from './shown-time.view.ts';
import { type TimeState, timeTransitions } from './time-entry.ts';
import { hoursOf } from './time-rounding.ts';
import { workFacts } from './work-facts.store.ts';

/** An entry with its rate, what is billable of it, and what may happen next. */
export async function timeEntryView(db: Db, id: string) {
  const row = await timeRows(db).where('time_entry.id', id).first<ShownTime | undefined>();
  if (row === undefined) throw notFound(`there is no time entry ${id}; GET /time-entries lists them`);
  const contract = await contractById(db, row.contractId);
  const [rated] = await rateShown(db, [row]);
  if (rated === undefined) throw new Error(`time entry ${id} has got lost`);
  return { ...present(rated), warnings: warningsFor(await workFacts(db, contract)) };
}

export const timeSorts = ['-date', 'date', '-created', 'created'] as const;

interface TimeFilters {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: (typeof timeSorts)[number];
  readonly contractId?: string | undefined;
  readonly personId?: string | undefined;
  readonly poolId?: string | undefined;
  readonly serviceId?: string | undefined;
  readonly status?: TimeState | undefined;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

export async function timeEntryList(db: Db, filters: TimeFilters) {
  const query = timeRows(db);
  if (filters.contractId !== undefined) void query.where('time_entry.contract_id', filters.contractId);
  if (filters.personId !== undefined) void query.where('time_entry.person_id', filters.personId);
  if (filters.poolId !== undefined) void query.where('time_entry.pool_id', filters.poolId);
  if (filters.serviceId !== undefined) void query.where('time_entry.service_id', filters.serviceId);
  if (filters.status !== undefined) void query.where('time_entry.state', filters.status);
  if (filters.from !== undefined) void query.where('time_entry.worked_on', '>=', filters.from);
  if (filters.to !== undefined) void query.where('time_entry.worked_on', '<=', filters.to);
  const { items, nextCursor } = await keysetPage<ShownTime>(db, query, {
    id: 'time_entry.id',
    sorts: { date: 'time_entry.worked_on', created: 'time_entry.id' },
    sort: filters.sort,
    limit: filters.limit,
    cursor: filters.cursor,
  });
  return { nextCursor, items: await presentAll(db, items) };
}

/** All entries of a person on some days, in the order in which they were recorded. */
export async function entriesOfDays(
  db: Db,
  { personId, from, to }: { personId: string; from: LocalDate; to: LocalDate },
) {
  const entries = await timeRows(db)
    .where('time_entry.person_id', personId)
    .whereBetween('time_entry.worked_on', [from, to])
    .orderBy('time_entry.id');
  return presentAll(db, entries as ShownTime[]);
}

async function presentAll(db: Db, items: readonly ShownTime[]) {
  const shown = new Map((await rateShown(db, items)).map((rated) => [rated.entry.id, present(rated)]));
  return items.flatMap(({ id }) => shown.get(id) ?? []);
}

function present({ entry, billableSeconds, rate }: RatedEntry<ShownTime>) {
  return {
    id: entry.id,
    contractId: entry.contractId,
    contractNumber: entry.contractNumber,
    clientId: entry.clientId,
    clientName: entry.clientName,
    title: entry.title,
    target: entry.target,
    itemId: entry.linePosition === null ? null : String(entry.linePosition),
    poolId: entry.poolId,
    serviceId: entry.serviceId,
    person: { id: entry.personId, name: entry.personName },
    date: entry.day,
    startedAt: entry.startedAt,
    endedAt: entry.endedAt,
    hours: hoursOf(entry.seconds),
    description: entry.description,
    status: entry.state,
    rejection: entry.rejection,
    source: entry.source,
    billableHours: entry.linePosition === null && entry.serviceId === null ? '0' : hoursOf(billableSeconds),
    rate: rate === null ? null : { ...rate, why: whyRate(rate) },
    invoiceId: entry.invoiceId,
    invoiceNumber: entry.invoiceNumber,
    actions: allowed(timeTransitions, entry.state).filter((event) => !['bill', 'release'].includes(event)),
  };
}
