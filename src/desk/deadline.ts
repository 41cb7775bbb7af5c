import { type Role } from '../access/caller.ts';

/** Every date that the rules produce, by what it is, with the clause it follows from. */
export const deadlines = {
  'offer-validity': 'gtc:2.1',
  'order-binding': 'gtc:2.2',
  notice: 'gtc:3.8',
  renewal: 'gtc:3.8',
  'contract-end': 'gtc:3.8',
  objection: 'gtc:6.2',
  'pool-end': 'gtc:6.5',
  billing: 'gtc:6.8',
  'index-adjustment': 'gtc:6.10',
  payment: 'gtc:7.1',
  instalment: 'gtc:7.8',
  reminder: 'gtc:7.10',
  'hold-end': 'gtc:7.10',
  acceptance: 'gtc:8.5',
} as const satisfies Readonly<Record<string, string>>;

export type DeadlineKind = keyof typeof deadlines;
export const deadlineKinds = Object.keys(deadlines) as [DeadlineKind, ...DeadlineKind[]];

const ofSales: readonly DeadlineKind[] = [
  'offer-validity',
  'order-binding',
  'notice',
  'renewal',
  'contract-end',
  'objection',
  'pool-end',
  'acceptance',
];
const ofFinance: readonly DeadlineKind[] = [
  'billing',
  'index-adjustment',
  'payment',
  'instalment',
  'reminder',
  'hold-end',
];

/** Whose business a deadline is: what stands in the calendar of a person. Management and administrators see to all. */
export function deadlinesOf(roles: readonly Role[]): DeadlineKind[] {
  const all = roles.includes('management') || roles.includes('admin');
  return deadlineKinds.filter(
    (kind) =>
      all ||
      (roles.includes('account_manager') && ofSales.includes(kind)) ||
      (roles.includes('finance') && ofFinance.includes(kind)),
  );
}
