import { Money } from '../../src/money/money.ts';
import { type Run } from './run.ts';

/** What a person leaves out of a commit, by subject, with the note and what it would have come to. */
export type Exclusions = ReadonlyMap<string, { readonly note: string; readonly amount: string | null }>;

/** How many items a commit would do, and what they come to. */
export function remaining(
  run: Run,
  excluded: Exclusions,
): { readonly items: number; readonly sum: string | null } {
  const items = run.counts.done - excluded.size;
  if (run.sum === null) return { items, sum: null };
  const left = [...excluded.values()].map(({ amount }) => Money.of(amount ?? '0.00'));
  return { items, sum: Money.of(run.sum).minus(Money.sum(left)).toString() };
}
