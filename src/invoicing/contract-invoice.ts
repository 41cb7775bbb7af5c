import { type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart, fixedPriceLines, fixedPriceTaxes } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language, type PaperAllowance, type PaperLine } from '../documents/paper.ts';
import { type Decimal4, exact, trimmed } from '../money/decimal.ts';
import { subtractTaxes, type Tax, totalsOf } from '../money/vat.ts';
import { billingClauses } from '../offers/billing-words.ts';
import { type OfferLine } from '../offers/offer.ts';
import { paperLine, paperPrice } from '../offers/paper-price.ts';
import { type Deduction, type InvoiceDraft } from './invoice-draft.ts';

/*
 * What the invoices of a contract say, by the kind of the part they bill.
 */

const LUMP_SUM = { unit: { de: 'pauschal', en: 'lump sum' }, unitCode: 'LS' } as const;

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
  const scope = fixedPriceLines(agreed)
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
export function standardInvoice(contract: Contract, suppliedOn: LocalDate, language: Language): InvoiceDraft {
  return {
    ...wholePrice(contract, suppliedOn, [], language),
    kind: 'standard',
    clauses: contract.agreed.billingMode === 'instalments' ? ['gtc:7.8', 'gtc:7.2'] : ['gtc:7.2'],
  };
}

/**
 * The final invoice (Schlussrechnung; ruling 3): 100 % of the price, less each deposit, net and VAT. What remains is
 * found by subtraction, never recomputed (ruling 2): 1 000.03 less 500.02 + 100.00 leaves 500.01 + 100.01.
 */
export function finalInvoice(
  contract: Contract,
  suppliedOn: LocalDate,
  deductions: readonly Deduction[],
  language: Language,
): InvoiceDraft {
  return {
    ...wholePrice(contract, suppliedOn, deductions, language),
    kind: 'final',
    clauses: [...billingClauses(contract.agreed.billingMode), 'gtc:7.2'],
  };
}

function wholePrice(
  contract: Contract,
  suppliedOn: LocalDate,
  deductions: readonly Deduction[],
  language: Language,
): Omit<InvoiceDraft, 'kind' | 'clauses'> {
  const { agreed } = contract;
  const taxes = fixedPriceTaxes(agreed);
  const scope = { ...agreed, lines: fixedPriceLines(agreed), taxes, totals: totalsOf(taxes) };
  const { lines, allowances } = paperPrice(scope, language);
  return {
    title: agreed.title,
    lines,
    allowances,
    taxes,
    deductions,
    payable: subtractTaxes(taxes, ...deductions.map((deduction) => deduction.deducted)),
    supply: { from: suppliedOn, to: suppliedOn },
    expectedSupply: null,
    corrects: null,
  };
}

/** One delivered item as a partial service (Teilrechnung; GTC 6.8): a normal invoice over its share of the price. */
export function partialInvoice(
  contract: Contract,
  part: BillingPart,
  suppliedOn: LocalDate,
  language: Language,
): InvoiceDraft {
  const { agreed } = contract;
  const items = fixedPriceLines(agreed).filter((line) => line.position === part.linePosition);
  const lines = items.map((item) => paperLine(item, language));
  return {
    kind: 'partial',
    title: agreed.title,
    lines,
    allowances: discountShare(items, part.taxes, agreed.discountPercent),
    taxes: part.taxes,
    deductions: [],
    payable: part.taxes,
    supply: { from: suppliedOn, to: suppliedOn },
    expectedSupply: null,
    corrects: null,
    clauses: ['gtc:6.8', 'gtc:7.2'],
  };
}

/** What of the document discount falls on an item: the difference that its planned base leaves, not a new rounding. */
function discountShare(
  items: readonly OfferLine[],
  taxes: readonly Tax[],
  discountPercent: Decimal4,
): PaperAllowance[] {
  if (exact(discountPercent).isZero()) return [];
  return items.flatMap((item) =>
    taxes.map((tax) => ({
      percent: discountPercent,
      base: item.net.toString(),
      amount: item.net.minus(tax.base).toString(),
      taxCategory: tax.category,
      taxRate: tax.rate,
    })),
  );
}
