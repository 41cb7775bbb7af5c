import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { Money } from '../money/money.ts';
import { type VatCategory } from '../money/vat.ts';

/**
 * The accounts. `advance-receivable` and its mirror `advance-clearing` hold what deposit invoices ask for: such an invoice
 * makes neither revenue nor VAT (ruling 3); the money received does, as `deposit-liability` and `vat-payable`.
 * `pass-through` is what was paid for clients and what they paid back: neither revenue nor cost (GTC 7.6).
 * Interest, costs of collection and lost profit are damages, so they bear no VAT (GTC 7.9, 7.10, ruling 22).
 */
export const accounts = [
  'bank',
  'receivable',
  'advance-receivable',
  'advance-clearing',
  'deposit-liability',
  'vat-payable',
  'revenue',
  'client-credit',
  'interest-receivable',
  'interest-income',
  'interest-waived',
  'costs-receivable',
  'costs-income',
  'bank-charges',
  'counterclaim',
  'pass-through',
  'damages-income',
] as const;
export type Account = (typeof accounts)[number];

/** One side of an entry: debit positive, credit negative. */
export interface Posting {
  readonly account: Account;
  readonly amount: Money;
  readonly taxCategory?: VatCategory;
  readonly taxRate?: string;
  readonly clientId: string;
  readonly contractId?: string;
  readonly invoiceId?: string;
}

/** Debit and credit of one amount. */
export function transfer(
  amount: Money,
  debit: Account,
  credit: Account,
  owner: Pick<Posting, 'clientId' | 'contractId' | 'invoiceId'>,
): Posting[] {
  return [
    { ...owner, account: debit, amount },
    { ...owner, account: credit, amount: amount.negated() },
  ];
}

/** What an entry comes from. */
export const entrySources = [
  'invoice',
  'payment',
  'refund',
  'collection-cost',
  'excused-delay',
  'reminder',
] as const;

/** An effect on what is owed. Source and purpose are its natural key: the same effect cannot be booked twice. */
export interface Entry {
  readonly sourceKind: (typeof entrySources)[number];
  readonly sourceId: string;
  readonly purpose: string;
  readonly bookedOn: LocalDate;
  readonly clauses: readonly string[];
  readonly at: Instant;
  readonly postings: readonly Posting[];
}

/** The postings that move something; those of 0.00 are left out. */
export function effective(postings: readonly Posting[]): Posting[] {
  return postings.filter((posting) => !posting.amount.isZero());
}

export function isBalanced(postings: readonly Posting[]): boolean {
  return Money.sum(postings.map((posting) => posting.amount)).isZero();
}
