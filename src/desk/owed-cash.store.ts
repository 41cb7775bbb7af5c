import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';

/** Receivables as they stand now, for days since which nothing was booked: those that are open, from an index alone. */
const OWED_NOW = `
  item as not materialized (
    select invoice_id, client_id, due_on, open from open_item
    where open <> 0 and (:clientId::uuid is null or client_id = :clientId)
  )`;

/** The invoices paid last, client by client, from where the index has them in order. */
const PAID_NOW = `
  paid as (
    select whose.client_id, last.paid_on, last.due_on
    from whose cross join lateral (
      select o.paid_on, o.due_on from open_item o
      where o.client_id = whose.client_id and o.open = 0 and o.paid_on is not null and o.due_on is not null
      order by o.paid_on desc, o.invoice_id desc limit :most) last
  )`;

/** Receivables as they stood on a day, by all that was booked up to it. */
const OWED_THEN = `
  item as (
    select o.invoice_id, o.client_id, o.due_on, owed.open, owed.paid_on
    from (select p.invoice_id, sum(p.amount) as open,
                 max(e.booked_on) filter (where p.amount < 0 and e.source_kind = 'payment') as paid_on
          from posting p join entry e on e.id = p.entry_id
          where p.account in ('receivable', 'advance-receivable') and e.booked_on <= :asOf
            and (:clientId::uuid is null or p.client_id = :clientId)
          group by p.invoice_id) owed
    join open_item o on o.invoice_id = owed.invoice_id
  )`;

const PAID_THEN = `
  paid as (
    select client_id, paid_on, due_on
    from (select client_id, paid_on, due_on,
                 row_number() over (partition by client_id order by paid_on desc, invoice_id desc) as place
          from item where open = 0 and paid_on is not null and due_on is not null) every
    where place <= :most
  )`;

/** What an instalment plan puts off is promised for its day; money that came in has paid the earliest instalment first. */
const PROMISED = `
  promised as materialized (
    select item.invoice_id, item.client_id, d.day - 1 as due_on,
           greatest(0, least(d.amount, item.open - coalesce(sum(d.amount) over (partition by item.invoice_id
             order by d.day rows between 1 following and unbounded following), 0))) as open
    from item join deferred_principal d on d.invoice_id = item.invoice_id
    where d.amount > 0 and d.day > :asOf and exists (select from deferred_principal put_off
      where put_off.invoice_id = item.invoice_id and put_off.amount < 0 and put_off.day <= :asOf)
  ), owed as not materialized (
    select invoice_id, client_id, due_on, open, true as promised from promised
    union all
    select invoice_id, client_id, due_on, open, false from item
    union all
    select p.invoice_id, p.client_id, item.due_on, -p.open, false from promised p join item using (invoice_id)
  )`;

const HABIT = `
  habit as (
    select client_id, percentile_disc(0.5) within group (order by paid_on - due_on) as days, count(*) as invoices
    from paid group by client_id
  )`;

/** Parts of a `with`; `:asOf`, `:clientId` (one client, or null) and `:most` (so many invoices make a habit) are bound by who asks. */
interface OwedAndHabits {
  /** Defines `owed`: invoice_id, client_id, due_on, open, promised; what is put off is taken off by rows of its own. */
  readonly owed: string;
  /** Defines `habit`, client_id, days, invoices, of the clients of a select of client_id that may read `owed`. */
  readonly habitsOf: (whose: string) => string;
}

/** What was owed on a day and by when, and how late clients pay as a rule. */
export async function owedAndHabits(db: Db, asOf: LocalDate): Promise<OwedAndHabits> {
  const { rows } = await db.raw<{ rows: [{ isNow: boolean }] }>(
    `select not exists (select from entry where booked_on > ?) as "isNow"`,
    [asOf],
  );
  const [owed, paid] = rows[0].isNow ? [OWED_NOW, PAID_NOW] : [OWED_THEN, PAID_THEN];
  return {
    owed: `${owed}, ${PROMISED}`,
    habitsOf: (whose) => `whose as (${whose}), ${paid}, ${HABIT}`,
  };
}
