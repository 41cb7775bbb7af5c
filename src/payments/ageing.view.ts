import { type Db } from '../../db/connection.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type AgeBucket, ageBuckets } from './ageing.ts';

/** What is owed by the time that has passed since the last day to pay; amounts in EUR with two decimals. */
export type Ageing = Readonly<Record<AgeBucket | 'total', string>>;

export interface ClientAgeing extends Ageing {
  readonly clientId: string;
  readonly clientName: string;
}

export interface AgeingReport extends Page<ClientAgeing> {
  readonly asOf: LocalDate;
  /** Over all clients, not only those of this page. */
  readonly total: Ageing;
}

/**
 * The principal of each receivable that was open as of a day, with the days that it was late; a running plan defers. It
 * is what is open now, less what was booked since.
 */
const OPEN_ITEMS = `
  with since as materialized (
    select p.invoice_id, sum(p.amount) as amount
    from entry e join posting p on p.entry_id = e.id
    where e.booked_on > :asOf and p.invoice_id is not null and p.account in ('receivable', 'advance-receivable')
    group by p.invoice_id
  )
  select client_id, amount, greatest(coalesce(:asOf::date - greatest(due_on, plan.until), 0), 0) as late
  from (
    select invoice_id, client_id, due_on, open as amount from open_item
    where open <> 0 and invoice_id not in (select invoice_id from since)
    union all
    select invoice_id, o.client_id, o.due_on, o.open - since.amount
    from since join open_item o using (invoice_id) where o.open <> since.amount) owed
  left join (select invoice_id, until from deferred_invoice where agreed_on <= :asOf) plan using (invoice_id)`;

const SUMS = [
  ...ageBuckets.map(
    ({ name, from, to }) =>
      `coalesce(sum(amount) filter (where late >= ${from}${to === null ? '' : ` and late <= ${to}`}), 0.00) as "${name}"`,
  ),
  'coalesce(sum(amount), 0.00) as total',
].join(', ');

/**
 * What all clients owed as of a day by age (GTC 7.2): principal only, client by client. The sums stay in the database,
 * because they may exceed what one document may show.
 */
export async function ageing(
  db: Db,
  { asOf, limit, cursor }: { asOf: LocalDate; limit: number; cursor?: string | undefined },
): Promise<AgeingReport> {
  const { rows } = await db.raw<{ rows: [Ageing] }>(`select ${SUMS} from (${OPEN_ITEMS}) item`, { asOf });
  const names = [...ageBuckets.map(({ name }) => name), 'total'].map((name) => `aged.${name}`);
  const query = db
    .with('aged', db.raw(`select client_id, ${SUMS} from (${OPEN_ITEMS}) item group by client_id`, { asOf }))
    .from('aged')
    .join('client', 'client.id', 'aged.client_id')
    .select('client.id as clientId', 'client.name as clientName', ...names);
  const page = await keysetPage<ClientAgeing>(db, query, {
    id: 'client.id',
    sorts: { client: 'client.id' },
    sort: 'client',
    limit,
    cursor,
  });
  return { asOf, total: rows[0], ...page };
}
