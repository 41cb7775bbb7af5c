import { type LocalDate } from '../calendar/local-date.ts';
import { type Money } from '../money/money.ts';
import { splitReceipt, subtractTaxes, type Tax, totalsOf } from '../money/vat.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { type Invoice, payableTaxes } from './invoice.ts';
import { type Deduction } from './invoice-draft.ts';

/** An issued deposit invoice, with what has been received on it and what an earlier final invoice absorbed of it. */
export interface Deposit {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
  /** The line it is a deposit on; null for one on the whole price. */
  readonly linePosition: number | null;
  readonly invoiced: readonly Tax[];
  readonly received: Money;
  readonly credited: readonly Tax[];
}

/**
 * What a final invoice deducts for a deposit (ruling 4): what was received, split over the VAT rates by gross; by the
 * setting "invoiced", all that was asked for. Example B3: invoiced 6 000.00, received 3 000.00 → 2 500.00 + 500.00.
 */
export function deductionFor(deposit: Deposit, mode: TermsParameters['depositDeduction']): Deduction {
  return {
    of: 'deposit',
    deductedId: deposit.id,
    number: deposit.number,
    issuedOn: deposit.issuedOn,
    invoiced: deposit.invoiced,
    received: deposit.received,
    deducted:
      mode === 'invoiced'
        ? subtractTaxes(deposit.invoiced, deposit.credited)
        : splitReceipt(deposit.invoiced, deposit.received),
  };
}

/** A partial service is deducted as it was invoiced: unpaid or credited, it stays an invoice of its own (GTC 6.8). */
export function partialDeduction(invoice: Invoice): Deduction {
  const invoiced = payableTaxes(invoice);
  return {
    of: 'partial',
    deductedId: invoice.id,
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    invoiced,
    received: totalsOf(invoiced).gross,
    deducted: invoiced,
  };
}

/** The part of a deposit invoice that nobody paid and nothing absorbed yet, per rate; empty when there is none. */
export function unpaidRest({
  invoiced,
  received,
  credited,
}: Pick<Deposit, 'invoiced' | 'received' | 'credited'>): Tax[] {
  const rest = subtractTaxes(invoiced, splitReceipt(invoiced, received), credited);
  return totalsOf(rest).gross.isZero() ? [] : rest;
}
