import { type z } from 'zod';
import { type interestAnswer } from '../../src/interest/interest.schemas.ts';
import { type invoiceAnswer, type invoiceListItem } from '../../src/invoicing/invoice.schemas.ts';
import { type Tone } from '../parts/status-chip.tsx';

export type InvoiceLine = z.output<typeof invoiceListItem>;
export type Invoice = z.output<typeof invoiceAnswer>;
export type Interest = z.output<typeof interestAnswer>;

export const invoiceTones: Readonly<Record<string, Tone>> = {
  open: 'info',
  'partly-paid': 'info',
  overdue: 'error',
  paid: 'success',
  settled: 'success',
  cancelled: 'default',
};

export const kinds = [
  'advance',
  'partial',
  'final',
  'standard',
  'credit-note',
  'cancellation',
  'interest',
  'penalty',
] as const satisfies readonly InvoiceLine['kind'][];

type Standing = Pick<Invoice, 'kind' | 'status' | 'open' | 'dueOn' | 'cancelledBy' | 'receivedOn'>;

/** Corrections ask for nothing, so nothing is done about them. */
export function isCorrection({ kind }: Pick<Invoice, 'kind'>): boolean {
  return kind === 'credit-note' || kind === 'cancellation';
}

/** Whether something is still to be paid on it. */
export function isOwed(invoice: Standing): boolean {
  return !isCorrection(invoice) && invoice.open !== '0.00' && !invoice.open.startsWith('-');
}

/** Whether its last day to pay has passed, whatever was paid since. */
export function wasDue({ dueOn }: Pick<Invoice, 'dueOn'>, today: string): boolean {
  return dueOn !== null && dueOn < today;
}
