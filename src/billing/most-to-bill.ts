import { Money } from '../money/money.ts';

/**
 * The most that may still be billed for items whose estimate is overrun (GTC 6.2), by position; a sentence says what an
 * overrun waits for, and an item that is missing costs what it costs.
 */
export type MostToBill = ReadonlyMap<number, Money | string>;

export function amountsOf(most: MostToBill): Map<number, Money> {
  return new Map([...most].flatMap(([position, one]) => (one instanceof Money ? [[position, one]] : [])));
}

/** What overruns wait for. */
export function heldBy(most: MostToBill): string[] {
  return [...most.values()].filter((one) => typeof one === 'string');
}
