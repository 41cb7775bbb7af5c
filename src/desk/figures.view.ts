import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';

/** How long open items have been overdue, as columns of a chart; both ends included, null without an end. */
const ages = [
  { from: 1, to: 14 },
  { from: 15, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: 90 },
  { from: 91, to: null },
] as const;

/**
 * What is overdue by age, as of a day: sums in EUR and how many invoices (GTC 7.2). What a plan puts off is
 * overdue once its term is lost, and from then on (GTC 7.8).
 */
export async function overdueByAge(db: Db, asOf: LocalDate) {
  const { rows } = await db.raw<{ rows: { age: number; amount: string; invoices: number }[] }>(
    // All by day from the index alone, but for the few that a plan has put off.
    `select width_bucket(:asOf::date - due_on, array[1, 15, 31, 61, 91]) as age,
       sum(amount)::numeric(20, 2)::text as amount, sum(invoices)::integer as invoices
     from (
       select due_on, sum(open) as amount, count(*) as invoices from open_item
       where open > 0 and due_on < :asOf group by due_on
       union all
       select due_on, -open, -1 from open_item
       where open > 0 and due_on < :asOf and invoice_id in (select invoice_id from deferred_invoice)
       union all
       select greatest(o.due_on, d.until), o.open, 1 from deferred_invoice d join open_item o using (invoice_id)
       where o.open > 0 and o.due_on < :asOf and d.until < :asOf) owed
     group by 1`,
    { asOf },
  );
  return ages.map(({ from, to }, index) => {
    const row = rows.find(({ age }) => age === index + 1);
    return { from, to, amount: row?.amount ?? '0.00', invoices: row?.invoices ?? 0 };
  });
}

/** Revenue of each month of a year and of the year before, net: as the ledger keeps it (ADR 2: deposits make none). */
export async function revenueByMonth(db: Db, year: number) {
  const { rows } = await db.raw<{ rows: { month: string; amount: string }[] }>(
    `select to_char(booked_on, 'YYYY-MM') as month, sum(credit - debit)::text as amount from account_sum
     where account = 'revenue' and booked_on >= make_date(:before, 1, 1) and booked_on < make_date(:after, 1, 1)
     group by 1`,
    { before: year - 1, after: year + 1 },
  );
  const of = (one: number, month: number) =>
    rows.find((row) => row.month === `${one}-${String(month).padStart(2, '0')}`)?.amount ?? '0.00';
  return Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    amount: of(year, index + 1),
    yearBefore: of(year - 1, index + 1),
  }));
}

interface PoolUse {
  readonly poolId: string;
  readonly contractId: string;
  readonly contractNumber: string;
  readonly clientName: string;
  readonly hours: string;
  readonly used: string;
  readonly until: LocalDate;
}

/** How much of their agreed hours the pools have used in their current period, the fullest first; hours as decimal strings. */
export async function poolUse(db: Db, asOf: LocalDate, most: number): Promise<PoolUse[]> {
  return db('pool_period as p')
    .join('hour_pool as h', 'h.id', 'p.pool_id')
    .join('contract as c', 'c.id', 'h.contract_id')
    .join('client as k', 'k.id', 'c.client_id')
    .whereNull('p.closed_on')
    .whereRaw('p.period @> ?::date and p.granted > 0', [asOf])
    .orderByRaw('p.drawn::numeric / p.granted desc, p.id')
    .limit(most)
    .select({
      poolId: 'h.id',
      contractId: 'c.id',
      contractNumber: 'c.number',
      clientName: 'k.name',
      hours: db.raw('round(p.granted / 3600.0, 2)::text'),
      used: db.raw('round(p.drawn / 3600.0, 2)::text'),
      until: db.raw('upper(p.period) - 1'),
    });
}
