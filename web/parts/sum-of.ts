import { Money } from '../../src/money/money.ts';

/** The exact sum of amounts as they travel, "1234.50". */
export function sumOf(amounts: readonly string[]): string {
  return Money.sum(amounts.map((amount) => Money.of(amount))).toString();
}
