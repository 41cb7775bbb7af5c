import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { deductingInvoice } from '../invoicing/deposit.store.ts';
import { type Invoice, isCorrection } from '../invoicing/invoice.ts';
import {
  invoiceById,
  invoiceByNumber,
  invoiceFromRow,
  type InvoiceRow,
  isCancelled,
} from '../invoicing/invoice.store.ts';
import { totalOpen } from '../ledger/balance.ts';
import { openBalance } from '../ledger/balance.store.ts';
import { type Money } from '../money/money.ts';
import { type Target } from './open-claim.ts';
import { invoiceNotPayable, paymentNamesNoInvoice } from './payment.ts';

/** Numbers as people copy them: any case, with or without spaces around the dashes. */
const INVOICE_NUMBER = /RE\s*-\s*\d{4}\s*-\s*\d{4,}/i;

/** An instalment plan is named the same way. */
const PLAN_NUMBER = /RV\s*-\s*\d{4}\s*-\s*\d{4,}/i;

export interface Naming {
  readonly amount: Money;
  readonly clientId: string | undefined;
  readonly invoiceId: string | undefined;
  readonly reference: string | undefined;
}

/**
 * The invoices that a payment pays, in their order (ruling 11): the one it names by id or by number in its reference, else
 * those of the instalment plan that it names (GTC 7.8), else what its client owes; the oldest due first.
 * @throws problem `payment-names-no-invoice`; `invoice-not-payable` for corrections and cancelled invoices
 */
export async function paymentTargets(db: Db, payment: Naming): Promise<Target[]> {
  const named = await namedInvoice(db, payment);
  if (named === undefined) {
    const planned = await targetsOfPlan(db, payment);
    if (planned.length > 0) return planned;
    if (payment.clientId !== undefined) return oldestDue(db, payment.clientId, payment.amount);
    throw paymentNamesNoInvoice(
      'give invoiceId, a reference that contains the number of an issued invoice, or clientId',
    );
  }
  if (payment.clientId !== undefined && named.clientId !== payment.clientId) {
    throw paymentNamesNoInvoice(`${named.number} belongs to another client; leave out one of the two`);
  }
  return namedTargets(db, named);
}

/**
 * The named invoice; of a deposit that its final invoice has absorbed first that invoice, then the interest that the
 * deposit bore until then (ruling 4).
 */
async function namedTargets(db: Db, named: Invoice): Promise<Target[]> {
  const { id, number, kind } = named;
  if (isCorrection(kind))
    throw invoiceNotPayable(`${number} is a ${kind}; name the invoice that is to be paid`);
  if (await isCancelled(db, id))
    throw invoiceNotPayable(`${number} has been cancelled; name the invoice that replaced it`);
  const target = { invoice: named, reason: `names ${number}` };
  if (kind !== 'advance' || totalOpen(await openBalance(db, id)).isPositive()) return [target];
  const final = await deductingInvoice(db, id);
  if (final === undefined) return [target];
  return [{ invoice: final, reason: `names ${number}, which ${final.number} has absorbed` }, target];
}

/** What is open on the invoices of the plan that a payment names, unless the plan is another client's. */
async function targetsOfPlan(db: Db, { clientId, reference }: Naming): Promise<Target[]> {
  const number = numberIn(reference, PLAN_NUMBER);
  if (number === undefined) return [];
  const plan = await db('instalment_plan')
    .where({ number })
    .whereNull('ended_on')
    .first<{ id: string; client_id: string } | undefined>('id', 'client_id');
  if (plan === undefined || (clientId !== undefined && clientId !== plan.client_id)) return [];
  const covered = await db('instalment_cover').where({ plan_id: plan.id }).pluck<string[]>('invoice_id');
  const targets = await oldestDue(db, plan.client_id, null);
  return targets
    .filter(({ invoice }) => covered.includes(invoice.id))
    .map((target) => ({ ...target, reason: `names ${number}; ${target.reason}` }));
}

function numberIn(reference: string | undefined, pattern: RegExp): string | undefined {
  return reference?.match(pattern)?.[0].replaceAll(/\s/g, '').toUpperCase();
}

async function namedInvoice(db: Db, { invoiceId, reference }: Naming): Promise<Invoice | undefined> {
  if (invoiceId !== undefined) return invoiceById(db, invoiceId);
  const number = numberIn(reference, INVOICE_NUMBER);
  return number === undefined ? undefined : invoiceByNumber(db, number);
}

/**
 * What a client owes, the oldest due first, as far as the amount, if any, reaches the principal; with it the deposits that were
 * withdrawn unpaid, for the interest they bore. Invoices whose receipt is unknown come last.
 */
export async function oldestDue(db: Db, clientId: string, amount: Money | null): Promise<Target[]> {
  const { rows } = await db.raw<{ rows: (InvoiceRow & { due_on: LocalDate | null })[] }>(
    `select * from (
       select i.*, o.due_on, sum(owed.principal) over w - owed.principal as before
       from invoice i
       join open_item o on o.invoice_id = i.id
       cross join lateral (
         select coalesce(sum(p.amount) filter (where p.account in ('receivable', 'advance-receivable')), 0) as principal,
                coalesce(sum(p.amount) filter (where p.account in ('interest-receivable', 'costs-receivable')), 0) as extra
         from posting p where p.invoice_id = i.id) owed
       where i.client_id = :clientId and (owed.principal > 0 or owed.extra > 0 or (i.kind = 'advance' and exists (
         select from invoice c where c.corrects_id = i.id and c.kind = 'credit-note')))
       window w as (order by o.due_on nulls last, i.issued_on, i.id)
     ) due
     where :amount::numeric is null or before < :amount::numeric
     order by due_on nulls last, issued_on, id`,
    { clientId, amount: amount?.toString() ?? null },
  );
  return rows.map((row) => ({
    invoice: invoiceFromRow(row),
    reason: row.due_on === null ? 'open, not yet due' : `the oldest due: was to be paid by ${row.due_on}`,
  }));
}
