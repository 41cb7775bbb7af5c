import { type LocalDate } from '../calendar/local-date.ts';
import { type PaperInterest } from '../documents/papers/interest.ts';
import { type InvoiceKind } from '../documents/papers/invoice.ts';
import { type PaperAllowance, type PaperLine } from '../documents/papers/parts.ts';
import { type Money } from '../money/money.ts';
import { type Tax } from '../money/vat.ts';
import { type ClauseRef } from '../terms/clauses.ts';

/**
 * What a final invoice deducts: a deposit, of which what was received is taken off (rulings 3 and 4), or a partial
 * service of the price that it bills (GTC 6.8), which is revenue already and is taken off whole.
 */
export interface Deduction {
  readonly of: 'deposit' | 'partial';
  readonly deductedId: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly invoiced: readonly Tax[];
  readonly received: Money;
  readonly deducted: readonly Tax[];
}

/** What an invoice will say, before it has a number. */
export interface InvoiceDraft {
  readonly kind: InvoiceKind;
  readonly title: string;
  readonly lines: readonly PaperLine[];
  readonly allowances: readonly PaperAllowance[];
  /** Base and VAT per rate of the whole, before deductions. */
  readonly taxes: readonly Tax[];
  readonly deductions: readonly Deduction[];
  /** What remains to be paid, per rate. */
  readonly payable: readonly Tax[];
  readonly supply: { readonly from: LocalDate; readonly to: LocalDate } | null;
  readonly expectedSupply: string | null;
  readonly corrects: {
    readonly id: string;
    readonly number: string;
    readonly issuedOn: LocalDate;
    readonly reason: string;
  } | null;
  readonly clauses: readonly ClauseRef[];
  /** Of an interest note. */
  readonly interest?: PaperInterest;
}
