import { Decimal } from 'decimal.js';
import { type Decimal4, exact } from '../money/decimal.ts';
import { type Adjustment } from './adjustment.ts';
import { roundedLike, shownPrice } from './round-price.ts';

/**
 * An agreed price as the index has carried it: price × index ÷ base index, an exact fraction; only the result is rounded,
 * half up, to cents or to as many decimals as the price has (ruling 20).
 * Example: 1 000.00, base 106.6, October 2022 = 115.6 → 1 084.43.
 */
export function adjustedPrice(price: Decimal4, adjustment: Adjustment): Decimal4 {
  const { above, below } = fractionOf(adjustment);
  const exactly =
    adjustment.rounding === 'price-only'
      ? exact(price).times(above).dividedBy(below)
      : exact(price).times(risePercent(adjustment).dividedBy(100).plus(1));
  return roundedLike(price, exactly);
}

/** The arithmetic of an adjusted price: "1000.00 × 115.6 / 106.6 = 1084.43". */
export function formulaOf(price: Decimal4, adjustment: Adjustment): string {
  const factors = adjustment.rises.map(({ from, to }) => ` × ${to.value} / ${from.value}`).join('');
  const start = shownPrice(price);
  const result = adjustedPrice(price, adjustment);
  if (adjustment.rounding === 'price-only' || factors === '') return `${start}${factors} = ${result}`;
  const { above, below } = fractionOf(adjustment);
  return `${above.toFixed()} / ${below.toFixed()} = +${risePercent(adjustment).toFixed(1)} %, ${start} → ${result}`;
}

/** The factor as a fraction, so that nothing of it is lost. */
function fractionOf({ rises }: Adjustment): { above: Decimal; below: Decimal } {
  return {
    above: rises.reduce((product, { to }) => product.times(to.value), exact('1')),
    below: rises.reduce((product, { from }) => product.times(from.value), exact('1')),
  };
}

/** The rise in percent to one decimal, as the calculator of Statistics Austria rounds it. */
export function risePercent(adjustment: Adjustment): Decimal {
  const { above, below } = fractionOf(adjustment);
  return above.dividedBy(below).minus(1).times(100).toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
}
