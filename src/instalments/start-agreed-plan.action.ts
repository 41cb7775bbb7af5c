import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { later } from '../calendar/local-date.ts';
import { contractById } from '../contracts/contract.store.ts';
import { exact } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import { agreePlan } from './agree-plan.action.ts';
import { invoiceToPayInInstalments } from './instalment-plan.store.ts';

/** What the dispatch tells about a message that has gone out. */
interface Delivered {
  readonly documentId: string;
  readonly at: Instant;
}

/**
 * Starts the plan that a contract billed in instalments has agreed (GTC 7.8), when its invoice has been received: the
 * first instalment on the last day to pay the invoice, the others at the distances of the terms. Other papers, invoices
 * that a plan has covered before, and sums whose instalments would be within the tolerance are passed over.
 */
export async function startAgreedPlan(tx: Tx, { documentId, at }: Delivered): Promise<void> {
  const invoice = await invoiceToPayInInstalments(tx, documentId);
  if (invoice === undefined) return;
  const { terms, number } = await contractById(tx, invoice.contractId);
  const each = invoice.open.dividedBy(exact(String(terms.instalmentSchedule.number))).round();
  if (each.compare(Money.of(terms.reminderTolerance)) <= 0) return;
  await agreePlan(tx, {
    clientId: invoice.clientId,
    invoiceIds: [invoice.id],
    schedule: { ...terms.instalmentSchedule, firstDueOn: later(invoice.dueOn, dayOf(at)) },
    replaces: null,
    reason: `agreed in contract ${number}`,
    actor: 'terms',
    at,
  });
}
