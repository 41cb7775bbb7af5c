import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { type Posting } from '../ledger/entry.ts';
import { type OpenBalance } from '../ledger/balance.ts';
import { openBalance } from '../ledger/balance.store.ts';
import { totalsOf } from '../money/vat.ts';
import { cancellation } from './correction.ts';
import { correctionFacts } from './correction-facts.store.ts';
import { alreadyCancelled, type Invoice, isCorrection, notCorrectable, payableTaxes } from './invoice.ts';
import { type InvoiceDraft } from './invoice-draft.ts';
import {
  cancelAdvancePostings,
  cancelFinalPostings,
  creditPostings,
  type Owner,
} from './invoice-postings.ts';
import {
  creditNotesOf,
  deductingInvoice,
  invoiceById,
  isCancelled,
  lockInvoice,
  releaseDeductions,
  releaseParts,
} from './invoice.store.ts';
import { issueInvoices } from './issue-invoices.action.ts';

interface CancelInvoice {
  readonly invoiceId: string;
  readonly reason: string;
  /** Whether the next billing run bills again what this invoice billed; otherwise it counts as settled. */
  readonly rebill: boolean;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Cancels a whole invoice by a document of its own (Stornorechnung). What it deducted is free
 * again, what it billed too if wished; what was paid on it becomes a credit of the client.
 * @throws problem `already-cancelled`; `not-correctable` for corrections, for a deposit that a final invoice deducts
 * (cancel that one first) and for an invoice with credit notes
 */
export async function cancelInvoice(
  tx: Tx,
  { invoiceId, reason, rebill, actor, at }: CancelInvoice,
): Promise<Invoice> {
  const { contractId } = await invoiceById(tx, invoiceId);
  await lockContract(tx, contractId);
  const original = await lockInvoice(tx, invoiceId);
  await requireCancellable(tx, original);
  const open = await openBalance(tx, invoiceId);
  const draft = cancellation(original, reason);
  const owner = { clientId: original.clientId, contractId, invoiceId };
  const postings = reversal(original, draft, owner, open);
  const facts = await correctionFacts(tx, original, dayOf(at));
  const [issued] = await issueInvoices(tx, {
    contractId,
    facts,
    documents: [{ draft, partIds: [], postings: () => postings }],
    actor,
    at,
  });
  await releaseDeductions(tx, invoiceId, issued.id);
  if (rebill) await releaseParts(tx, invoiceId, issued.id);
  return issued;
}

async function requireCancellable(tx: Tx, original: Invoice): Promise<void> {
  if (isCorrection(original.kind)) {
    throw notCorrectable(`${original.number} is a ${original.kind} itself; correct the invoice it refers to`);
  }
  if (await isCancelled(tx, original.id)) throw alreadyCancelled(`${original.number} was cancelled before`);
  if ((await creditNotesOf(tx, original.id)).length > 0) {
    throw notCorrectable(
      `${original.number} has a credit note; credit the rest instead of cancelling the whole`,
    );
  }
  const deducting = await deductingInvoice(tx, original.id);
  if (deducting)
    throw notCorrectable(`${deducting.number} deducts ${original.number}; cancel that final invoice first`);
}

function reversal(original: Invoice, draft: InvoiceDraft, owner: Owner, open: OpenBalance): Posting[] {
  if (original.kind === 'advance') return cancelAdvancePostings(payableTaxes(original), owner, open);
  if (original.kind !== 'final') return creditPostings(payableTaxes(original), owner, open);
  const unpaid = draft.deductions.filter(
    (deduction) => !totalsOf(deduction.deducted).gross.equals(deduction.received),
  );
  if (unpaid.length > 0) {
    throw notCorrectable(`${original.number} deducts deposits that were not received; credit it instead`);
  }
  return cancelFinalPostings(draft, owner, open);
}
