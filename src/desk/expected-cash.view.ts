import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { expectedDay, HABIT_INVOICES, type PaymentHabit, type Week, weeksFrom } from './expected-cash.ts';

/** What a time is expected to bring; amounts in EUR with two decimals. */
export interface CashSums {
  /** Open items by their last day to pay. */
  readonly agreed: string;
  /** The same by the habits of their clients. */
  readonly expected: string;
  /** Periods of contracts that are not billed yet, by their payment term and the habit. */
  readonly planned: string;
}

export interface ExpectedCash {
  readonly asOf: LocalDate;
  readonly weeks: readonly (Week & CashSums)[];
  readonly later: CashSums;
  /** Late already: nobody knows when it will come. */
  readonly overdue: string;
  /** Not received by the client yet, so that it has no last day to pay. */
  readonly undated: string;
  /** All open items: what the ledger says. */
  readonly open: string;
}

/**
 * What was owed on a day and by when, and how late each client pays as a rule. What an instalment plan puts off is promised
 * for its day; money that came in has paid the earliest instalment first.
 */
const OWED_AND_HABITS = `
  item as (
    select o.invoice_id, o.client_id, o.due_on, owed.open, owed.paid_on
    from (select p.invoice_id, sum(p.amount) as open,
                 max(e.booked_on) filter (where p.amount < 0 and e.source_kind = 'payment') as paid_on
          from posting p join entry e on e.id = p.entry_id
          where p.account in ('receivable', 'advance-receivable') and e.booked_on <= :asOf
            and (:clientId::uuid is null or p.client_id = :clientId)
          group by p.invoice_id) owed
    join open_item o on o.invoice_id = owed.invoice_id
  ), habit as (
    select client_id, percentile_disc(0.5) within group (order by paid_on - due_on) as days, count(*) as invoices
    from (select client_id, paid_on, due_on,
                 row_number() over (partition by client_id order by paid_on desc, invoice_id desc) as place
          from item where open = 0 and paid_on is not null and due_on is not null) paid
    where place <= :most
    group by client_id
  ), promised as (
    select item.invoice_id, item.client_id, d.day - 1 as due_on,
           greatest(0, least(d.amount, item.open - coalesce(sum(d.amount) over (partition by item.invoice_id
             order by d.day rows between 1 following and unbounded following), 0))) as open
    from item join deferred_principal d on d.invoice_id = item.invoice_id
    where d.amount > 0 and d.day > :asOf and exists (select from deferred_principal put_off
      where put_off.invoice_id = item.invoice_id and put_off.amount < 0 and put_off.day <= :asOf)
  ), owed as (
    select invoice_id, client_id, due_on, open, true as promised from promised
    union all
    select item.invoice_id, item.client_id, item.due_on, item.open - coalesce(put_off.open, 0), false
    from item left join (select invoice_id, sum(open) as open from promised group by invoice_id) put_off
      on put_off.invoice_id = item.invoice_id
  )`;

const CASH = `
  with ${OWED_AND_HABITS}, term as (
    select distinct on (k.contract_id) k.contract_id,
           coalesce((k.parameters #>> '{paymentTerm,days}')::integer,
                    (k.parameters #>> '{paymentTerm,weeks}')::integer * 7) as days
    from contract_component k where k.parameters -> 'paymentTerm' is not null
    order by k.contract_id, k.rank
  ), cash as (
    select 'agreed' as sum, due_on as day, open as amount from owed where due_on >= :asOf
    union all
    select 'expected', due_on + case when promised then 0 else coalesce(habit.days, 0) end, open
    from owed left join habit on habit.client_id = owed.client_id where due_on >= :asOf
    union all
    select 'planned', p.due_on + term.days + coalesce(habit.days, 0),
           (select sum((tax.value ->> 'base')::numeric + (tax.value ->> 'amount')::numeric)
            from jsonb_array_elements(p.taxes) tax)
    from billing_part p
    join contract c on c.id = p.contract_id
    join term on term.contract_id = c.id
    left join habit on habit.client_id = c.client_id
    where (:clientId::uuid is null or c.client_id = :clientId) and p.trigger = 'period'
      and c.status in ('active', 'suspended', 'terminated')
      and not exists (select from billed_part b where b.part_id = p.id and b.released_by is null)
    union all
    select 'overdue', null, open from owed where due_on < :asOf
    union all
    select 'undated', null, open from owed where due_on is null
    union all
    select 'open', null, open from item
  )
  select sum, case when day is not null then least(greatest(day - :asOf::date, 0) / 7, :weeks::integer) end as week,
         sum(amount)::numeric(20, 2)::text as amount
  from cash group by 1, 2`;

/**
 * What money is expected week by week (GTC 7.2): open items by their last day to pay and by the habits of their clients,
 * and the periods that contracts will bill. The sums stay in the database, because they may exceed what one document may
 * show.
 */
export async function expectedCash(
  db: Db,
  { asOf, weeks, clientId }: { asOf: LocalDate; weeks: number; clientId?: string | undefined },
): Promise<ExpectedCash> {
  const { rows } = await db.raw<{ rows: { sum: string; week: number | null; amount: string }[] }>(CASH, {
    asOf,
    weeks,
    clientId: clientId ?? null,
    most: HABIT_INVOICES,
  });
  const sum = (name: string, week: number | null) =>
    rows.find((row) => row.sum === name && row.week === week)?.amount ?? '0.00';
  const sumsOf = (week: number): CashSums => ({
    agreed: sum('agreed', week),
    expected: sum('expected', week),
    planned: sum('planned', week),
  });
  return {
    asOf,
    weeks: weeksFrom(asOf, weeks).map((week, index) => ({ ...week, ...sumsOf(index) })),
    later: sumsOf(weeks),
    overdue: sum('overdue', null),
    undated: sum('undated', null),
    open: sum('open', null),
  };
}

interface ItemRow {
  readonly invoiceId: string;
  readonly number: string;
  readonly dueOn: LocalDate | null;
  readonly open: string;
  readonly promised: boolean;
  readonly daysLate: number | null;
  readonly invoices: number | null;
}

/** The open items of a client with the day on which each is expected, and the habit that says so. @throws problem `not-found` */
export async function expectedOfClient(db: Db, clientId: string, asOf: LocalDate) {
  await clientById(db, clientId);
  const { rows } = await db.raw<{ rows: ItemRow[] }>(
    `with ${OWED_AND_HABITS}
     select owed.invoice_id as "invoiceId", i.number, owed.due_on as "dueOn", owed.promised,
            owed.open::numeric(14, 2)::text as open, habit.days as "daysLate", habit.invoices
     from (select :clientId::uuid as client_id) client
     left join habit on habit.client_id = client.client_id
     left join owed on owed.client_id = client.client_id and owed.open <> 0
     left join invoice i on i.id = owed.invoice_id
     order by owed.due_on nulls last, owed.invoice_id`,
    { asOf, clientId, most: HABIT_INVOICES },
  );
  const [first] = rows;
  const habit: PaymentHabit | null =
    first === undefined || first.daysLate === null || first.invoices === null
      ? null
      : { daysLate: first.daysLate, invoices: first.invoices };
  return {
    clientId,
    asOf,
    habit,
    items: rows
      .filter((row) => row.invoiceId !== null)
      .map(({ invoiceId, number, dueOn, open, promised }) => ({
        invoiceId,
        number,
        dueOn,
        open,
        promised,
        expectedOn: dueOn === null || dueOn < asOf ? null : expectedDay(dueOn, promised ? null : habit, asOf),
      })),
  };
}
