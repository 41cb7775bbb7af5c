import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type PaymentConduct } from './advance-reason.ts';

interface Conduct {
  readonly paidInvoices: number;
  readonly delays: PaymentConduct['delays'];
  readonly reminders: string[];
  readonly returns: PaymentConduct['returns'];
  readonly proceedings: string[];
}

/**
 * What the books tell of how a client pays as of a day; only the latest of each kind, which is evidence enough. A
 * set-off or a credit settles an invoice without the client having paid it.
 */
export async function paymentConduct(
  db: Db,
  clientId: string,
  asOf: LocalDate,
): Promise<Omit<PaymentConduct, 'thirdPartyLines'>> {
  const { rows } = await db.raw<{ rows: Conduct[] }>(
    `with paid as (
       select i.id, i.number, i.gross, o.due_on, max(p.value_date) as paid_on, coalesce(sum(a.amount), 0) as amount
       from invoice i join open_item o on o.invoice_id = i.id
       left join standing_allocation a on a.invoice_id = i.id and a.part = 'principal'
       left join payment p on p.id = a.payment_id and p.method not in ('client-credit', 'set-off')
       where i.client_id = :clientId group by i.id, o.due_on),
     owed as (
       select p.invoice_id, sum(p.amount) as open from posting p
       where p.client_id = :clientId and p.account in ('receivable', 'advance-receivable') group by p.invoice_id)
     select
       (select count(*)::int from paid where paid_on is not null and amount >= gross) as "paidInvoices",
       (select coalesce(jsonb_agg(d order by d."dueOn" desc), '[]') from (
          select number, due_on as "dueOn", case when owed.open > 0 then null else paid_on end as "paidOn"
          from paid left join owed on owed.invoice_id = paid.id
          where due_on < :asOf and (owed.open > 0 or paid_on > due_on)
          order by due_on desc limit 10) d) as delays,
       array(select l.number from reminder_letter l
         where l.client_id = :clientId and l.withdrawn_at is null and l.received_on is not null
         order by l.id desc limit 10) as reminders,
       (select coalesce(jsonb_agg(r), '[]') from (
          select returned_on as "returnedOn", p.amount::text as amount
          from payment_return x join payment p on p.id = x.payment_id
          where p.client_id = :clientId order by returned_on desc limit 10) r) as returns,
       array(select i.number from dunning_halt h join invoice i on i.id = h.invoice_id
         where i.client_id = :clientId and h.kind = 'legal-proceedings' order by h.id desc limit 10) as proceedings`,
    { clientId, asOf },
  );
  const [conduct] = rows;
  if (conduct === undefined) throw new Error('a select without a table gives one row');
  return conduct;
}
