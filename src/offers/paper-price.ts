import {
  type Language,
  type PaperAllowance,
  type PaperLine,
  type PaperTax,
  type PaperTotals,
} from '../documents/papers/parts.ts';
import { exact } from '../money/decimal.ts';
import { type Tax, taxRecord, type Totals } from '../money/vat.ts';
import { cadenceWords } from './cadence-words.ts';
import { estimateWords } from './estimate.ts';
import { type OfferLine, type OfferVersion } from './offer.ts';
import { allowancesOf } from './offer-price.ts';
import { isOutlay } from './third-party.ts';
import { unitCode } from './units.ts';

const passThrough: Readonly<Record<Language, string>> = {
  de: 'durchlaufender Posten, voraussichtliche Kosten',
  en: 'pass-through item, expected cost',
};

/** An agreed line as a paper shows it, with "monatlich im Voraus" or "verbindlicher Kostenvoranschlag" below it. */
export function paperLine(line: OfferLine, language: Language): PaperLine {
  return {
    position: line.position,
    kind: isOutlay(line) ? 'outlay' : line.kind,
    description: line.description,
    detail: isOutlay(line)
      ? passThrough[language]
      : (cadenceWords(line, language) ?? estimateWords(line, language)),
    quantity: line.quantity,
    unit: line.unit,
    unitCode: unitCode(line.unit),
    unitPrice: line.unitPrice,
    discountPercent: exact(line.discountPercent).isZero() ? null : line.discountPercent,
    net: line.net.toString(),
    taxCategory: line.vatCategory,
    taxRate: line.vatRate,
  };
}

export function paperTaxes(taxes: readonly Tax[]): PaperTax[] {
  return taxes.map(taxRecord);
}

export function paperTotals(totals: Totals): PaperTotals {
  return { net: totals.net.toString(), vat: totals.vat.toString(), gross: totals.gross.toString() };
}

/** Lines, document discounts, VAT per rate and totals of some lines of an offer version, for a paper. */
export function paperPrice(
  version: Pick<OfferVersion, 'discountPercent' | 'taxes' | 'totals'> & {
    readonly lines: readonly OfferLine[];
  },
  language: Language,
): { lines: PaperLine[]; allowances: PaperAllowance[]; taxes: PaperTax[]; total: PaperTotals } {
  return {
    lines: version.lines.map((line) => paperLine(line, language)),
    allowances: allowancesOf(version.lines, version.discountPercent).map((allowance) => ({
      percent: allowance.percent,
      base: allowance.base.toString(),
      amount: allowance.amount.toString(),
      taxCategory: allowance.category,
      taxRate: allowance.rate,
    })),
    taxes: paperTaxes(version.taxes),
    total: paperTotals(version.totals),
  };
}
