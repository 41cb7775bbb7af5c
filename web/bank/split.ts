import { Money } from '../../src/money/money.ts';
import { type Entry, type Goal, goalOf } from './bank.ts';

/** A part of an entry as it is being written. */
export interface Part {
  /** Tells it from the others as long as they are on the screen. */
  readonly key: number;
  readonly goal: Goal | undefined;
  /** As it travels, "1234.50"; what was typed where that is no amount. */
  readonly amount: string;
}

/** What the payer named, each with what is open on it; and a part for what is left. */
export function firstParts(entry: Entry): Part[] {
  const named = entry.suggestions.filter(
    ({ number, open, reasons }) => Number(open) > 0 && reasons.includes(`the reference names ${number}`),
  );
  const parts = named.map((suggestion, key) => ({ key, goal: goalOf(suggestion), amount: suggestion.open }));
  const rest = restOf(entry.amount, parts) ?? '0.00';
  const isShort = parts.length < 2 || Number(rest) > 0;
  return isShort ? [...parts, restPart(parts, rest)] : parts;
}

/** A further part with what is left. */
export function restPart(parts: readonly Part[], rest: string): Part {
  const key = Math.max(-1, ...parts.map((part) => part.key)) + 1;
  return { key, goal: undefined, amount: Number(rest) > 0 ? rest : '' };
}

/** What is left of an entry, below zero where the parts are more; undefined while one of them is no amount. */
export function restOf(whole: string, parts: readonly Pick<Part, 'amount'>[]): string | undefined {
  const amounts = parts.map(({ amount }) => amount).filter((amount) => amount !== '');
  if (!amounts.every(isAmount)) return undefined;
  return Money.of(whole)
    .minus(Money.sum(amounts.map((amount) => Money.of(amount))))
    .toString();
}

export function isAmount(amount: string): boolean {
  return /^\d{1,9}(\.\d{1,2})?$/.test(amount) && Number(amount) > 0;
}

/** What of a part its invoice does not need; undefined where that is nothing, or where nobody knows. */
export function tooMuch({ goal, amount }: Part): string | undefined {
  if (goal?.open === undefined || !isAmount(amount)) return undefined;
  const more = Money.of(amount).minus(Money.of(goal.open));
  return more.isPositive() ? more.toString() : undefined;
}
