import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { expectedDay, HABIT_INVOICES, type PaymentHabit, type Week, weeksFrom } from './expected-cash.ts';
import { owedAndHabits } from './owed-cash.store.ts';

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

/** What is owed, summed up: what is still to be due by client and day, what is late or undated each in one sum. */
const DUE = `
  due as materialized (
    select client_id, due_on, promised, false as late, sum(open) as open from owed where due_on >= :asOf group by 1, 2, 3
    union all
    select null, null, false, true, coalesce(sum(open), 0) from owed where due_on < :asOf
    union all
    select null, null, false, null, coalesce(sum(open), 0) from owed where due_on is null
  )`;

const BILLING = `c.status in ('active', 'suspended', 'terminated') and (:clientId::uuid is null or c.client_id = :clientId)`;

/**
 * Who is expected to pay. Whoever has a contract whose periods are planned on is, without being looked up among the parts;
 * of one that has ended, services and purchases are asked for as well, so that the index of what is billed together will do.
 */
const WHOSE = `
  select c.client_id from contract c
  where ${BILLING} and c.starts_on is not null and (c.planned_until is not null or exists (select from billing_part p
    where p.contract_id = c.id and p.trigger in ('period', 'service', 'purchase') and not p.billed offset 0))
  union select client_id from due where due_on is not null`;

const CASH = `
  cash as (
    select 'agreed' as sum, due_on as day, open as amount from due where due_on is not null
    union all
    select 'expected', due_on + case when promised then 0 else coalesce(habit.days, 0) end, open
    from due left join habit on habit.client_id = due.client_id where due_on is not null
    union all
    select 'planned', p.due_on + c.payment_days + coalesce(habit.days, 0), sum(p.gross)
    from billing_part p join contract c on c.id = p.contract_id left join habit on habit.client_id = c.client_id
    where p.trigger = 'period' and not p.billed and p.gross <> 0 and ${BILLING}
    group by 2
    union all
    select 'overdue', null, open from due where late
    union all
    select 'undated', null, open from due where late is null
    union all
    select 'open', null, open from due
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
  const { owed, habitsOf } = await owedAndHabits(db, asOf);
  const { rows } = await db.raw<{ rows: { sum: string; week: number | null; amount: string }[] }>(
    `with ${owed}, ${DUE}, ${habitsOf(WHOSE)}, ${CASH}`,
    { asOf, weeks, clientId: clientId ?? null, most: HABIT_INVOICES },
  );
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
  const { owed, habitsOf } = await owedAndHabits(db, asOf);
  const { rows } = await db.raw<{ rows: ItemRow[] }>(
    `with ${owed}, ${habitsOf('select :clientId::uuid as client_id')}, open as (
       select invoice_id, client_id, due_on, promised, sum(open) as open from owed group by 1, 2, 3, 4
     )
     select open.invoice_id as "invoiceId", i.number, open.due_on as "dueOn", open.promised,
            open.open::numeric(14, 2)::text as open, habit.days as "daysLate", habit.invoices
     from (select :clientId::uuid as client_id) client
     left join habit on habit.client_id = client.client_id
     left join open on open.client_id = client.client_id and open.open <> 0
     left join invoice i on i.id = open.invoice_id
     order by open.due_on nulls last, open.invoice_id`,
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
