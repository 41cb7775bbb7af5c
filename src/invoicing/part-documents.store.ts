import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { billedPartIds, billingPartsOf } from '../contracts/billing-part.store.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/paper.ts';
import { totalsOf } from '../money/vat.ts';
import { advanceInvoice } from './advance-invoice.ts';
import { finalInvoice, partialInvoice, standardInvoice } from './contract-invoice.ts';
import { depositsOf } from './deposit.store.ts';
import { type Deduction, type InvoiceDraft } from './invoice-draft.ts';
import { advancePostings } from './invoice-postings.ts';
import { supplyDocuments } from './supply-documents.ts';
import { type ToIssue } from './to-issue.ts';

/** What bills a part that has no period: a deposit, or the invoice of its service less the deposits on it. */
export async function partDocuments(
  db: Db,
  contract: Contract,
  part: BillingPart,
  due: LocalDate,
  language: Language,
): Promise<readonly [ToIssue, ...ToIssue[]]> {
  if (part.billedAs === 'advance') {
    const draft = advanceInvoice(contract, part, language);
    const asked = totalsOf(draft.payable).gross;
    return [{ draft, partIds: [part.id], postings: (own) => advancePostings(asked, own) }];
  }
  const billed = await billedPartIds(db, contract.id);
  const parts = await billingPartsOf(db, contract.id);
  const isDepositOnIt = ({ linePosition }: { linePosition: number | null }) =>
    linePosition === part.linePosition;
  // What a deposit was never asked for is billed with the rest.
  const never = parts.filter(
    (one) => one.billedAs === 'advance' && isDepositOnIt(one) && !billed.has(one.id),
  );
  return supplyDocuments({
    draftWith: (deductions) => supplyInvoice({ contract, part, due, deductions, language }),
    partIds: [part.id, ...never.map(({ id }) => id)],
    deposits: (await depositsOf(db, contract.id)).filter(isDepositOnIt),
    mode: contract.terms.depositDeduction,
    language,
  });
}

interface Supply {
  readonly contract: Contract;
  readonly part: BillingPart;
  readonly due: LocalDate;
  readonly deductions: readonly Deduction[];
  readonly language: Language;
}

function supplyInvoice({ contract, part, due, deductions, language }: Supply): InvoiceDraft {
  if (part.billedAs === 'partial') return partialInvoice(contract, part, due, language, deductions);
  return part.billedAs === 'standard' && deductions.length === 0
    ? standardInvoice(contract, due, language)
    : finalInvoice(contract, due, deductions, language);
}
