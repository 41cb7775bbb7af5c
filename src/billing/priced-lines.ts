import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/papers/parts.ts';
import { totalsOf } from '../money/vat.ts';
import { priceTaxes } from '../offers/offer-price.ts';
import { paperPrice } from '../offers/paper-price.ts';
import { type ClauseRef } from '../terms/clauses.ts';
import { type BilledLines, effortOf } from './billed-lines.ts';

/** The lines that are billed with the discounts of the document, and their VAT (ruling 1). */
export function pricedLines({ agreed }: Contract, { lines }: BilledLines, language: Language) {
  const taxes = priceTaxes(lines, agreed.discountPercent);
  return { ...paperPrice({ ...agreed, lines, taxes, totals: totalsOf(taxes) }, language), taxes };
}

/** The clauses that effort among some lines is billed by, and held by where its estimate is exceeded. */
export function effortClauses({ lines }: BilledLines): ClauseRef[] {
  if (effortOf(lines).length === 0) return [];
  const isHeld = lines.some(({ kind, net }) => kind === 'effort' && net.isNegative());
  return isHeld ? ['gtc:6.2', 'gtc:6.4'] : ['gtc:6.4'];
}
