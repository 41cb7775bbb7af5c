import { type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language, type PaperAllowance } from '../documents/papers/parts.ts';
import { type Deduction, type InvoiceDraft } from '../invoicing/invoice-draft.ts';
import { type Decimal4, exact } from '../money/decimal.ts';
import { subtractTaxes, type Tax } from '../money/vat.ts';
import { type OfferLine } from '../offers/offer.ts';
import { paperLine } from '../offers/paper-price.ts';
import { type ClauseRef } from '../terms/clauses.ts';
import { type BilledLines, effortOf, suppliedFrom } from './billed-lines.ts';
import { effortClauses, pricedLines } from './priced-lines.ts';

/**
 * One delivered item as a partial service (Teilrechnung; GTC 6.8): a normal invoice over its share of the price, or over
 * its hours (GTC 6.4), less an advance payment on it (GTC 6.9).
 */
export function partialInvoice(
  contract: Contract,
  part: BillingPart,
  billed: BilledLines,
  suppliedOn: LocalDate,
  deductions: readonly Deduction[],
  language: Language,
): InvoiceDraft {
  const { agreed } = contract;
  const byEffort = effortOf(billed.lines).length > 0;
  const { lines, allowances, taxes } = byEffort
    ? pricedLines(contract, billed, language)
    : {
        lines: billed.lines.map((line) => paperLine(line, language)),
        allowances: discountShare(billed.lines, part.taxes, agreed.discountPercent),
        taxes: part.taxes,
      };
  return {
    kind: 'partial',
    title: agreed.title,
    lines,
    allowances,
    taxes,
    deductions,
    payable: subtractTaxes(taxes, ...deductions.map(({ deducted }) => deducted)),
    supply: { from: suppliedFrom(billed, suppliedOn), to: suppliedOn },
    expectedSupply: null,
    corrects: null,
    clauses: ['gtc:6.8', ...resaleClauses(billed.lines), ...effortClauses(billed), 'gtc:7.2'],
  };
}

/** The clause by which what others supplied is sold on. */
function resaleClauses(lines: readonly OfferLine[]): ClauseRef[] {
  return lines.some(({ account }) => account === 'own') ? ['gtc:7.6'] : [];
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
