import { type InvoiceCard, type InvoicesPage } from '../../templates/pages/invoices.page.ts';
import { type InvoicePage } from '../../templates/pages/invoice.page.ts';
import { type PlanPage } from '../../templates/pages/plan.page.ts';
import { type StatementPage } from '../../templates/pages/statement.page.ts';
import { chargedInvoices } from '../interest/interest-charge.store.ts';
import { type InvoicePaper } from '../documents/papers/invoice.ts';
import { planPage, planView } from '../instalments/instalment-plan.view.ts';
import { invoiceList, invoiceView } from '../invoicing/invoice.view.ts';
import { type InvoiceStatus } from '../invoicing/invoice.ts';
import { Money } from '../money/money.ts';
import { type ClientStatement, clientStatement } from '../payments/statement.view.ts';
import { Problem } from '../problems/problem.ts';
import { type Guest, own } from './guest.ts';
import { PAGE_LENGTH } from './route.ts';

export async function invoicesOf(guest: Guest, cursor: string | undefined): Promise<InvoicesPage> {
  const list = { clientId: guest.clientId, sort: '-created', limit: PAGE_LENGTH, cursor } as const;
  const { items, nextCursor } = await invoiceList(guest.app.db, list, guest.today);
  return { invoices: await withPlans(guest, items), nextCursor };
}

/** Says of each invoice whether it is paid in instalments, so that its own last day is not asked for (GTC 7.8). */
export async function withPlans(
  guest: Guest,
  invoices: readonly Omit<InvoiceCard, 'inInstalments'>[],
): Promise<InvoiceCard[]> {
  const deferred = deferredBy(await plansOf(guest));
  return invoices.map((invoice) => ({ ...invoice, inInstalments: deferred.has(invoice.id) }));
}

/** The invoices that a plan puts off, unless its term is lost. */
function deferredBy(plans: Awaited<ReturnType<typeof plansOf>>): ReadonlySet<string> {
  const running = plans.filter(({ state }) => state === 'running');
  return new Set(running.flatMap(({ covers }) => covers.map(({ invoiceId }) => invoiceId)));
}

const unpaid: readonly InvoiceStatus[] = ['overdue', 'partly-paid', 'open'];

/** What is to be paid, the most urgent first; what a plan puts off is told by the plan (GTC 7.8). */
export async function unpaidInvoices(guest: Guest): Promise<InvoiceCard[]> {
  const { app, clientId, today } = guest;
  const lists = await Promise.all(
    unpaid.map((status) => invoiceList(app.db, { clientId, status, sort: 'created', limit: 50 }, today)),
  );
  const covered = (await plansOf(guest)).flatMap(({ covers }) => covers.map(({ invoiceId }) => invoiceId));
  const unpaidItems = lists.flatMap(({ items }) => items).filter(({ id }) => !covered.includes(id));
  return unpaidItems.map((invoice) => ({ ...invoice, inInstalments: false }));
}

/** @throws problem `not-found` */
export async function invoiceOf(guest: Guest, id: string): Promise<InvoicePage> {
  const { app, today } = guest;
  const invoice = own(guest, await invoiceView(app.db, id, today));
  const { snapshot } = await app.db('invoice').where({ id }).first<{ snapshot: InvoicePaper }>('snapshot');
  const { contractId, contractNumber, instalmentPlan } = invoice;
  const isNote = invoice.kind === 'interest';
  return {
    ...invoice,
    inInstalments: instalmentPlan !== null && !instalmentPlan.lost,
    paper: snapshot,
    contract: contractNumber === null ? null : { id: contractId, number: contractNumber },
    hasPdf: invoice.sha256 !== null,
    plan: instalmentPlan,
    today: isNote || instalmentPlan !== null ? null : await payableToday(guest, invoice),
    paidWith: isNote && invoice.open !== '0.00' ? await chargedInvoices(app.db, id) : [],
  };
}

/**
 * What pays the invoice as the statement has it: the open amount with interest to date and costs (GTC 7.9); null where that is
 * nothing. The interest that a note has charged is part of it, so the note does not ask for it again (ADR 0038).
 */
async function payableToday(guest: Guest, { id, open }: { readonly id: string; readonly open: string }) {
  const statement = await statementOn(guest);
  const line = statement?.invoices.find(({ invoiceId }) => invoiceId === id);
  const interest = statement === null ? null : (line?.interest ?? '0.00');
  const costs = line?.costs ?? '0.00';
  const sum = Money.of(open)
    .plus(Money.of(interest ?? '0.00'))
    .plus(Money.of(costs))
    .toString();
  return sum === '0.00' ? null : { day: guest.today, interest, costs, sum };
}

/** Null where a base rate is missing that the interest needs. */
async function statementOn({ app: { db }, clientId, today }: Guest): Promise<ClientStatement | null> {
  try {
    return await clientStatement(db, clientId, today);
  } catch (error) {
    if (error instanceof Problem && error.type === 'base-rate-missing') return null;
    throw error;
  }
}

export async function statementOf(guest: Guest): Promise<StatementPage> {
  const statement = await statementOn(guest);
  const plans = await plansOf(guest);
  const deferred = deferredBy(plans);
  return {
    asOf: guest.today,
    statement: statement && {
      ...statement,
      invoices: statement.invoices
        .filter(({ open, interest, costs }) => [open, interest, costs].some((amount) => amount !== '0.00'))
        .map((line) => ({ ...line, inInstalments: deferred.has(line.invoiceId) })),
    },
    plans,
  };
}

/** The instalment plans on which something is owed. */
export async function plansOf({ app: { db }, clientId }: Guest) {
  const { items } = await planPage(db, { clientId, limit: 50, sort: '-created' });
  return items.filter(({ state }) => state === 'running' || state === 'lost');
}

/** @throws problem `not-found` */
export async function planOf(guest: Guest, id: string): Promise<PlanPage> {
  const plan = own(guest, await planView(guest.app.db, id));
  const rest = Money.of(plan.total).minus(Money.of(plan.paid)).toString();
  return { ...plan, rest, seller: guest.frame.agency, payable: payableOn(plan, rest) };
}

type Plan = Awaited<ReturnType<typeof planView>>;

/** What the next instalment still needs; after a loss of term the whole rest (GTC 7.8). */
function payableOn({ state, next, number }: Plan, rest: string): PlanPage['payable'] {
  if (state === 'lost') return { amount: rest, reference: number };
  if (state !== 'running' || next === null) return null;
  const amount = Money.of(next.amount).minus(Money.of(next.paid)).toString();
  return { amount, reference: number };
}
