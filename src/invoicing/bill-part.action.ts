import { type Tx } from '../../db/connection.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { billedPartIds, billingPartById, billingPartsOf } from '../contracts/billing-part.store.ts';
import { type BillingPart, isPaidInInstalments } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { lockContractOfPart } from '../contracts/contract.store.ts';
import { type Delivery } from '../contracts/delivery.ts';
import { deliveriesOf } from '../contracts/delivery.store.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Outcome, type PerformContext } from '../runs/sweep.ts';
import { completionOf, dueSince } from '../contracts/billing-due.ts';
import { advanceInvoice, partialInvoice, standardInvoice } from './contract-invoice.ts';
import { finalDocuments } from './final-documents.ts';
import { billingNotAvailable, type Invoice } from './invoice.ts';
import { advancePostings, supplyPostings } from './invoice-postings.ts';
import { depositsOf } from './deposit.store.ts';
import { invoiceOfPart } from './invoice.store.ts';
import { issueInvoices } from './issue-invoices.action.ts';
import { periodDocuments } from './period-documents.action.ts';
import { type ToIssue } from './to-issue.ts';
import { type Language } from '../documents/paper.ts';
import { totalsOf } from '../money/vat.ts';

/**
 * Invoices one part of a contract if it is due as of the day of the run and nothing bills it yet (GTC 6.7, 6.8); with a
 * period all that are due of the same contract, on one invoice.
 * @returns what was issued, or why nothing was
 * @throws problem `billing-not-available` for what Kontor cannot bill yet, `recipient-vat-id-missing`
 */
export async function billPart(
  tx: Tx,
  partId: string,
  { asOf, at, actor }: Omit<PerformContext, 'runId'>,
): Promise<Outcome> {
  const contract = await lockContractOfPart(tx, partId);
  const part = await billingPartById(tx, partId);
  const billed = await invoiceOfPart(tx, partId);
  if (billed) return skipped(`already invoiced as ${billed.number}`, part.clause);
  if (contract.status === 'suspended') return skipped(`contract ${contract.number} is suspended`, 'gtc:7.10');
  if (part.trigger === 'not-available') throw notAvailable(contract, part);
  const deliveries = await deliveriesOf(tx, contract.id);
  const due = dueSince(part, contract.concludedOn, deliveries, asOf);
  if (due === null) return skipped(`not due on ${asOf}`, part.clause);
  if (part.billedAs === 'advance' && isComplete(deliveries, asOf)) {
    // After performance a deposit is conceptually impossible (UStR Rz 1526): the final invoice bills the whole.
    return skipped('the work is complete; the final invoice bills the whole price', part.clause);
  }
  const client = await clientById(tx, contract.clientId);
  const facts = {
    client,
    company: await companyProfile(tx),
    contractNumber: contract.number,
    vatTreatment: contract.agreed.vatTreatment,
    paymentTerm: contract.terms.paymentTerm,
    instalments: isPaidInInstalments(part) ? contract.terms.instalmentSchedule.number : null,
    issuedOn: asOf,
  };
  const { language } = client;
  const documents =
    part.trigger === 'period'
      ? await periodDocuments(tx, contract, part.remuneration, asOf, language)
      : await documentsFor(tx, contract, part, due, language);
  const [invoice, ...others] = await issueInvoices(tx, {
    contractId: contract.id,
    facts,
    documents,
    actor,
    at,
  });
  return done(invoice, others, part, due);
}

function isComplete(deliveries: readonly Delivery[], asOf: LocalDate): boolean {
  return completionOf(deliveries).some((delivery) => delivery.deliveredOn <= asOf);
}

async function documentsFor(
  tx: Tx,
  contract: Contract,
  part: BillingPart,
  due: LocalDate,
  language: Language,
): Promise<readonly [ToIssue, ...ToIssue[]]> {
  switch (part.billedAs) {
    case 'advance': {
      const draft = advanceInvoice(contract, part, language);
      const asked = totalsOf(draft.payable).gross;
      return [{ draft, partIds: [part.id], postings: (own) => advancePostings(asked, own) }];
    }
    case 'partial': {
      const draft = partialInvoice(contract, part, due, language);
      return [{ draft, partIds: [part.id], postings: (own) => supplyPostings(draft.taxes, own) }];
    }
    case 'standard': {
      const draft = standardInvoice(contract, due, language);
      return [{ draft, partIds: [part.id], postings: (own) => supplyPostings(draft.taxes, own) }];
    }
    case 'final': {
      const billed = await billedPartIds(tx, contract.id);
      const parts = await billingPartsOf(tx, contract.id);
      const partIds = parts
        .filter(isOfFixedPrice)
        .map(({ id }) => id)
        .filter((id) => !billed.has(id));
      return finalDocuments({
        contract,
        partIds,
        suppliedOn: due,
        deposits: await depositsOf(tx, contract.id),
        language,
      });
    }
  }
}

/** A final invoice also bills the deposit that was never asked for. */
function isOfFixedPrice(part: BillingPart): boolean {
  return part.billedAs === 'advance' || part.billedAs === 'final';
}

function notAvailable(contract: Contract, part: BillingPart) {
  const line = contract.agreed.lines.find((candidate) => candidate.position === part.linePosition);
  return billingNotAvailable(
    `line ${part.linePosition} of contract ${contract.number} (${line?.kind ?? 'line'}, billed ` +
      `${contract.agreed.billingMode}) cannot be billed by Kontor yet; invoice it outside until it can`,
  );
}

function skipped(reason: string, clause: string): Outcome {
  return { outcome: 'skipped', reason, clause };
}

function done(invoice: Invoice, others: readonly Invoice[], part: BillingPart, due: LocalDate): Outcome {
  const { net, vat, gross } = invoice.snapshot.payable;
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
      net,
      vat,
      gross,
      beside: others.map((other) => other.snapshot.payable.gross).join(' '),
    },
  };
}
