import { type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { jointLines } from '../contracts/governed-lines.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language, type PaperLine } from '../documents/paper.ts';
import { trimmed } from '../money/decimal.ts';
import { subtractTaxes } from '../money/vat.ts';
import { billingClauses } from '../offers/billing-words.ts';
import { type ClauseRef } from '../terms/clauses.ts';
import { type BilledLines, suppliedFrom } from './billed-lines.ts';
import { type Deduction, type InvoiceDraft } from './invoice-draft.ts';
import { effortClauses, pricedLines } from './priced-lines.ts';

/*
 * What the invoices of a contract say, by the kind of the part they bill.
 */

export const LUMP_SUM = { unit: { de: 'pauschal', en: 'lump sum' }, unitCode: 'LS' } as const;

/**
 * The deposit on order (Anzahlungsrechnung; GTC 6.7, ruling 3): says that it is one and when the supply is expected,
 * otherwise its VAT would be owed because of the invoice (§ 11 UStG).
 */
export function advanceInvoice(contract: Contract, part: BillingPart, language: Language): InvoiceDraft {
  const { agreed } = contract;
  const share = trimmed(part.sharePercent);
  const description = {
    de: `Anzahlung ${share} % auf „${agreed.title}“, Auftrag ${contract.number}`,
    en: `Deposit of ${share} % on “${agreed.title}”, order ${contract.number}`,
  }[language];
  const scope = jointLines(agreed)
    .map((line) => line.description)
    .join('; ');
  const lines: PaperLine[] = part.taxes.map((tax, index) => ({
    position: index + 1,
    kind: 'deposit',
    description,
    detail: scope.length > 400 ? `${scope.slice(0, 399)}…` : scope,
    quantity: '1',
    unit: LUMP_SUM.unit[language],
    unitCode: LUMP_SUM.unitCode,
    unitPrice: tax.base.toString(),
    discountPercent: null,
    net: tax.base.toString(),
    taxCategory: tax.category,
    taxRate: tax.rate,
  }));
  const onCompletion = {
    de: 'nach Vereinbarung, mit Fertigstellung der Leistung',
    en: 'as agreed, on completion of the work',
  }[language];
  return {
    kind: 'advance',
    title: agreed.title,
    lines,
    allowances: [],
    taxes: part.taxes,
    deductions: [],
    payable: part.taxes,
    supply: null,
    expectedSupply: agreed.expectedSupply ?? onCompletion,
    corrects: null,
    clauses: [...billingClauses(agreed.billingMode), 'gtc:7.1', 'gtc:7.2'],
  };
}

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
