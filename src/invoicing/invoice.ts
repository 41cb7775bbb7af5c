import { type LocalDate } from '../calendar/local-date.ts';
import { type InvoiceKind, type InvoicePaper } from '../documents/papers/invoice.ts';
import { type Money } from '../money/money.ts';
import { type Tax, taxFromRecord } from '../money/vat.ts';
import { defineProblem } from '../problems/problem.ts';

/** An issued invoice or correction: a frozen snapshot under a number of its own. */
export interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly clientId: string;
  readonly contractId: string;
  /** The document this one cancels or credits. */
  readonly correctsId: string | null;
  readonly issuedOn: LocalDate;
  /** The paper, from which the PDF and later the e-invoice are made. */
  readonly snapshot: InvoicePaper;
  readonly documentId: string;
}

export const invoiceStatuses = ['open', 'partly-paid', 'paid', 'overdue', 'cancelled', 'settled'] as const;
export type InvoiceStatus = (typeof invoiceStatuses)[number];

/** What an invoice asks for, per VAT rate, after its deductions. */
export function payableTaxes(invoice: Pick<Invoice, 'snapshot'>): Tax[] {
  return invoice.snapshot.payable.taxes.map(taxFromRecord);
}

/** What an invoice bills, per VAT rate, before its deductions. */
export function wholeTaxes(invoice: Pick<Invoice, 'snapshot'>): Tax[] {
  return invoice.snapshot.taxes.map(taxFromRecord);
}

export function isCorrection(kind: InvoiceKind): boolean {
  return kind === 'credit-note' || kind === 'cancellation';
}

/**
 * Whether an invoice is a receivable of its own. A correction changes that of another; an interest note asks for what
 * stays owed on the late invoices it names.
 */
export function isReceivable(kind: InvoiceKind): boolean {
  return !isCorrection(kind) && kind !== 'interest';
}

/**
 * Where the price of an invoice is booked: damages are no consideration for a supply (ruling 22), what only passes
 * through makes no revenue (GTC 7.6).
 */
export type Income = 'revenue' | 'damages-income' | 'pass-through';

export function incomeOf({ kind, lines }: Pick<InvoicePaper, 'kind' | 'lines'>): Income {
  if (kind === 'penalty') return 'damages-income';
  return lines.length > 0 && lines.every((line) => line.kind === 'outlay') ? 'pass-through' : 'revenue';
}

interface Standing {
  readonly kind: InvoiceKind;
  readonly gross: Money;
  readonly open: Money;
  /** The money that payments have brought. */
  readonly received: Money;
  readonly cancelled: boolean;
  /** The last day to pay, empty until receipt is known. */
  readonly dueOn: LocalDate | null;
}

/**
 * Where an invoice stands as of a day; overdue begins the day after the last day to pay (GTC 7.2). "paid" is paid by
 * money alone; what a credit note closed, even in part, or what asked for nothing, is "settled".
 */
export function invoiceStatus(
  { kind, gross, open, received, cancelled, dueOn }: Standing,
  asOf: LocalDate,
): InvoiceStatus {
  if (isCorrection(kind)) return 'settled';
  if (cancelled) return 'cancelled';
  if (!open.isPositive()) return received.isPositive() && received.equals(gross) ? 'paid' : 'settled';
  if (dueOn !== null && dueOn < asOf) return 'overdue';
  return received.isPositive() ? 'partly-paid' : 'open';
}

export const recipientVatIdMissing = defineProblem({
  type: 'recipient-vat-id-missing',
  title: "The client's VAT id is missing",
  status: 422,
});
export const timeUnapproved = defineProblem({
  type: 'time-unapproved',
  title: 'Time on this contract is not approved yet',
  status: 409,
  clause: 'gtc:6.4',
});
export const estimateOpen = defineProblem({
  type: 'estimate-open',
  title: 'The client may still object to the overrun of an estimate',
  status: 409,
  clause: 'gtc:6.2',
});
export const alreadyCancelled = defineProblem({
  type: 'already-cancelled',
  title: 'This invoice has been cancelled already',
  status: 409,
});
export const notCorrectable = defineProblem({
  type: 'not-correctable',
  title: 'This document cannot be corrected this way',
  status: 409,
});
export const creditTooLarge = defineProblem({
  type: 'credit-too-large',
  title: 'More cannot be credited than was invoiced',
  status: 422,
});
