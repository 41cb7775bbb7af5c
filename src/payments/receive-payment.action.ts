import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { type Money } from '../money/money.ts';
import { requireNotAfterToday } from '../problems/require-not-after-today.ts';
import { type Allocated } from './allocation.ts';
import { type PaymentMethod, valueDateInFuture } from './payment.ts';
import { receiptOf } from './receipt.store.ts';
import { lockTargets, settle } from './settle.action.ts';
import { knowingClient, paymentTargets } from './target.store.ts';

interface ReceivePayment {
  readonly amount: Money;
  readonly valueDate: LocalDate;
  /** Who pays, where no invoice is named. */
  readonly clientId?: string | undefined;
  readonly invoiceId: string | undefined;
  /** The number of a reminder whose invoices it pays. */
  readonly reminder?: string | undefined;
  readonly reference: string | undefined;
  readonly payer: string | undefined;
  readonly method: PaymentMethod;
  /** The entry of a bank statement that tells of this money: booked once. */
  readonly bankEntry?: { readonly account: string; readonly identity: string };
  readonly actor: string;
  readonly at: Instant;
}

export interface ReceivedPayment extends Allocated {
  readonly id: string;
}

/**
 * Books money by its value date: to the invoice or the reminder that it is for, else to what its reference names, else to
 * what its client owes, the oldest due first; per invoice interest, then principal, then the costs; the rest is a credit of
 * the client (GTC 7.9, ruling 11). Money for a deposit that the final invoice has absorbed goes to that invoice (ruling 4).
 * @throws problem `payment-names-no-invoice`, `invoice-not-payable`, `value-date-in-future`, `base-rate-missing`;
 * `not-found` for an unknown client
 */
export async function receivePayment(tx: Tx, payment: ReceivePayment): Promise<ReceivedPayment> {
  const { amount, valueDate, at } = payment;
  requireNotAfterToday('valueDate', valueDate, dayOf(at), valueDateInFuture);
  if (payment.clientId !== undefined) await clientById(tx, payment.clientId);
  const { invoiceId, reminder, reference } = payment;
  const naming = await knowingClient(tx, {
    amount,
    clientId: payment.clientId,
    invoiceId,
    reminder,
    reference,
    isQuoted: payment.bankEntry !== undefined,
  });
  const targets = await lockTargets(tx, () => paymentTargets(tx, naming));
  const clientId = naming.clientId ?? targets[0]?.invoice.clientId;
  if (clientId === undefined) throw new Error('a payment without a client has a target');
  const id = newId();
  const received = {
    ...payment,
    id,
    clientId,
    reference: payment.reference ?? null,
    payer: payment.payer ?? null,
    bankEntry: payment.bankEntry === undefined ? null : { ...payment.bankEntry, part: 1 },
  };
  const allocated = await settle(tx, receiptOf(received, { targets }));
  return { id, ...allocated };
}
