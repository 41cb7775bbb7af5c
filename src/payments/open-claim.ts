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
  readonly noteId: string | null;
}

/** Why an invoice is paid that the money names. */
export function naming(number: string): string {
  return `names ${number}`;
}

/** An invoice that a payment is to pay, and why. */
export interface Target {
  readonly invoice: Invoice;
  readonly reason: string;
  /** The interest note that the money names: it is for the interest alone. */
  readonly noteId?: string;
}
