import { type LocalDate } from '../calendar/local-date.ts';
import { type Money } from '../money/money.ts';
import { splitReceipt, subtractTaxes, type Tax, totalsOf } from '../money/vat.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { type Deduction } from './invoice-draft.ts';

/** An issued deposit invoice, with what has been received on it. */
export interface Deposit {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly invoiced: readonly Tax[];
  readonly received: Money;
}

/**
 * What a final invoice deducts for a deposit (ruling 4): what was received, split over the VAT rates by gross; by the
 * setting "invoiced", all that was asked for. Example B3: invoiced 6 000.00, received 3 000.00 → 2 500.00 + 500.00.
 */
export function deductionFor(deposit: Deposit, mode: TermsParameters['depositDeduction']): Deduction {
  return {
    depositId: deposit.id,
    number: deposit.number,
    issuedOn: deposit.issuedOn,
    invoiced: deposit.invoiced,
    received: deposit.received,
    deducted: mode === 'invoiced' ? deposit.invoiced : splitReceipt(deposit.invoiced, deposit.received),
  };
}

/** The part of a deposit invoice that nobody paid, per rate; nothing when it was paid in full. */
export function unpaidRest(deposit: Pick<Deposit, 'invoiced' | 'received'>): Tax[] {
  const rest = subtractTaxes(deposit.invoiced, splitReceipt(deposit.invoiced, deposit.received));
  return totalsOf(rest).gross.isZero() ? [] : rest;
}
