import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { type Posting } from '../ledger/entry.ts';
import { type OpenBalance } from '../ledger/balance.ts';
import { interestBalance, openBalance } from '../ledger/balance.store.ts';
import { negateTaxes } from '../money/vat.ts';
import { releaseTime } from '../time/time-billing.store.ts';
import { cancellation } from './correction.ts';
import { invoiceFacts } from './invoice-facts.store.ts';
import {
  alreadyCancelled,
  incomeOf,
  type Invoice,
  isCorrection,
  notCorrectable,
  payableTaxes,
} from './invoice.ts';
import { type Deposit } from './deposit.ts';
import { type Deduction, type InvoiceDraft } from './invoice-draft.ts';
import {
  cancelAdvancePostings,
  cancelInterestPostings,
  cancelSupplyPostings,
  type Owner,
} from './invoice-postings.ts';
import { deductingInvoice, depositsOf, releaseDeductions } from './deposit.store.ts';
import { creditNotesOf, invoiceById, isCancelled, lockInvoice, releaseParts } from './invoice.store.ts';
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
 * again, what it billed too if wished; what was paid on it becomes a credit of the client. Nothing was ever owed, so its
 * interest is taken back too.
 * @throws problem `already-cancelled`; `not-correctable` for corrections, for a deposit that a final invoice deducts
 * (cancel that one first) and for an invoice with credit notes
 */
export async function cancelInvoice(
  tx: Tx,
  { invoiceId, reason, rebill, actor, at }: CancelInvoice,
): Promise<Invoice> {
  const { contractId } = await invoiceById(tx, invoiceId);
  const contract = await lockContract(tx, contractId);
  const original = await lockInvoice(tx, invoiceId);
  if (contract.status === 'withdrawn' && (original.kind === 'advance' || original.kind === 'final'))
    throw notCorrectable(
      `${contract.number} was settled when it was withdrawn from; correct by a credit note instead`,
    );
  await requireCancellable(tx, original);
  const open = await openBalance(tx, invoiceId);
  const draft = cancellation(original, reason);
  const owner = { clientId: original.clientId, contractId, invoiceId };
  const deductions = deductedByNow(draft, await depositsOf(tx, contractId));
  const interest = await interestBalance(tx, invoiceId);
  const postings = [
    ...reversal(original, draft, owner, open, deductions),
    ...cancelInterestPostings(interest, owner),
  ];
  const facts = await invoiceFacts(tx, contract, dayOf(at));
  const [issued] = await issueInvoices(tx, {
    contractId,
    facts,
    documents: [{ draft, partIds: [], postings: () => postings }],
    actor,
    at,
  });
  await releaseDeductions(tx, invoiceId, issued.id);
  if (rebill) {
    await releaseParts(tx, invoiceId, issued.id);
    await releaseTime(tx, invoiceId);
  }
  return issued;
}

async function requireCancellable(tx: Tx, original: Invoice): Promise<void> {
  if (isCorrection(original.kind)) {
    throw notCorrectable(`${original.number} is a ${original.kind} itself; correct the invoice it refers to`);
  }
  if (original.kind === 'interest') {
    const call = `POST /interest-notes/${original.id}/cancellation`;
    throw notCorrectable(`${original.number} charges interest; cancel it with ${call}`);
  }
  if (await isCancelled(tx, original.id)) throw alreadyCancelled(`${original.number} was cancelled before`);
  const deducting = await deductingInvoice(tx, original.id);
  if (deducting)
    throw notCorrectable(`${deducting.number} deducts ${original.number}; cancel that final invoice first`);
  if ((await creditNotesOf(tx, original.id)).length === 0) return;
  const instead =
    original.kind === 'advance'
      ? 'the next final invoice deducts what was received on it'
      : 'credit the rest instead of cancelling the whole';
  throw notCorrectable(`${original.number} has a credit note; ${instead}`);
}

/** The deductions of the invoice to be cancelled, with what has been received on each deposit up to now. */
function deductedByNow(draft: InvoiceDraft, deposits: readonly Deposit[]): Deduction[] {
  return draft.deductions.flatMap((taken) =>
    deposits
      .filter(({ id }) => id === taken.deductedId)
      .map(({ invoiced, received }) => ({
        ...taken,
        invoiced,
        received,
        deducted: negateTaxes(taken.deducted),
      })),
  );
}

function reversal(
  original: Invoice,
  draft: InvoiceDraft,
  owner: Owner,
  open: OpenBalance,
  deductions: readonly Deduction[],
): Posting[] {
  if (original.kind === 'advance') return cancelAdvancePostings(payableTaxes(original), owner, open);
  return cancelSupplyPostings(draft, owner, open, deductions, incomeOf(original.snapshot));
}
