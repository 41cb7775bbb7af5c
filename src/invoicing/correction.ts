import { type PaperLine } from '../documents/papers/parts.ts';
import { Money } from '../money/money.ts';
import { exact } from '../money/decimal.ts';
import { negateTaxes, takenTaxes, type Tax, taxesOf, taxFromRecord, type VatCategory } from '../money/vat.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { type Invoice, payableTaxes } from './invoice.ts';
import { type Deduction, type InvoiceDraft } from './invoice-draft.ts';

function negative(text: string): string {
  return Money.of(text).negated().toString();
}

/**
 * The cancellation of a whole invoice (Stornorechnung): the same document with the opposite sign, referring to it by
 * number and date (§ 16 UStG).
 */
export function cancellation(original: Invoice, reason: string): InvoiceDraft {
  const { snapshot } = original;
  return {
    kind: 'cancellation',
    title: snapshot.title,
    lines: snapshot.lines.map((line) => ({
      ...line,
      quantity: exact(line.quantity).negated().toFixed(),
      net: negative(line.net),
    })),
    allowances: snapshot.allowances.map((allowance) => ({
      ...allowance,
      base: negative(allowance.base),
      amount: negative(allowance.amount),
    })),
    taxes: negateTaxes(snapshot.taxes.map(taxFromRecord)),
    deductions: snapshot.deductions.map((deduction): Deduction => {
      const deducted = negateTaxes(deduction.taxes.map(taxFromRecord));
      return {
        of: deduction.of ?? 'deposit',
        deductedId: deduction.invoiceId,
        number: deduction.number,
        issuedOn: deduction.issuedOn,
        invoiced: deducted,
        received: Money.of(deduction.gross).negated(),
        deducted,
      };
    }),
    payable: negateTaxes(payableTaxes(original)),
    supply: snapshot.supply,
    expectedSupply: snapshot.expectedSupply,
    corrects: { id: original.id, number: original.number, issuedOn: original.issuedOn, reason },
    clauses: [],
  };
}

export interface CreditLine {
  readonly description: string;
  readonly net: Money;
  readonly vatCategory: VatCategory;
  readonly vatRate: Decimal4;
}

/** Base and VAT that lines take back, out of what is left of an invoice (ruling 2). */
export function creditedTaxes(lines: readonly CreditLine[], left: readonly Tax[]): Tax[] {
  const asked = taxesOf(
    lines.map((line) => ({ category: line.vatCategory, rate: line.vatRate, net: line.net })),
  );
  return takenTaxes(asked, left);
}

/** A price reduction on an issued invoice (Rechnungskorrektur, never "Gutschrift": that word means self-billing). */
export function creditNote(
  original: Invoice,
  lines: readonly CreditLine[],
  taxes: readonly Tax[],
  reason: string,
): InvoiceDraft {
  return creditDraft(original, lines, negateTaxes(taxes), reason);
}

/** A document that takes lines of another back; the clauses are for whoever writes it. */
export function creditDraft(
  original: Invoice,
  lines: readonly CreditLine[],
  taxes: readonly Tax[],
  reason: string,
): InvoiceDraft {
  return {
    kind: 'credit-note',
    title: original.snapshot.title,
    lines: lines.map((line, index): PaperLine => ({
      position: index + 1,
      kind: 'credit',
      description: line.description,
      detail: null,
      quantity: '-1',
      unit: '',
      unitCode: 'C62',
      unitPrice: line.net.toString(),
      discountPercent: null,
      net: line.net.negated().toString(),
      taxCategory: line.vatCategory,
      taxRate: line.vatRate,
    })),
    allowances: [],
    taxes,
    deductions: [],
    payable: taxes,
    supply: original.snapshot.supply,
    expectedSupply: null,
    corrects: { id: original.id, number: original.number, issuedOn: original.issuedOn, reason },
    clauses: [],
  };
}
