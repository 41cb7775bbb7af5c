import { Money } from '../../src/money/money.ts';
import { type RunItem } from './run.ts';

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

const partNames = ['whole', 'deducted', 'net', 'vat', 'open', 'interest', 'costs'] as const;

/** What the amount of an item is made of, as far as it says so. */
export function partsOf({ effect }: Pick<RunItem, 'effect'>): readonly (readonly [string, string])[] {
  const amount = amountNames.find((one) => effect?.[one] !== undefined);
  return partNames.flatMap((name) => {
    const part = effect?.[name];
    return name === amount || part === undefined || part === '' ? [] : [[name, part] as const];
  });
}
