import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/papers/parts.ts';
import { type Deduction, type InvoiceDraft } from '../invoicing/invoice-draft.ts';
import { subtractTaxes } from '../money/vat.ts';
import { billingClauses } from '../offers/billing-words.ts';
import { type ClauseRef } from '../terms/clauses.ts';
import { type BilledLines, suppliedFrom } from './billed-lines.ts';
import { effortClauses, pricedLines } from './priced-lines.ts';

/*
 * What the invoices of a contract say, by the kind of the part they bill.
 */

/** The whole price after completion, without deposits. */
export function standardInvoice(
  contract: Contract,
  billed: BilledLines,
  suppliedOn: LocalDate,
  language: Language,
): InvoiceDraft {
  const instalments: ClauseRef[] = contract.agreed.billingMode === 'instalments' ? ['gtc:7.8'] : [];
  return {
    ...wholePrice(contract, billed, suppliedOn, [], language),
    kind: 'standard',
    clauses: [...instalments, ...effortClauses(billed), 'gtc:7.2'],
  };
}

/**
 * The final invoice (Schlussrechnung; ruling 3): 100 % of the price, of effort its hours, less each deposit, net and
 * VAT. What remains is found by subtraction, never recomputed (ruling 2): 1 000.03 less 500.02 + 100.00 leaves
 * 500.01 + 100.01. It may be negative where effort stayed below its deposit.
 */
export function finalInvoice(
  contract: Contract,
  billed: BilledLines,
  suppliedOn: LocalDate,
  deductions: readonly Deduction[],
  language: Language,
): InvoiceDraft {
  return {
    ...wholePrice(contract, billed, suppliedOn, deductions, language),
    kind: 'final',
    clauses: [...billingClauses(contract.agreed.billingMode), ...effortClauses(billed), 'gtc:7.2'],
  };
}

function wholePrice(
  contract: Contract,
  billed: BilledLines,
  suppliedOn: LocalDate,
  deductions: readonly Deduction[],
  language: Language,
): Omit<InvoiceDraft, 'kind' | 'clauses'> {
  const { agreed } = contract;
  const { lines, allowances, taxes } = pricedLines(contract, billed, language);
  return {
    title: agreed.title,
    lines,
    allowances,
    taxes,
    deductions,
    payable: subtractTaxes(taxes, ...deductions.map((deduction) => deduction.deducted)),
    supply: { from: suppliedFrom(billed, suppliedOn), to: suppliedOn },
    expectedSupply: null,
    corrects: null,
  };
}
