import { type Period } from '../calendar/period.ts';
import { type PriceVersion } from '../contracts/price.ts';
import { type Language, type PaperLine } from '../documents/papers/parts.ts';
import { overagePrice } from '../hour-pools/overage.ts';
import { type OfferLine } from '../offers/offer.ts';
import { paperLine } from '../offers/paper-price.ts';
import { type Charge, periodTitle } from './charge.ts';

/** What the hours beyond a pool's limit cost, with the client's consent or to avert damage (GTC 6.5, 6.6). */
export function overageCharge(
  line: OfferLine,
  prices: readonly PriceVersion[],
  period: Period,
  seconds: number,
  language: Language,
): Charge {
  const { hours, unitPrice, net } = overagePrice(line, prices, period, seconds);
  const worked: PaperLine = {
    ...paperLine({ ...line, quantity: hours, unitPrice, net }, language),
    description: periodTitle(line.description, period, language),
    detail: { de: 'Stunden über den Pool hinaus', en: 'hours beyond the pool' }[language],
    discountPercent: null,
  };
  return { line: worked, base: net };
}
