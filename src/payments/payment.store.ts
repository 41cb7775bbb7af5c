import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Insert } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { invoiceById, lockInvoice } from '../invoicing/invoice.store.ts';
import { Money } from '../money/money.ts';
import { notFound } from '../problems/problem.ts';
import { type PaymentPart } from './allocation.ts';
import { alreadyReturned, type SettlementMethod } from './payment.ts';

onConstraint('payment_return_once', alreadyReturned, 'nothing has to be done; see the payment');

/** Which of the payments of a bank entry it is, from 1; most entries have one. */
export interface BankPart {
  readonly account: string;
  readonly identity: string;
  readonly part: number;
}

export interface Payment {
  readonly id: string;
  readonly clientId: string;
  readonly amount: Money;
  readonly valueDate: LocalDate;
  readonly method: SettlementMethod;
  readonly reference: string | null;
  readonly payer: string | null;
  /** The entry of a bank statement that tells of this money: booked once. */
  readonly bankEntry?: BankPart | null;
  readonly actor: string;
  readonly at: Instant;
}

/** An allocation that has not been taken back. */
export interface StandingAllocation {
  readonly position: number;
  readonly invoice: Invoice;
  readonly part: PaymentPart;
  readonly amount: Money;
}

/** A payment as it stands now. */
export interface StandingPayment extends Payment {
  readonly allocations: readonly StandingAllocation[];
  readonly lastPosition: number;
  /** How often its money has been allocated. */
  readonly rounds: number;
}

export function paymentInsert(payment: Payment): Insert {
  return {
    table: 'payment',
    rows: [
      {
        id: payment.id,
        client_id: payment.clientId,
        amount: payment.amount,
        value_date: payment.valueDate,
        method: payment.method,
        reference: payment.reference,
        payer: payment.payer,
        bank_account: payment.bankEntry?.account ?? null,
        bank_identity: payment.bankEntry?.identity ?? null,
        bank_part: payment.bankEntry?.part ?? null,
        actor: payment.actor,
        created_at: payment.at,
      },
    ],
  };
}

/**
 * A payment with what it pays now; it, the credit of its client, contracts and invoices are locked until the transaction
 * ends.
 * @throws problem `not-found`; `already-returned` for money that went back
 */
export async function lockPayment(tx: Tx, id: string): Promise<StandingPayment> {
  const row = await tx('payment').where({ id }).forUpdate().first<PaymentRow | undefined>();
  if (row === undefined) throw notFound(`there is no payment ${id}; GET /payments lists them`);
  if ((await tx('payment_return').where({ payment_id: id }).first('payment_id')) !== undefined)
    throw alreadyReturned('nothing has to be done; the money of this payment went back');
  await lockCredit(tx, row.client_id);
  const standing = await tx('standing_allocation')
    .where({ payment_id: id })
    .orderBy('position')
    .select<AllocationRow[]>('position', 'invoice_id', 'part', 'amount');
  const invoices = await lockInvoices(tx, [...new Set(standing.map((each) => each.invoice_id))]);
  const rounds = await tx('entry')
    .where({ source_kind: 'payment', source_id: id })
    .where('purpose', 'like', 'receipt%')
    .count<{ count: number }[]>();
  const last = await tx('payment_allocation')
    .where({ payment_id: id })
    .max<{ max: number | null }[]>('position');
  return {
    ...paymentFrom(row),
    allocations: standing.flatMap(({ position, invoice_id, part, amount }) => {
      const invoice = invoices.get(invoice_id);
      return invoice === undefined ? [] : [{ position, invoice, part, amount: Money.of(amount) }];
    }),
    lastPosition: last[0]?.max ?? 0,
    rounds: rounds[0]?.count ?? 0,
  };
}

async function lockInvoices(tx: Tx, ids: readonly string[]): Promise<Map<string, Invoice>> {
  const invoices: Invoice[] = [];
  for (const id of ids) invoices.push(await invoiceById(tx, id));
  for (const id of [...new Set(invoices.map(({ contractId }) => contractId))].sort())
    await lockContract(tx, id);
  for (const id of ids.toSorted()) await lockInvoice(tx, id);
  return new Map(invoices.map((invoice) => [invoice.id, invoice]));
}

/** What a client has to its credit, by the ledger; its credit is locked until the transaction ends. */
export async function lockCredit(tx: Tx, clientId: string): Promise<Money> {
  const client = await tx('client').where({ id: clientId }).forNoKeyUpdate().first('id');
  if (client === undefined) throw notFound(`there is no client ${clientId}; GET /clients lists them`);
  return creditOf(tx, clientId);
}

/** What a client has to its credit, by the ledger. */
export async function creditOf(db: Db, clientId: string): Promise<Money> {
  const row = await db('posting')
    .where({ client_id: clientId, account: 'client-credit' })
    .first<{ credit: string }>(db.raw('coalesce(-sum(amount), 0)::numeric(14, 2)::text as credit'));
  return Money.of(row.credit);
}

/** The payments of a client from its credit that have not been taken back, the latest first. */
export async function creditUses(db: Db, clientId: string): Promise<string[]> {
  return db('payment')
    .where({ client_id: clientId, method: 'client-credit' })
    .whereExists(db('standing_allocation').whereRaw('payment_id = payment.id').select('payment_id'))
    .orderBy([
      { column: 'value_date', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .pluck<string[]>('id');
}

/**
 * The least that a client had to its credit on a day and on any later one: what can be taken from it on that day, so that it
 * never had less than nothing.
 */
export async function creditSince(db: Db, clientId: string, day: LocalDate): Promise<Money> {
  const { rows } = await db.raw<{ rows: [{ credit: string }] }>(
    `with ended as (
       select booked_on, -sum(sum(amount)) over (order by booked_on) as credit
       from posting where client_id = :clientId and account = 'client-credit' group by booked_on)
     select min(credit)::numeric(14, 2)::text as credit from (
       select coalesce((select credit from ended where booked_on <= :day order by booked_on desc limit 1), 0) as credit
       union all
       select credit from ended where booked_on > :day) since`,
    { clientId, day },
  );
  return Money.of(rows[0].credit);
}

interface PaymentRow {
  readonly id: string;
  readonly client_id: string;
  readonly amount: string;
  readonly value_date: LocalDate;
  readonly method: SettlementMethod;
  readonly reference: string | null;
  readonly payer: string | null;
  readonly actor: string;
  readonly created_at: Instant;
}

interface AllocationRow {
  readonly position: number;
  readonly invoice_id: string;
  readonly part: PaymentPart;
  readonly amount: string;
}

function paymentFrom(row: PaymentRow): Payment {
  return {
    id: row.id,
    clientId: row.client_id,
    amount: Money.of(row.amount),
    valueDate: row.value_date,
    method: row.method,
    reference: row.reference,
    payer: row.payer,
    actor: row.actor,
    at: row.created_at,
  };
}
