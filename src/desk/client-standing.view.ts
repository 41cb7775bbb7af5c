import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type LocalDate, yearOf } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { type InvoiceKind } from '../documents/papers/invoice.ts';
import { interestFactsOf } from '../interest/interest-to-date.store.ts';
import { interestUntil } from '../interest/interest-to-date.ts';
import { Money } from '../money/money.ts';
import { baseRates } from '../terms/base-rate.store.ts';

interface SumRow {
  readonly open: string;
  readonly items: string;
  readonly overdue: string;
  readonly overdue_items: string;
  readonly credit: string;
  readonly this_year: string;
  readonly last_year: string;
  /** Receivables on which principal, interest or costs are owed. */
  readonly owed: string[];
}

/**
 * How a client stands on a day: open, overdue, interest, costs, credit, revenue. What a plan puts off is not overdue
 * (GTC 7.8). Reads what is open and not what was ever invoiced, so that it stays quick for a client of many years.
 * @throws problem `not-found`; `base-rate-missing`
 */
export async function clientFigures(db: Db, clientId: string, asOf: LocalDate) {
  await clientById(db, clientId);
  const year = yearOf(asOf);
  const { rows } = await db.raw<{ rows: [SumRow] }>(
    `with owed as (
       select sum(open)::numeric(14, 2)::text as open, count(*) as items,
              coalesce(sum(open) filter (where due_on < :asOf and not put_off), 0)::numeric(14, 2)::text as overdue,
              count(*) filter (where due_on < :asOf and not put_off) as overdue_items
       from (select open, due_on, exists (select from deferred_invoice d
               where d.invoice_id = open_item.invoice_id and d.until >= :asOf) as put_off
             from open_item where client_id = :clientId and open <> 0) item
     ), booked as (
       select coalesce(-sum(p.amount) filter (where p.account = 'client-credit'), 0)::numeric(14, 2)::text as credit,
              coalesce(-sum(p.amount) filter (where p.account = 'revenue' and p.booked_on >= make_date(:year, 1, 1)), 0)
                ::numeric(14, 2)::text as this_year,
              coalesce(-sum(p.amount) filter (where p.account = 'revenue' and p.booked_on < make_date(:year, 1, 1)
                and p.booked_on >= make_date(:year - 1, 1, 1)), 0)::numeric(14, 2)::text as last_year
       from posting p
       where p.client_id = :clientId and p.account in ('client-credit', 'revenue')
     ), damages as (
       select p.invoice_id from posting p
       where p.client_id = :clientId and p.account in ('interest-receivable', 'costs-receivable')
       group by p.invoice_id having sum(p.amount) <> 0
     )
     select coalesce(owed.open, '0.00') as open, owed.items, owed.overdue, owed.overdue_items, booked.*,
            array(select invoice_id from open_item where client_id = :clientId and open <> 0
                  union select invoice_id from damages where invoice_id is not null) as owed
     from owed, booked`,
    { clientId, asOf, year },
  );
  const [row] = rows;
  const facts = await interestFactsOf(db, row.owed, asOf);
  const rates = await baseRates(db);
  let interest = Money.zero;
  let costs = Money.zero;
  for (const fact of facts.values()) {
    interest = interest.plus(interestUntil(fact, asOf, rates).open);
    costs = costs.plus(fact.costs);
  }
  return {
    clientId,
    asOf,
    open: row.open,
    openItems: Number(row.items),
    overdue: row.overdue,
    overdueItems: Number(row.overdue_items),
    interest: interest.toString(),
    costs: costs.toString(),
    credit: row.credit,
    revenue: { thisYear: row.this_year, lastYear: row.last_year },
  };
}

interface OpenItemRow {
  readonly id: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly contract_id: string;
  readonly issued_on: LocalDate;
  readonly received_on: LocalDate | null;
  readonly due_on: LocalDate | null;
  readonly gross: string;
  readonly open: string;
  readonly late_days: number;
  readonly plan: { readonly id: string; readonly number: string } | null;
  readonly reminder: number;
}

interface OpenItemFilters {
  readonly clientId: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The receivables of a client on which principal is open, the oldest first, with how late they are (GTC 7.2, 7.10). */
export async function clientOpenItems(db: Db, { clientId, ...keyset }: OpenItemFilters, asOf: LocalDate) {
  const query = db('open_item as o')
    .join('invoice as i', 'i.id', 'o.invoice_id')
    .where('o.client_id', clientId)
    .where('o.open', '<>', 0)
    .select('i.id', 'i.number', 'i.kind', 'i.contract_id', 'i.issued_on', 'o.received_on', 'o.due_on')
    .select(
      'i.gross',
      'o.open',
      db.raw(
        `coalesce(greatest(?::date - greatest(o.due_on,
           (select d.until from deferred_invoice d where d.invoice_id = i.id)), 0), 0) as late_days`,
        [asOf],
      ),
      db.raw(
        `(select jsonb_build_object('id', p.id, 'number', p.number)
          from instalment_cover c join instalment_plan p on p.id = c.plan_id
          where c.invoice_id = i.id and not c.ended and exists (select from deferred_invoice d
            where d.invoice_id = i.id and d.until >= ?)) as plan`,
        [asOf],
      ),
      db.raw(
        `coalesce((select max(r.level) from reminder r where r.invoice_id = i.id and not r.withdrawn), 0)::int as reminder`,
      ),
    );
  const { items, nextCursor } = await keysetPage<OpenItemRow>(db, query, {
    id: 'i.id',
    sorts: { id: 'i.id' },
    sort: 'id',
    ...keyset,
  });
  return {
    nextCursor,
    items: items.map((row) => ({
      invoiceId: row.id,
      number: row.number,
      kind: row.kind,
      contractId: row.contract_id,
      issuedOn: row.issued_on,
      receivedOn: row.received_on,
      dueOn: row.due_on,
      gross: row.gross,
      open: row.open,
      lateDays: row.plan === null ? row.late_days : 0,
      plan: row.plan,
      reminder: row.reminder,
    })),
  };
}
