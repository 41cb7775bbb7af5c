import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { later, type LocalDate } from '../calendar/local-date.ts';
import { ownerOf } from '../invoicing/invoice-postings.ts';
import { type Posting, transfer } from '../ledger/entry.ts';
import { entryInserts } from '../ledger/entry.store.ts';
import { type Money } from '../money/money.ts';
import { requireNotAfterToday } from '../problems/require-not-after-today.ts';
import { notReturnable, valueDateInFuture } from './payment.ts';
import { creditOf, creditUses, lockPayment, type StandingPayment } from './payment.store.ts';
import { reverseAllocations } from './reverse-allocations.action.ts';

interface ReturnPayment {
  readonly paymentId: string;
  readonly valueDate: LocalDate;
  /** What the bank took for it. */
  readonly charges: Money;
  /** Whether the client is to bear the charges (GTC 7.9). */
  readonly chargeClient: boolean;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Money went back to the payer, for instance a direct debit without cover: what it paid is owed again from that day on, also
 * what was paid from the credit that it had left. What was paid back of that credit leaves the client's credit below zero: it
 * is owed to us. The bank's charges are an expense and, as costs of collection, claimed from the client on the first invoice
 * that the payment had paid (GTC 7.9).
 * @throws problem `already-returned`, `not-returnable` for credits and set-offs, `value-date-in-future`
 */
export async function returnPayment(tx: Tx, request: ReturnPayment): Promise<void> {
  const { paymentId, valueDate, charges, reason, actor, at } = request;
  requireNotAfterToday('valueDate', valueDate, dayOf(at), valueDateInFuture);
  const payment = await lockPayment(tx, paymentId);
  if (payment.method === 'client-credit' || payment.method === 'set-off')
    throw notReturnable(
      `this is a ${payment.method}; take it back with POST /payments/${paymentId}/reallocation`,
    );
  if (valueDate < payment.valueDate)
    throw notReturnable(
      `money that came on ${payment.valueDate} cannot go back on ${valueDate}; correct valueDate`,
    );
  await reverseAllocations(tx, { payment, on: valueDate, verb: 'payment returned', reason, actor, at });
  await takeBackUses(tx, payment, request);
  await insertTogether(tx, [
    {
      table: 'payment_return',
      rows: [{ payment_id: paymentId, returned_on: valueDate, charges, reason, actor, created_at: at }],
    },
    ...entryInserts({
      sourceKind: 'payment',
      sourceId: paymentId,
      purpose: 'return',
      bookedOn: valueDate,
      clauses: ['gtc:7.9'],
      at,
      postings: returnPostings(payment, request),
    }),
  ]);
}

/** What the money paid as a credit of its client is owed again, too: the latest use first, until the credit covers what goes. */
async function takeBackUses(
  tx: Tx,
  { clientId, amount }: StandingPayment,
  { valueDate, reason, actor, at }: ReturnPayment,
): Promise<void> {
  for (const id of await creditUses(tx, clientId)) {
    if ((await creditOf(tx, clientId)).compare(amount) >= 0) return;
    const payment = await lockPayment(tx, id);
    const on = later(valueDate, payment.valueDate);
    await reverseAllocations(tx, { payment, on, verb: 'credit use taken back', reason, actor, at });
  }
}

function returnPostings(payment: StandingPayment, { charges, chargeClient }: ReturnPayment): Posting[] {
  const client = { clientId: payment.clientId };
  const first = payment.allocations[0]?.invoice;
  return [
    ...transfer(payment.amount, 'client-credit', 'bank', client),
    ...transfer(charges, 'bank-charges', 'bank', client),
    ...(first !== undefined && chargeClient
      ? transfer(charges, 'costs-receivable', 'costs-income', ownerOf(first))
      : []),
  ];
}
