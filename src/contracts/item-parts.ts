import { type Decimal4, decimal4 } from '../money/decimal.ts';
import { subtractTaxes, type Tax, taxOn } from '../money/vat.ts';
import { type OfferLine, type OfferVersion } from '../offers/offer.ts';
import { netsAfterDiscount, priceTaxes } from '../offers/offer-price.ts';
import { isOutlay } from '../offers/third-party.ts';
import { type UnplacedPart } from './billing-plan.ts';
import { governedLines } from './governed-lines.ts';
import { wholePart } from './whole-part.ts';

const none = decimal4('0');

type Agreed = Pick<OfferVersion, 'lines' | 'discountPercent'>;

/**
 * One part per item that costs something (GTC 6.8); the last item of a VAT rate takes the cents of the whole that
 * rounding item by item leaves.
 */
export function itemParts(
  items: readonly OfferLine[],
  whole: readonly Tax[],
  discountPercent: Decimal4,
  clause: string,
): UnplacedPart[] {
  const lines = items.filter((line) => !line.net.isZero());
  const nets = netsAfterDiscount(lines, discountPercent);
  let rest = whole;
  return lines.map((line, index) => {
    const isLastOfRate = !lines
      .slice(index + 1)
      .some((other) => other.vatRate === line.vatRate && other.vatCategory === line.vatCategory);
    const own = taxOn(line.vatCategory, line.vatRate, nets[index] ?? line.net);
    const left = rest.filter((tax) => tax.rate === own.rate && tax.category === own.category);
    const taxes = isLastOfRate ? left : [own];
    rest = subtractTaxes(rest, taxes);
    return { ...wholePart('item-delivery', 'partial', taxes, clause), linePosition: line.position };
  });
}

/** Effort as an item of its own: planned with its estimate, billed by its hours (GTC 6.4, 6.8). */
export function effortParts(agreed: Agreed): UnplacedPart[] {
  return governedLines(agreed)
    .filter((line) => line.kind === 'effort')
    .map((line) => ({
      ...wholePart('item-delivery', 'partial', priceTaxes([line], agreed.discountPercent), 'gtc:6.4'),
      linePosition: line.position,
    }));
}

/** What is bought on the agency's account and sold on: an item each, with the cents that rounding them apart leaves. */
export function resaleParts(agreed: Agreed): UnplacedPart[] {
  const governed = governedLines(agreed);
  const resold = agreed.lines.filter(({ account }) => account === 'own');
  const price = subtractTaxes(
    priceTaxes([...governed, ...resold], agreed.discountPercent),
    priceTaxes(governed, agreed.discountPercent),
  );
  return itemParts(resold, price, agreed.discountPercent, 'gtc:7.6');
}

/** What is bought on the client's account: planned as expected, billed as it cost (GTC 7.6). */
export function outlayParts({ lines }: Agreed): UnplacedPart[] {
  return lines.filter(isOutlay).map((line) => ({
    ...wholePart('purchase', 'standard', priceTaxes([line], none), 'gtc:7.6'),
    remuneration: 'outlay',
    linePosition: line.position,
  }));
}
