import { shortDay } from '../calendar/written-day.ts';
import { type Language } from '../documents/papers/parts.ts';
import { type OfferLine } from '../offers/offer.ts';
import { paperLine } from '../offers/paper-price.ts';
import { type Purchase } from '../purchases/purchase.ts';
import { type Charge } from './charge.ts';

/** What was paid on the client's account, at cost and with the supplier's document (GTC 7.6, § 4 Abs 3 UStG). */
export function outlayCharge(
  line: OfferLine,
  { supplier, document, cost, purchasedOn }: Purchase,
  language: Language,
): Charge {
  const day = shortDay(purchasedOn, language);
  const detail = {
    de: `durchlaufender Posten: ${supplier}, Beleg ${document}, bezahlt am ${day}`,
    en: `pass-through item: ${supplier}, document ${document}, paid on ${day}`,
  }[language];
  const price = cost.toString();
  return {
    line: {
      ...paperLine(line, language),
      detail,
      quantity: '1',
      unit: '',
      unitCode: 'C62',
      unitPrice: price,
      discountPercent: null,
      net: price,
    },
    base: cost,
  };
}
