import { type Language } from '../documents/papers/parts.ts';
import { depositAbsorption } from '../invoicing/deposit-correction.ts';
import { deductionFor, type Deposit, partialDeduction, unpaidRest } from '../invoicing/deposit.ts';
import { type Deduction, type InvoiceDraft } from '../invoicing/invoice-draft.ts';
import { supplyPostings, withdrawAdvance } from '../invoicing/invoice-postings.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { type BilledWork, type ToIssue } from '../invoicing/to-issue.ts';
import { totalsOf } from '../money/vat.ts';
import { type TermsParameters } from '../terms/parameters.ts';

interface SupplyFacts {
  readonly draftWith: (deductions: readonly Deduction[]) => InvoiceDraft;
  readonly partIds: readonly string[];
  readonly work: BilledWork;
  /** The deposits on what was supplied. */
  readonly deposits: readonly (Deposit & { readonly invoice: Invoice })[];
  /** Partial services of the same price that have been invoiced. */
  readonly partials: readonly Invoice[];
  readonly mode: TermsParameters['depositDeduction'];
  readonly language: Language;
}

/**
 * What a supply issues (rulings 3 and 4): its invoice less the deposits on it and its partial services (GTC 6.8), and for
 * each deposit that was not paid in full a credit note that takes its rest back, so that nothing is asked for twice.
 */
export function supplyDocuments(facts: SupplyFacts): readonly [ToIssue, ...ToIssue[]] {
  const { draftWith, partIds, work, deposits, partials, mode, language } = facts;
  const draft = draftWith([
    ...deposits.map((deposit) => deductionFor(deposit, mode)),
    ...partials.map(partialDeduction),
  ]);
  const supply: ToIssue = { draft, partIds, work, postings: (own) => supplyPostings(draft, own) };
  const absorptions = mode === 'invoiced' ? [] : deposits.flatMap((deposit) => absorption(deposit, language));
  return [supply, ...absorptions];
}

function absorption(deposit: Deposit & { readonly invoice: Invoice }, language: Language): ToIssue[] {
  const rest = unpaidRest(deposit);
  if (rest.length === 0) return [];
  const unpaid = totalsOf(rest).gross;
  return [
    {
      draft: depositAbsorption(deposit.invoice, rest, language),
      partIds: [],
      postings: (own) => withdrawAdvance(unpaid, { ...own, invoiceId: deposit.id }),
    },
  ];
}
