import { type LocalDate } from '../../calendar/local-date.ts';
import { type PaperInterest } from './interest.ts';
import { type PaperBase, type PaperTax, type PaperTotals, type Priced } from './parts.ts';

/*
 * Invoices and what corrects them.
 */

/** "penalty" and "interest" are damages, which are no supply and carry no VAT (ruling 22). */
export type InvoiceKind =
  'advance' | 'partial' | 'final' | 'standard' | 'credit-note' | 'cancellation' | 'penalty' | 'interest';

/** A deposit that a final invoice deducts (ruling 3), or a partial service (GTC 6.8); BG-3 refers to it. */
export interface PaperDeduction extends PaperTotals {
  readonly of?: 'partial';
  readonly invoiceId: string;
  readonly number: string; // BT-25
  readonly issuedOn: LocalDate; // BT-26
  /** What was asked for on it, to show beside what was received. */
  readonly invoicedGross: string;
  readonly taxes: readonly PaperTax[];
}

export interface InvoicePaper extends PaperBase, Priced {
  readonly paper: 'invoice';
  readonly kind: InvoiceKind;
  /** BT-3: 380 invoice, 386 prepayment invoice, 381 credit note. */
  readonly typeCode: '380' | '381' | '386';
  readonly currency: 'EUR'; // BT-5
  readonly contractNumber: string | null; // BT-12
  readonly orderReference: string | null; // BT-13
  readonly buyerReference: string | null; // BT-10
  /** Day or period of supply; BT-72, BG-14. Of an advance invoice: empty, `expectedSupply` speaks instead. */
  readonly supply: { readonly from: LocalDate; readonly to: LocalDate } | null;
  readonly expectedSupply: string | null;
  /** 100 % is `total`; a final invoice deducts these from it. */
  readonly deductions: readonly PaperDeduction[];
  /** What remains: totals and VAT per rate after the deductions; BT-115 is its gross. */
  readonly payable: PaperTotals & { readonly taxes: readonly PaperTax[] };
  /** The document this one corrects; BG-3. */
  readonly corrects: {
    readonly number: string;
    readonly issuedOn: LocalDate;
    readonly reason: string;
  } | null;
  readonly payment: {
    /** Days to pay after receipt (GTC 7.2): the paper prints words, not a date (ruling 5); BT-20. */
    readonly termDays: number;
    /** Of an invoice to be paid in instalments (GTC 7.8): how many, and the first, which the term is about. */
    readonly instalments?: { readonly number: number; readonly first: string };
    /** BT-83: what the payer quotes. */
    readonly reference: string;
  };
  /** Of an interest note: how its amount comes about. */
  readonly interest?: PaperInterest;
}
