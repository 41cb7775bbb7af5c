import { type Money } from '../money/money.ts';
import { type Target } from './open-claim.ts';
import { type Payment, paymentInsert } from './payment.store.ts';
import { type Settle } from './settlement.store.ts';

/** What of a payment is allocated in one round, and where it is not the only one, after which. */
interface Round {
  readonly targets: readonly Target[];
  readonly amount?: Money;
  readonly round?: number;
  readonly lastPosition?: number;
}

/** How money that came in is settled: the payment is written with its first allocation (GTC 7.2, ruling 11). */
export function receiptOf(
  payment: Payment,
  { targets, amount = payment.amount, round = 1, lastPosition = 0 }: Round,
): Settle {
  const { id: paymentId, clientId, valueDate, actor, at } = payment;
  const alongside = () => (round === 1 ? [paymentInsert(payment)] : []);
  const own = { paymentId, clientId, valueDate, actor, at, alongside };
  return { ...own, targets, amount, round, lastPosition, from: 'bank', verb: 'payment received' };
}
