import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { hoursOf } from './time-rounding.ts';

interface SubmissionFilters {
  readonly personId?: string | undefined;
  readonly contractId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface Row {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly contractId: string;
  readonly contractNumber: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly from: LocalDate;
  readonly seconds: number;
  readonly unbilled: number;
  readonly entries: string[];
}

/** What waits for approval: a person's week on a contract each, the oldest first (GTC 6.4). */
export async function timeSubmissions(db: Db, { personId, contractId, ...keyset }: SubmissionFilters) {
  const weeks = db('time_entry as t')
    .where('t.state', 'submitted')
    .groupBy('t.person_id', 't.contract_id', db.raw(`date_trunc('week', t.worked_on)`))
    .select({ person_id: 't.person_id', contract_id: 't.contract_id' })
    .select(
      db.raw(`date_trunc('week', t.worked_on)::date as monday, sum(t.seconds)::integer as seconds,
        coalesce(sum(t.seconds) filter (where num_nonnulls(t.line_position, t.pool_id, t.service_id) = 0), 0)::integer as unbilled,
        array_agg(t.id order by t.worked_on, t.id) as entries`),
    );
  if (personId !== undefined) void weeks.where('t.person_id', personId);
  if (contractId !== undefined) void weeks.where('t.contract_id', contractId);
  const key = `w.monday || ' ' || w.person_id || ' ' || w.contract_id`;
  const query = db
    .from(weeks.as('w'))
    .join('person as p', 'p.id', 'w.person_id')
    // Week by week: PostgreSQL expects thousands of them and would read all contracts.
    .joinRaw(
      `cross join lateral (select c.number, k.id as client_id, k.name as client_name
         from contract c join client k on k.id = c.client_id where c.id = w.contract_id offset 0) c`,
    )
    .select({
      personId: 'p.id',
      personName: 'p.name',
      contractId: 'w.contract_id',
      contractNumber: 'c.number',
      clientId: 'c.client_id',
      clientName: 'c.client_name',
      from: 'w.monday',
      seconds: 'w.seconds',
      unbilled: 'w.unbilled',
      entries: 'w.entries',
    })
    .select(db.raw(`${key} as id`));
  const page = await keysetPage<Row>(db, query, { id: key, sorts: { week: key }, sort: 'week', ...keyset });
  return {
    nextCursor: page.nextCursor,
    items: page.items.map(({ personId: person, personName: name, seconds, unbilled, ...row }) => ({
      ...row,
      person: { id: person, name },
      to: addDays(row.from, 6),
      hours: hoursOf(seconds),
      unbilledHours: hoursOf(unbilled),
    })),
  };
}
