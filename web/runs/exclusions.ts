import { Money } from '../../src/money/money.ts';
import { type Run, type RunItem } from './run.ts';

/** What a person leaves out of a commit, by subject, with the note and what it would have come to. */
export type Exclusions = ReadonlyMap<string, { readonly note: string; readonly amount: string | null }>;

const amountNames = ['gross', 'total', 'rest', 'amount', 'interest'] as const;

/** What an item comes to, in EUR; credit notes count against the sum, as in the run's own. */
export function amountOf({ effect }: Pick<RunItem, 'effect'>): string | null {
  if (effect === null) return null;
  const name = amountNames.find((one) => effect[one] !== undefined && effect[one] !== '');
  const amount = name === undefined ? undefined : effect[name];
  if (amount === undefined) return null;
  const [whole = '0', decimals = ''] = amount.split('.');
  const money = Money.of(`${whole}.${decimals.slice(0, 2).padEnd(2, '0')}`);
  return (effect['kind'] === 'credit-note' ? money.negated() : money).toString();
}

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
