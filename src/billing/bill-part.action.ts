import { type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { dueSince } from '../contracts/billing-due.ts';
import { billingPartById } from '../contracts/billing-part.store.ts';
import { type BillingPart, isPaidInInstalments } from '../contracts/billing-plan.ts';
import { lockContractOfPart } from '../contracts/contract.store.ts';
import { type Contract } from '../contracts/contract.ts';
import { deliveriesOf } from '../deliveries/delivery.store.ts';
import { type Delivery } from '../deliveries/delivery.ts';
import { invoiceFacts } from '../invoicing/invoice-facts.store.ts';
import { invoiceOfPart } from '../invoicing/invoice.store.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { issueInvoices } from '../invoicing/issue-invoices.action.ts';
import { Money } from '../money/money.ts';
import { type Outcome, type PerformContext } from '../runs/sweep.ts';
import { creditUnused } from './credit-unused.action.ts';
import { partDocuments } from './part-documents.action.ts';
import { isTakenByLast, lineOfLast } from './settled-parts.ts';

/**
 * Invoices one part of a contract if it is due as of the day of the run and nothing bills it yet (GTC 6.7, 6.8); with a
 * period all that are due of the same contract, on one invoice. Of a billed period it credits what lies after the end of
 * the contract (GTC 3.8).
 * @returns what was issued, or why nothing was
 * @throws problem `recipient-vat-id-missing`
 */
export async function billPart(
  tx: Tx,
  partId: string,
  context: Omit<PerformContext, 'runId'>,
): Promise<Outcome> {
  const { asOf, at, actor } = context;
  const contract = await lockContractOfPart(tx, partId);
  const part = await billingPartById(tx, partId);
  const billed = await invoiceOfPart(tx, partId);
  const credit = billed && (await creditEnded(tx, contract, part, billed.id, context));
  if (credit) return credited(credit, contract);
  if (billed) return skipped(`already invoiced as ${billed.number}`, part.clause);
  // What was called was rendered before the work stopped (GTC 7.10).
  if (contract.status === 'suspended' && part.called === null)
    return skipped(`contract ${contract.number} is suspended`, 'gtc:7.10');
  if (contract.status === 'withdrawn')
    return skipped(`contract ${contract.number} ended by withdrawal and was settled`, 'gtc:7.10');
  const deliveries = await deliveriesOf(tx, contract.id);
  const due = dueSince(part, contract.concludedOn, deliveries, asOf);
  if (due === null) return skipped(`not due on ${asOf}`, part.clause);
  if (isTakenByLast(part) && isSupplied(lineOfLast(part), deliveries, asOf)) {
    // After performance a deposit is conceptually impossible (UStR Rz 1526), and a part of the whole needs no invoice.
    return skipped('the work is complete; the final invoice bills the whole price', part.clause);
  }
  const instalments = isPaidInInstalments(part) ? contract.terms.instalmentSchedule.number : null;
  const facts = { ...(await invoiceFacts(tx, contract, asOf)), instalments };
  const { language } = facts.client;
  const documents = await partDocuments(tx, { contract, part, due, asOf, language });
  if (typeof documents === 'string') return skipped(documents, 'gtc:6.4');
  const [invoice, ...others] = await issueInvoices(tx, {
    contractId: contract.id,
    facts,
    documents,
    actor,
    at,
  });
  return done(invoice, others, part, due);
}

/** The credit for what lies after the end of a terminated contract (GTC 3.8). */
async function creditEnded(
  tx: Tx,
  contract: Contract,
  part: BillingPart,
  invoiceId: string,
  { at, actor }: Omit<PerformContext, 'runId'>,
): Promise<Invoice | undefined> {
  const { status, endsOn: lastDay } = contract;
  if (status !== 'terminated' || lastDay === null) return undefined;
  return creditUnused(tx, { contract, part, invoiceId, lastDay, by: 'termination', at, actor });
}

function credited({ documentId, snapshot }: Invoice, { number, endsOn }: Contract): Outcome {
  const { net, vat, gross } = snapshot.payable;
  return {
    outcome: 'done',
    reason: `credit note over EUR ${gross}: ${number} ended on ${endsOn}`,
    clause: 'gtc:3.8',
    documentId,
    effect: { kind: 'credit-note', net, vat, gross },
  };
}

/** Whether the last invoice over a line, or over the whole price, is due. */
function isSupplied(linePosition: number | null, deliveries: readonly Delivery[], asOf: LocalDate): boolean {
  const trigger = linePosition === null ? 'completion' : 'item-delivery';
  return dueSince({ trigger, linePosition, dueOn: null, called: null }, asOf, deliveries, asOf) !== null;
}

function skipped(reason: string, clause: string): Outcome {
  return { outcome: 'skipped', reason, clause };
}

function done(invoice: Invoice, others: readonly Invoice[], part: BillingPart, due: LocalDate): Outcome {
  const { payable, total, deductions } = invoice.snapshot;
  const { net, vat, gross } = payable;
  const deducted = Money.sum(deductions.map((each) => Money.of(each.gross)))
    .negated()
    .toString();
  const beside = others
    .map(({ kind, snapshot }) => `, and ${kind.replace('-', ' ')} over EUR ${snapshot.payable.gross}`)
    .join('');
  return {
    outcome: 'done',
    reason: `${invoice.kind} invoice over EUR ${gross}, due since ${due}${beside}`,
    clause: part.clause,
    documentId: invoice.documentId,
    effect: {
      kind: invoice.kind,
      ...(deductions.length === 0 ? {} : { whole: total.gross, deducted }),
      net,
      vat,
      gross,
      beside: others.map((other) => other.snapshot.payable.gross).join(' '),
    },
  };
}
