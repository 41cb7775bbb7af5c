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

const PRINCIPAL = `account in ('receivable', 'advance-receivable')`;
const PLANS = 'select invoice_id, until from deferred_invoice where agreed_on <= :asOf';
const late = (dueOn: string) => `greatest(coalesce(:asOf::date - ${dueOn}, 0), 0) as late`;

/**
 * The principal of each receivable of some clients that was open as of a day, with the days that it was late; a plan defers
 * until its term is lost (GTC 7.8). It is what is open now, less what was booked since.
 */
const ITEMS_OF_CLIENTS = `
  select o.client_id, o.open - since.amount as amount, ${late('greatest(o.due_on, plan.until)')}
  from open_item o
  left join (${PLANS}) plan using (invoice_id)
  cross join lateral (
    select coalesce(sum(p.amount), 0) as amount from posting p
    where o.changed_on > :asOf and p.invoice_id = o.invoice_id and p.${PRINCIPAL} and p.booked_on > :asOf) since
  where o.client_id = any (:clients::uuid[]) and (o.open <> 0 or o.changed_on > :asOf) and o.open <> since.amount`;

/**
 * The same of all clients, summed up by the last day to pay. Almost all are open as they were and put off by no plan: these
 * are read from the index by day alone, and the few others put right.
 */
const SUMS_BY_DAY = `
  with since as materialized (
    select p.invoice_id, sum(p.amount) as amount
    from posting p where p.booked_on > :asOf and p.invoice_id is not null and p.${PRINCIPAL}
    group by p.invoice_id
  ), plan as materialized (${PLANS}
  ), other as materialized (
    select o.due_on, o.open, o.open - coalesce(since.amount, 0) as amount, plan.until
    from (select invoice_id from since union select invoice_id from plan) unlike
    join open_item o using (invoice_id) left join since using (invoice_id) left join plan using (invoice_id)
  )
  select sum(open) as amount, ${late('due_on')} from open_item where open <> 0 group by due_on
  union all
  select -open, ${late('due_on')} from other
  union all
  select amount, ${late('greatest(due_on, until)')} from other`;

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
  const { rows: totals } = await db.raw<{ rows: [Ageing] }>(`select ${SUMS} from (${SUMS_BY_DAY}) item`, {
    asOf,
  });
  const { items: clients, nextCursor } = await owingClients(db, asOf, { limit, cursor });
  const { rows } = await db.raw<{ rows: (Ageing & { clientId: string })[] }>(
    `select client_id as "clientId", ${SUMS} from (${ITEMS_OF_CLIENTS}) item group by client_id`,
    { asOf, clients: clients.map(({ clientId }) => clientId) },
  );
  const ages = new Map(rows.map(({ clientId, ...aged }) => [clientId, aged]));
  const items = clients.flatMap((client) => {
    const aged = ages.get(client.clientId);
    return aged === undefined ? [] : [{ ...client, ...aged }];
  });
  return { asOf, total: totals[0], items, nextCursor };
}

/** A page of those who owed something as of a day. */
function owingClients(db: Db, asOf: LocalDate, page: { limit: number; cursor?: string | undefined }) {
  const owing = db.raw(
    `exists (
       select from open_item o
       where o.client_id = client.id and case when o.changed_on > :asOf
         then o.open <> (
           select coalesce(sum(p.amount), 0) from posting p
           where p.invoice_id = o.invoice_id and p.${PRINCIPAL} and p.booked_on > :asOf)
         else o.open <> 0 end)`,
    { asOf },
  );
  const query = db('client').where(owing).select({ clientId: 'client.id', clientName: 'client.name' });
  return keysetPage<{ clientId: string; clientName: string }>(db, query, {
    id: 'client.id',
    sorts: { client: 'client.id' },
    sort: 'client',
    ...page,
  });
}
