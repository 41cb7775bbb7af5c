import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/paper.ts';
import { totalsOf } from '../money/vat.ts';
import { type BilledLines } from './billed-lines.ts';
import { finalInvoice } from './contract-invoice.ts';
import { depositAbsorption } from './correction.ts';
import { deductionFor, type Deposit, partialDeduction, unpaidRest } from './deposit.ts';
import { type Invoice } from './invoice.ts';
import { finalPostings, withdrawAdvance } from './invoice-postings.ts';
import { type ToIssue } from './to-issue.ts';

interface FinalFacts {
  readonly contract: Contract;
  readonly billed: BilledLines;
  readonly partIds: readonly string[];
  readonly suppliedOn: LocalDate;
  readonly deposits: readonly (Deposit & { readonly invoice: Invoice })[];
  /** Partial services of the same price that have been invoiced. */
  readonly partials: readonly Invoice[];
  readonly language: Language;
}

/**
 * What completion issues (rulings 3 and 4): the final invoice less deposits and partial services (GTC 6.8), and for each deposit that was not paid
 * in full a credit note that takes its rest back, so that nothing is asked for twice.
 */
export function finalDocuments(facts: FinalFacts): readonly [ToIssue, ...ToIssue[]] {
  const { contract, billed, partIds, suppliedOn, deposits, partials, language } = facts;
  const mode = contract.terms.depositDeduction;
  const deductions = [
    ...deposits.map((deposit) => deductionFor(deposit, mode)),
    ...partials.map(partialDeduction),
  ];
  const draft = finalInvoice(contract, billed, suppliedOn, deductions, language);
  const work = { contract, time: billed.time };
  const final: ToIssue = { draft, partIds, work, postings: (own) => finalPostings(draft, own) };
  const absorptions = mode === 'invoiced' ? [] : deposits.flatMap((deposit) => absorption(deposit, language));
  return [final, ...absorptions];
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
