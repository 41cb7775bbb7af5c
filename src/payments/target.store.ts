import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { remindersByNumber } from '../documents/reminder-paper.store.ts';
import { deductingInvoice } from '../invoicing/deposit.store.ts';
import { chargedInvoices } from '../interest/interest-charge.store.ts';
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
import { Problem } from '../problems/problem.ts';
import { namedInvoices, namedNumbers, type Words } from './named-numbers.ts';
import { naming, type Target } from './open-claim.ts';
import { invoiceNotPayable, paymentNamesNoInvoice } from './payment.ts';

export interface Naming {
  readonly amount: Money;
  readonly clientId: string | undefined;
  readonly invoiceId: string | undefined;
  /** The number of a reminder. */
  readonly reminder?: string | undefined;
  readonly reference: string | undefined;
  /** The reference is what the payer wrote: nobody here can leave out what it names of another client. */
  readonly isQuoted?: boolean;
}

/**
 * The invoices that a payment pays, in their order (ruling 11): the one or those of the reminder that it is for, else what
 * its reference names, an invoice, a reminder or an instalment plan (GTC 7.8), else what its client owes; the oldest due first.
 * @throws problem `payment-names-no-invoice`; `invoice-not-payable` for corrections and cancelled invoices
 */
export async function paymentTargets(db: Db, payment: Naming): Promise<Target[]> {
  const { clientId, invoiceId, reminder } = payment;
  if (invoiceId !== undefined) return invoiceTargets(db, await invoiceById(db, invoiceId), clientId);
  if (reminder !== undefined) return reminderTargets(db, reminder, clientId);
  const isSteered = payment.isQuoted === true && clientId !== undefined;
  const referred = isSteered ? await quotedTargets(db, payment) : await referredTargets(db, payment);
  if (referred.length > 0) return referred;
  if (clientId !== undefined) return oldestDue(db, clientId, payment.amount);
  throw paymentNamesNoInvoice(
    'give invoiceId, clientId, or a reference that contains the number of an issued invoice, of a reminder or of a client',
  );
}

/**
 * The named invoice; of an interest note the interest of the invoices that it charges; of a deposit that its final
 * invoice has absorbed first that invoice, then the interest that the deposit bore until then (ruling 4).
 */
async function namedTargets(db: Db, named: Invoice, says = naming(named.number)): Promise<Target[]> {
  const { id, number, kind } = named;
  if (isCorrection(kind))
    throw invoiceNotPayable(`${number} is a ${kind}; name the invoice that is to be paid`);
  if (await isCancelled(db, id))
    throw invoiceNotPayable(`${number} has been cancelled; name the invoice that replaced it`);
  if (kind === 'interest') {
    const charged = await chargedInvoices(db, id);
    return charged.map((invoice) => ({
      invoice,
      reason: `names ${number} for its interest`,
      noteId: id,
    }));
  }
  const target = { invoice: named, reason: says };
  if (kind !== 'advance' || totalOpen(await openBalance(db, id)).isPositive()) return [target];
  const final = await deductingInvoice(db, id);
  if (final === undefined) return [target];
  return [{ invoice: final, reason: `${says}, which ${final.number} has absorbed` }, target];
}

/** Of one invoice, unless it is not the client's that the payment is for. */
async function invoiceTargets(db: Db, invoice: Invoice, clientId: string | undefined): Promise<Target[]> {
  if (clientId !== undefined && invoice.clientId !== clientId)
    throw paymentNamesNoInvoice(`${invoice.number} belongs to another client; leave out one of the two`);
  return namedTargets(db, invoice);
}

/**
 * What the payer wrote says which of the client's invoices are meant, where it can. It cannot be left out, so whatever it
 * names of others, or wrongly, does not stand against the person who named the client.
 */
async function quotedTargets(db: Db, payment: Naming): Promise<Target[]> {
  try {
    return await referredTargets(db, payment);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [];
  }
}

/** Of the invoice, the reminder or the plan that the reference names; none where it names nothing. */
async function referredTargets(db: Db, { clientId, reference }: Naming): Promise<Target[]> {
  const words = wordsOf(reference);
  const [number] = namedInvoices(words);
  const invoice = number === undefined ? undefined : await invoiceByNumber(db, number);
  if (invoice !== undefined) return invoiceTargets(db, invoice, clientId);
  const [reminder] = namedNumbers('reminder', words);
  if (reminder !== undefined) return reminderTargets(db, reminder, clientId);
  const [plan] = namedNumbers('instalment-plan', words);
  return plan === undefined ? [] : targetsOfPlan(db, plan, clientId);
}

/** What is open on the invoices of the plan that a payment names, unless the plan is another client's. */
async function targetsOfPlan(db: Db, number: string, clientId: string | undefined): Promise<Target[]> {
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

/** A payment that names nothing but a client by its number, as reminders ask for it, is of that client. */
export async function knowingClient(db: Db, naming: Naming): Promise<Naming> {
  const { clientId, invoiceId, reminder, reference } = naming;
  const words = wordsOf(reference);
  const [number] = namedNumbers('client', words);
  const isKnown = [clientId, invoiceId, reminder].some((named) => named !== undefined);
  const papers = [
    ...namedInvoices(words),
    ...namedNumbers('reminder', words),
    ...namedNumbers('instalment-plan', words),
  ];
  if (number === undefined || isKnown || papers.length > 0) return naming;
  const client = await db('client').where({ number }).first<{ id: string } | undefined>('id');
  return { ...naming, clientId: client?.id };
}

function wordsOf(reference: string | undefined): Words {
  return { creditorReference: null, endToEndId: null, text: reference ?? null };
}

/** The invoices on a reminder, the oldest due first; those cancelled since ask for nothing. */
async function reminderTargets(db: Db, number: string, clientId: string | undefined): Promise<Target[]> {
  const [reminder] = await remindersByNumber(db, [number]);
  if (reminder === undefined) throw paymentNamesNoInvoice(`there is no reminder ${number}; name the invoice`);
  if (clientId !== undefined && reminder.clientId !== clientId)
    throw paymentNamesNoInvoice(`${number} went to another client; leave out one of the two`);
  const rows = await db('invoice')
    .join('open_item', 'open_item.invoice_id', 'invoice.id')
    .whereIn('invoice.number', reminder.invoices)
    .orderBy(['open_item.due_on', 'invoice.issued_on', 'invoice.id'])
    .select<InvoiceRow[]>('invoice.*');
  const targets = new Map<string, Target>();
  for (const invoice of rows.map(invoiceFromRow)) {
    if (await isCancelled(db, invoice.id)) continue;
    const found = await namedTargets(db, invoice, `${number} asks for ${invoice.number}`);
    for (const target of found) if (!targets.has(target.invoice.id)) targets.set(target.invoice.id, target);
  }
  if (targets.size === 0)
    throw paymentNamesNoInvoice(`every invoice on ${number} has been cancelled; name the client`);
  return [...targets.values()];
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
