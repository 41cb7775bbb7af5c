import { Decimal } from 'decimal.js';
import { type Decimal4, decimal4, exact } from '../money/decimal.ts';

/** A computed price, rounded half up to cents, or to as many decimals as the price that it comes from has (ruling 20). */
export function roundedLike(price: Decimal4, computed: Decimal): Decimal4 {
  const places = Math.max(exact(price).decimalPlaces(), 2);
  return decimal4(computed.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed(places));
}

/** A price as people write it, with cents at least: "1000" → "1000.00", "0.0455" stays. */
export function shownPrice(price: Decimal4): Decimal4 {
  return roundedLike(price, exact(price));
}
