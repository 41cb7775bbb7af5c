import { type Period } from '../calendar/period.ts';
import { type PriceVersion, priceOn } from '../contracts/price.ts';
import { type Decimal4, extend } from '../money/decimal.ts';
import { type Money } from '../money/money.ts';
import { type Tax, taxOn } from '../money/vat.ts';
import { type OfferLine } from '../offers/offer.ts';
import { hoursOf } from '../time/time-rounding.ts';

/** What the hours beyond a pool's limit cost. */
export interface OveragePrice {
  readonly hours: Decimal4;
  readonly unitPrice: Decimal4;
  readonly net: Money;
  readonly tax: Tax;
}

/**
 * The price of hours beyond the limit: the pool's price per hour in force in the period, without the discounts that were
 * agreed for the pool (GTC 6.5, 6.6). Example: 1.5 h at 92.00 = 138.00.
 */
export function overagePrice(
  line: OfferLine,
  prices: readonly PriceVersion[],
  period: Period,
  seconds: number,
): OveragePrice {
  const hours = hoursOf(seconds);
  const unitPrice = priceOn(line, prices, period.from);
  const net = extend(hours, unitPrice).round();
  return { hours, unitPrice, net, tax: taxOn(line.vatCategory, line.vatRate, net) };
}
