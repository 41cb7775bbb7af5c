import { Decimal } from 'decimal.js';
import { badValue } from '../problems/problem.ts';
import { type Money, Unrounded } from './money.ts';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/**
 * A quantity, a unit price or a rate as it was entered: a decimal string with at most four decimals.
 * The string is the value; `exact()` gives it to arithmetic.
 */
export type Decimal4 = string & { readonly __brand: 'Decimal4' };

/** @throws problem `bad-value` unless the text is a decimal with at most 12 digits before and 4 after the dot */
export function decimal4(text: string): Decimal4 {
  if (!/^-?\d{1,12}(\.\d{1,4})?$/.test(text)) {
    throw badValue(`"${text}" is not a number with at most four decimals; write it like "12.5"`);
  }
  return text as Decimal4;
}

export function exact(value: Decimal4 | string): Decimal {
  return new Exact(value);
}

/** A percentage as a factor: "20" → 0.2. */
export function percent(value: Decimal4 | string): Decimal {
  return new Exact(value).dividedBy(100);
}

/** quantity × unit price, exact. Example: 2.5 h × 92.4000 = 231.0000. */
export function extend(quantity: Decimal4, unitPrice: Decimal4): Unrounded {
  return new Unrounded(new Exact(quantity).times(unitPrice));
}

/** "12.5000" → "12.5", "3.0000" → "3": for the eye and for equal snapshots. */
export function trimmed(value: Decimal4 | string): Decimal4 {
  return new Exact(value).toFixed() as Decimal4;
}

/**
 * Splits an amount in proportion to weights so that the parts add up to it exactly:
 * each part is rounded half up, the last one takes the remainder (ruling 2).
 * Example: split(100.00, [1, 1, 1]) = 33.33, 33.33, 33.34.
 * @throws RangeError when there are no weights or they add up to zero
 */
export function split(amount: Money, weights: readonly Decimal[]): Money[] {
  const whole = weights.reduce((sum, weight) => sum.plus(weight), new Exact(0));
  if (weights.length === 0 || whole.isZero())
    throw new RangeError('split needs weights that add up to more than zero');
  let rest = amount;
  return weights.map((weight, index) => {
    const part =
      index === weights.length - 1 ? rest : amount.times(new Exact(weight).dividedBy(whole)).round();
    rest = rest.minus(part);
    return part;
  });
}
