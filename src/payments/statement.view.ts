import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { interestFactsOf } from '../interest/interest-to-date.store.ts';
import { interestUntil } from '../interest/interest-to-date.ts';
import { type InvoiceKind } from '../documents/papers/invoice.ts';
import { Money } from '../money/money.ts';
import { baseRates } from '../terms/base-rate.store.ts';

/** Where one receivable of a client stands as of a day; amounts in EUR with two decimals. */
export interface StatementLine {
  readonly invoiceId: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly gross: string;
  /** What payments paid of the principal. */
  readonly paid: string;
  readonly open: string;
  /** Default interest up to the day that is not paid, whether charged or not (GTC 7.9). */
  readonly interest: string;
  /** What of that interest has been charged. */
  readonly charged: string;
  readonly costs: string;
}

/** An instalment plan in force on which something is owed (GTC 7.8). */
export interface StatementPlan {
  readonly id: string;
  readonly number: string;
  readonly total: string;
  readonly paid: string;
  /** The whole rest is due. */
  readonly lost: boolean;
  readonly nextDueOn: LocalDate | null;
  readonly nextAmount: string | null;
}

export interface ClientStatement {
  readonly clientId: string;
  readonly asOf: LocalDate;
  readonly invoices: StatementLine[];
  readonly instalmentPlans: StatementPlan[];
  readonly open: string;
  readonly interest: string;
  readonly charged: string;
  readonly costs: string;
  readonly credit: string;
  /** What is owed altogether, less the credit. */
  readonly total: string;
}

interface ItemRow {
  readonly id: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly issued_on: LocalDate;
  readonly due_on: LocalDate | null;
  readonly gross: string;
  readonly paid: string;
  readonly open: string;
  readonly bears_interest: boolean;
}

/**
 * What a client owed as of a day, receivable by receivable, by what was booked up to it (GTC 7.2, 7.9).
 * @throws problem `not-found`; `base-rate-missing` where interest of a half-year without a base rate is owed
 */
export async function clientStatement(db: Db, clientId: string, asOf: LocalDate): Promise<ClientStatement> {
  await clientById(db, clientId);
  const rows = await itemsOf(db, clientId, asOf);
  const facts = await interestFactsOf(
    db,
    rows.filter((row) => row.bears_interest).map((row) => row.id),
    asOf,
  );
  const rates = await baseRates(db);
  const sums = { open: Money.zero, interest: Money.zero, charged: Money.zero, costs: Money.zero };
  const invoices = rows.map((row): StatementLine => {
    const fact = facts.get(row.id);
    const open = Money.of(row.open);
    const interest = fact === undefined ? Money.zero : interestUntil(fact, asOf, rates).open;
    const charged = fact?.receivable ?? Money.zero;
    const costs = fact?.costs ?? Money.zero;
    sums.open = sums.open.plus(open);
    sums.interest = sums.interest.plus(interest);
    sums.charged = sums.charged.plus(charged);
    sums.costs = sums.costs.plus(costs);
    return {
      invoiceId: row.id,
      number: row.number,
      kind: row.kind,
      issuedOn: row.issued_on,
      dueOn: row.due_on,
      gross: row.gross,
      paid: row.paid,
      open: open.toString(),
      interest: interest.toString(),
      charged: charged.toString(),
      costs: costs.toString(),
    };
  });
  const credit = await creditAsOf(db, clientId, asOf);
  const total = sums.open.plus(sums.interest).plus(sums.costs).minus(credit);
  return {
    clientId,
    asOf,
    invoices,
    instalmentPlans: await plansOf(db, clientId, asOf),
    open: sums.open.toString(),
    interest: sums.interest.toString(),
    charged: sums.charged.toString(),
    costs: sums.costs.toString(),
    credit: credit.toString(),
    total: total.toString(),
  };
}

/**
 * The receivables that were issued by then, in the order of issue; open is what is open now, less what was booked since.
 * No interest and no costs are on what was not late yet and on what was paid in time, unless some of it was ever booked or
 * put off by a plan: of ten thousand invoices most need not be asked further.
 */
async function itemsOf(db: Db, clientId: string, asOf: LocalDate): Promise<ItemRow[]> {
  const { rows } = await db.raw<{ rows: ItemRow[] }>(
    `with unlike as materialized (
       select invoice_id from posting where client_id = :clientId
         and account in ('interest-income', 'interest-waived', 'interest-receivable', 'costs-receivable')
       union
       select s.invoice_id from instalment_share s join instalment_plan p on p.id = s.plan_id where p.client_id = :clientId
     )
     select i.id, i.number, i.kind, i.issued_on, o.due_on, i.gross::text,
            (o.open - coalesce(since.amount, 0))::text as open,
            coalesce(received.paid, 0)::numeric(14, 2)::text as paid,
            i.id in (select invoice_id from unlike where invoice_id is not null) or coalesce(o.due_on < :asOf
              and (o.open = 0 and o.changed_on <= least(o.due_on, :asOf)) is not true, false) as bears_interest
     from invoice i
     join open_item o on o.invoice_id = i.id and o.client_id = i.client_id
     left join (
       select p.invoice_id, sum(p.amount) as amount
       from posting p where p.booked_on > :asOf and p.client_id = :clientId and p.account in ('receivable', 'advance-receivable')
       group by p.invoice_id) since on since.invoice_id = i.id
     left join (
       select a.invoice_id, sum(a.amount) as paid
       from payment y
       -- Payment by payment: joined otherwise, the allocations of all clients would be read.
       cross join lateral (select * from payment_allocation where payment_id = y.id and part = 'principal' offset 0) a
       left join allocation_reversal r on r.payment_id = a.payment_id and r.position = a.position
       where y.client_id = :clientId and y.value_date <= :asOf
         and (r.reversed_on is null or r.reversed_on > :asOf)
       group by a.invoice_id) received on received.invoice_id = i.id
     where i.client_id = :clientId and i.issued_on <= :asOf
     order by i.issued_on, i.id`,
    { clientId, asOf },
  );
  return rows;
}

async function plansOf(db: Db, clientId: string, asOf: LocalDate): Promise<StatementPlan[]> {
  const { rows } = await db.raw<{ rows: StatementPlan[] }>(
    `select plan_id as id, number, total::text, paid::text, lost, next_due_on as "nextDueOn",
            next_amount::text as "nextAmount"
     from plans_on(:asOf) where client_id = :clientId and paid < total order by number`,
    { asOf, clientId },
  );
  return rows;
}

async function creditAsOf(db: Db, clientId: string, asOf: LocalDate): Promise<Money> {
  const row = await db('posting')
    .where({ client_id: clientId, account: 'client-credit' })
    .where('booked_on', '<=', asOf)
    .first<{ credit: string }>(db.raw('coalesce(-sum(amount), 0)::numeric(14, 2)::text as credit'));
  return Money.of(row.credit);
}
