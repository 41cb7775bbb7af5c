import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { min } from '../money/money.ts';
import { type Allocated } from './allocation.ts';
import { creditTooSmall } from './payment.ts';
import { creditOf, lockPayment } from './payment.store.ts';
import { reverseAllocations } from './reverse-allocations.action.ts';
import { lockTargets, settle } from './settle.action.ts';
import { paymentTargets } from './target.store.ts';

interface ReallocatePayment {
  readonly paymentId: string;
  /** The invoice that it was meant for; null leaves the money as a credit of the client. */
  readonly invoiceId: string | null;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Finance corrects what a payment pays: a reversing entry, then its allocation anew, both by its value date, so that
 * interest is as if it had been allocated so from the beginning (ruling 11).
 * @throws problem `already-returned`, `invoice-not-payable`, `payment-names-no-invoice` for an invoice of another client,
 * `credit-too-small` where the client has used up the money meanwhile
 */
export async function reallocatePayment(tx: Tx, request: ReallocatePayment): Promise<Allocated> {
  const { paymentId, invoiceId, reason, actor, at } = request;
  const payment = await lockPayment(tx, paymentId);
  const on = payment.valueDate;
  await reverseAllocations(tx, { payment, on, verb: 'allocation taken back', reason, actor, at });
  const credit = await creditOf(tx, payment.clientId);
  const amount = min(payment.amount, credit);
  if (invoiceId === null) return { allocations: [], credit: amount };
  if (!amount.isPositive())
    throw creditTooSmall('the money of this payment was used or paid back; nothing is left to allocate');
  const naming = { amount, clientId: payment.clientId, invoiceId, reference: undefined };
  const targets = await lockTargets(tx, () => paymentTargets(tx, naming));
  return settle(tx, {
    paymentId,
    clientId: payment.clientId,
    round: payment.rounds + 1,
    lastPosition: payment.lastPosition,
    amount,
    valueDate: payment.valueDate,
    from: 'client-credit',
    targets: targets.map((target) => ({ ...target, reason: `${target.reason}, allocated anew: ${reason}` })),
    verb: 'payment allocated anew',
    actor,
    at,
  });
}
