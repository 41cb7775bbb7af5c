import { type Knex } from 'knex';
import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type InvoiceStatus } from './invoice.ts';

/** What is owed: by the ledger, of an interest note what is unpaid of its charges; corrections ask for nothing. */
export const OPEN = `case
  when invoice.kind in ('credit-note', 'cancellation') then 0.00
  when invoice.kind = 'interest' then
    coalesce((select sum(o.open) from interest_charge_open o where o.note_id = invoice.id), 0.00)
  else coalesce((select sum(p.amount) from posting p where p.invoice_id = invoice.id
    and p.account in ('receivable', 'advance-receivable')), 0.00) end`;

/** What payments brought; interest notes have no allocations of their own: what is neither open nor credited is paid. */
export const RECEIVED = `case
  when invoice.kind = 'interest' then invoice.gross - (${OPEN})
    + coalesce((select sum(n.gross) from invoice n where n.corrects_id = invoice.id), 0.00)
  else coalesce((select sum(a.amount) from standing_allocation a
    where a.invoice_id = invoice.id and a.part = 'principal'), 0.00) end`;

/** `invoiceStatus` as the database computes it, to choose invoices by it. */
const STATUS = `case
  when invoice.kind in ('credit-note', 'cancellation') then 'settled'
  when c.id is not null then 'cancelled'
  when (${OPEN}) <= 0 then
    case when (${RECEIVED}) > 0 and (${RECEIVED}) = invoice.gross then 'paid' else 'settled' end
  when greatest(deferred_invoice.until, open_item.due_on) < :asOf::date then 'overdue'
  when (${RECEIVED}) > 0 then 'partly-paid'
  else 'open' end`;

/** Receivables that are not late, or only by a day that a plan has deferred; and interest notes, which are none. */
const NOT_LATE = `
  select o.invoice_id from open_item o where o.open > 0 and o.due_on >= :asOf::date
  union all select o.invoice_id from open_item o where o.open > 0 and o.due_on is null
  union all select d.invoice_id from deferred_invoice d
  union all select n.id from invoice n where n.kind = 'interest'`;

/**
 * Where the invoices of a status are to be looked for: everything that may have it, found by indexes, so that what is rare
 * needs no look at all the others. Money alone makes "paid", so what is "settled" was corrected, is a correction or asked
 * for nothing.
 */
const where: Readonly<Record<Exclude<InvoiceStatus, 'paid'>, string>> = {
  open: NOT_LATE,
  'partly-paid': NOT_LATE,
  overdue: `
    select o.invoice_id from open_item o where o.open > 0 and o.due_on < :asOf::date
    union all select d.invoice_id from deferred_invoice d
    union all select n.id from invoice n where n.kind = 'interest'`,
  cancelled: `select n.corrects_id from invoice n where n.kind = 'cancellation'`,
  settled: `
    select n.corrects_id from invoice n where n.corrects_id is not null
    union all select n.id from invoice n where n.kind in ('credit-note', 'cancellation')
    union all select n.id from invoice n where n.gross <= 0`,
};

/** From so many on they lie everywhere, and looking at one invoice after the other finds a page of them soon. */
const MANY = 5000;

/** Lets a query over invoices, with their cancellation as "c", find those that have a status as of a day. */
export async function withStatus(
  db: Db,
  query: Knex.QueryBuilder,
  status: InvoiceStatus,
  asOf: LocalDate,
): Promise<void> {
  // As a case, of which the database expects that half are so: it would expect next to nothing of an equation.
  void query.whereRaw(`case when ${STATUS} = :status then true else false end`, { asOf, status });
  if (status === 'paid') return;
  const { rows } = await db.raw<{ rows: [{ count: number }] }>(
    `select count(*)::int as count from (${where[status]} limit :MANY) candidate`,
    { asOf, MANY },
  );
  if (rows[0].count < MANY) void query.whereRaw(`invoice.id in (${where[status]})`, { asOf });
}
