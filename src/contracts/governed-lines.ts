import { type Tax } from '../money/vat.ts';
import { type LineKind, type OfferLine, type OfferVersion } from '../offers/offer.ts';
import { priceTaxes } from '../offers/offer-price.ts';

/** Line kinds whose price stands (GTC 6.3), if they have no period. Effort bills its hours (GTC 6.4). */
const fixedPrice: ReadonlySet<LineKind> = new Set<LineKind>(['lump-sum', 'licence']);

/** The lines that the billing mode of a contract governs: prices that stand, and effort with its estimate. */
export function governedLines({ lines }: Pick<OfferVersion, 'lines'>): readonly OfferLine[] {
  return lines.filter(
    (line) => line.cadence === null && (fixedPrice.has(line.kind) || line.kind === 'effort'),
  );
}

/**
 * The lines whose price a part without a line of its own bills: all that the mode governs, or sprint by sprint those
 * with a price that stands, because the hours of the others are never summed up.
 */
export function jointLines(agreed: Pick<OfferVersion, 'billingMode' | 'lines'>): readonly OfferLine[] {
  return agreed.billingMode === 'per-sprint' ? fixedPriceLines(agreed) : governedLines(agreed);
}

/** Of the lines that the billing mode governs those whose price stands (GTC 6.3). */
export function fixedPriceLines(agreed: Pick<OfferVersion, 'lines'>): readonly OfferLine[] {
  return governedLines(agreed).filter(isFixedPrice);
}

/** Base and VAT per rate of the prices that stand. */
export function fixedPriceTaxes(agreed: Pick<OfferVersion, 'lines' | 'discountPercent'>): Tax[] {
  return priceTaxes(fixedPriceLines(agreed), agreed.discountPercent);
}

/** Whether a line is never billed by effort (GTC 6.3). */
export function isFixedPrice({ kind }: OfferLine): boolean {
  return fixedPrice.has(kind);
}

/** Base and VAT per rate of the lines that the billing mode governs: the 100 % of which its parts are shares. */
export function governedTaxes(agreed: Pick<OfferVersion, 'lines' | 'discountPercent'>): Tax[] {
  return priceTaxes(governedLines(agreed), agreed.discountPercent);
}
