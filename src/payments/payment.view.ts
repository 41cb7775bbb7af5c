import { type Db } from '../../db/connection.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';
import { type PaymentPart } from './allocation.ts';
import { type SettlementMethod } from './payment.ts';

export interface PaymentLine {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly amount: string;
  readonly valueDate: LocalDate;
  readonly method: SettlementMethod;
  /** The day on which the money went back, if it did. */
  readonly returnedOn: LocalDate | null;
  readonly reference: string | null;
  readonly payer: string | null;
}

/** An allocation as a person reads it: what was paid, and why. */
export interface AllocationLine {
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  readonly part: PaymentPart;
  readonly amount: string;
  readonly reason: string;
  readonly clause: string;
  /** Why it was taken back, if it was. */
  readonly reversed: string | null;
}

function payments(db: Db) {
  return db('payment')
    .join('client', 'client.id', 'payment.client_id')
    .leftJoin('payment_return', 'payment_return.payment_id', 'payment.id')
    .select({
      id: 'payment.id',
      clientId: 'payment.client_id',
      clientName: 'client.name',
      amount: 'payment.amount',
      valueDate: 'payment.value_date',
      method: 'payment.method',
      reference: 'payment.reference',
      payer: 'payment.payer',
      returnedOn: 'payment_return.returned_on',
    });
}

/** A payment with what it paid and the reason of each allocation (ruling 11). @throws problem `not-found` */
export async function paymentView(
  db: Db,
  id: string,
): Promise<PaymentLine & { readonly allocations: AllocationLine[] }> {
  const payment: PaymentLine | undefined = await payments(db).where('payment.id', id).first();
  if (payment === undefined) throw notFound(`there is no payment ${id}; GET /payments lists them`);
  const allocations = await db('payment_allocation as a')
    .join('invoice', 'invoice.id', 'a.invoice_id')
    .leftJoin('allocation_reversal as r', { 'r.payment_id': 'a.payment_id', 'r.position': 'a.position' })
    .where('a.payment_id', id)
    .orderBy('a.position')
    .select<AllocationLine[]>({
      invoiceId: 'a.invoice_id',
      invoiceNumber: 'invoice.number',
      part: 'a.part',
      amount: 'a.amount',
      reason: 'a.reason',
      clause: 'a.clause',
      reversed: 'r.reason',
    });
  return { ...payment, allocations };
}

export const paymentSorts = ['-created', 'created', 'valueDate', '-valueDate'] as const;

interface PaymentFilters {
  readonly clientId?: string | undefined;
  readonly sort: (typeof paymentSorts)[number];
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Payments, the newest first unless sorted otherwise. */
export async function paymentList(
  db: Db,
  { clientId, sort, limit, cursor }: PaymentFilters,
): Promise<Page<PaymentLine>> {
  const query = payments(db);
  if (clientId !== undefined) void query.where('payment.client_id', clientId);
  const sorts = { created: 'payment.id', valueDate: 'payment.value_date' };
  return keysetPage<PaymentLine>(db, query, { id: 'payment.id', sorts, sort, limit, cursor });
}
