import { type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { billingPartsOf } from '../contracts/billing-part.store.ts';
import { type BillingPart, sharedTriggers } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/papers/parts.ts';
import { depositsOf, partialsOf } from '../invoicing/deposit.store.ts';
import { type Deduction, type InvoiceDraft } from '../invoicing/invoice-draft.ts';
import { advancePostings } from '../invoicing/invoice-postings.ts';
import { type ToIssue } from '../invoicing/to-issue.ts';
import { totalsOf } from '../money/vat.ts';
import { advanceInvoice } from './advance-invoice.ts';
import { type BilledLines } from './billed-lines.ts';
import { finalInvoice, standardInvoice } from './contract-invoice.ts';
import { linesToBill } from './lines-to-bill.store.ts';
import { partialInvoice } from './partial-invoice.ts';
import { periodDocuments } from './period-documents.action.ts';
import { settledWith } from './settled-parts.ts';
import { sprintDocuments } from './sprint-documents.action.ts';
import { supplyDocuments } from './supply-documents.ts';

interface DuePart {
  readonly contract: Contract;
  readonly part: BillingPart;
  readonly due: LocalDate;
  readonly asOf: LocalDate;
  readonly language: Language;
}

/**
 * What bills a due part: what shares an invoice, a deposit, a sprint, or the invoice of its service less the deposits and
 * sprints on it. Or a sentence that says what its hours wait for.
 */
export async function partDocuments(
  tx: Tx,
  due: DuePart,
): Promise<readonly [ToIssue, ...ToIssue[]] | string> {
  const { contract, part, asOf, language } = due;
  if (sharedTriggers.includes(part.trigger))
    return periodDocuments(tx, contract, part.remuneration, asOf, language);
  if (part.billedAs !== 'advance')
    return part.trigger === 'sprint' ? sprintDocuments(tx, due) : serviceDocuments(tx, due);
  const draft = advanceInvoice(contract, part, language);
  const asked = totalsOf(draft.payable).gross;
  return [{ draft, partIds: [part.id], postings: (own) => advancePostings(asked, own) }];
}

async function serviceDocuments(
  tx: Tx,
  { contract, part, due, asOf, language }: DuePart,
): Promise<readonly [ToIssue, ...ToIssue[]] | string> {
  const deposits = (await depositsOf(tx, contract.id)).filter(
    ({ linePosition }) => linePosition === part.linePosition,
  );
  const settlesDeposits = part.billedAs === 'final' || deposits.length > 0;
  const billed = await linesToBill(tx, { contract, part, asOf, language, settlesDeposits });
  if (typeof billed === 'string') return billed;
  // What no deposit and no sprint was invoiced for is billed with the rest.
  const settled = (await billingPartsOf(tx, contract.id)).filter(settledWith(part));
  return supplyDocuments({
    draftWith: (deductions) => serviceInvoice({ contract, part, billed, due, deductions, language }),
    partIds: [part.id, ...settled.filter(({ billed: isBilled }) => !isBilled).map(({ id }) => id)],
    work: { contract, time: billed.time },
    deposits,
    partials: part.linePosition === null ? await partialsOf(tx, contract.id) : [],
    mode: contract.terms.depositDeduction,
    language,
  });
}

interface Service {
  readonly contract: Contract;
  readonly part: BillingPart;
  readonly billed: BilledLines;
  readonly due: LocalDate;
  readonly deductions: readonly Deduction[];
  readonly language: Language;
}

function serviceInvoice({ contract, part, billed, due, deductions, language }: Service): InvoiceDraft {
  if (part.billedAs === 'partial') return partialInvoice(contract, part, billed, due, deductions, language);
  return part.billedAs === 'standard' && deductions.length === 0
    ? standardInvoice(contract, billed, due, language)
    : finalInvoice(contract, billed, due, deductions, language);
}
