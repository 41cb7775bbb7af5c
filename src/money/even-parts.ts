import { exact } from './decimal.ts';
import { type Money } from './money.ts';

/**
 * Splits an amount into equal parts, each rounded half up to the cent; the last takes what is left, so that they add up to
 * it. Where the amount is too small for so many parts the last is zero or less. Example: 1 000.00 in 3 → 333.33, 333.33,
 * 333.34.
 */
export function evenParts(total: Money, number: number): Money[] {
  const each = total.dividedBy(exact(String(number))).round();
  const last = total.minus(each.times(exact(String(number - 1))).round());
  return [...Array.from({ length: number - 1 }, () => each), last];
}
