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

/** The principal of each receivable that was open as of a day, with the days that it was late; a running plan defers. */
const OPEN_ITEMS = `
  select o.client_id, owed.amount, greatest(coalesce(?::date - greatest(o.due_on, plan.until), 0), 0) as late
  from (select p.invoice_id, sum(p.amount) as amount
        from posting p join entry e on e.id = p.entry_id
        where p.account in ('receivable', 'advance-receivable') and e.booked_on <= ?::date
        group by p.invoice_id having sum(p.amount) <> 0) owed
  join open_item o on o.invoice_id = owed.invoice_id
  left join deferred_invoice plan on plan.invoice_id = owed.invoice_id and plan.agreed_on <= ?::date`;

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
  const { rows } = await db.raw<{ rows: [Ageing] }>(`select ${SUMS} from (${OPEN_ITEMS}) item`, [
    asOf,
    asOf,
    asOf,
  ]);
  const names = [...ageBuckets.map(({ name }) => name), 'total'].map((name) => `aged.${name}`);
  const query = db
    .with(
      'aged',
      db.raw(`select client_id, ${SUMS} from (${OPEN_ITEMS}) item group by client_id`, [asOf, asOf, asOf]),
    )
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
