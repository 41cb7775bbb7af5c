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

/** What the payer named, each with what is open on it, and a part for what is left; two parts at least. */
export function firstParts(entry: Entry): Part[] {
  const named = entry.suggestions.filter((suggestion) => suggestion.named && Number(suggestion.open) > 0);
  const parts = named.map((suggestion, key) => ({ key, goal: goalOf(suggestion), amount: suggestion.open }));
  // Who knows nothing yet begins with what the first part pays; the rest is for the next.
  const begun = parts.length === 0 ? [restPart(parts, '0.00')] : parts;
  const rest = parts.length === 0 ? '0.00' : (restOf(entry.amount, parts) ?? '0.00');
  return begun.length < 2 || Number(rest) > 0 ? [...begun, restPart(begun, rest)] : begun;
}

/** A part with what it pays; an amount that nobody has written is what is open there, as far as the rest reaches. */
export function withGoal(part: Part, goal: Goal, rest: string | undefined): Part {
  if (part.amount !== '' || rest === undefined || Number(rest) <= 0) return { ...part, goal };
  const isLess = goal.open !== undefined && Number(goal.open) > 0 && Number(goal.open) < Number(rest);
  return { ...part, goal, amount: isLess ? (goal.open ?? rest) : rest };
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

/** Whether it says what it pays, and how much. */
export function isWhole({ goal, amount }: Part): boolean {
  return goal !== undefined && isAmount(amount);
}

/** What of a part its invoice does not need; undefined where that is nothing, or where nobody knows. */
export function tooMuch({ goal, amount }: Part): string | undefined {
  if (goal?.open === undefined || !isAmount(amount)) return undefined;
  const more = Money.of(amount).minus(Money.of(goal.open));
  return more.isPositive() ? more.toString() : undefined;
}
