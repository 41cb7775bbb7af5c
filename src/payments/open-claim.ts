import { type InterestFacts } from '../interest/interest-to-date.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { type OpenBalance } from '../ledger/balance.ts';
import { type Money } from '../money/money.ts';
import { type Claim } from './allocation.ts';

/** A claim with what its postings need to know. */
export interface OpenClaim extends Claim {
  readonly invoice: Invoice;
  readonly open: OpenBalance;
  /** What was allocated to its principal before. */
  readonly received: Money;
  readonly facts: InterestFacts;
}

/** An invoice that a payment is to pay, and why. */
export interface Target {
  readonly invoice: Invoice;
  readonly reason: string;
  /** The money is for the interest alone, as when it names an interest note. */
  readonly onlyInterest?: boolean;
}
