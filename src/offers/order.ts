import { deemedReceipt } from '../calendar/receipt.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { lastDay } from '../calendar/period.ts';
import { defineProblem } from '../problems/problem.ts';
import { type Transitions } from '../states/transitions.ts';
import { type TermsParameters } from '../terms/parameters.ts';

export type OrderStatus = 'received' | 'confirmed' | 'refused' | 'superseded';
type OrderEvent = 'confirm' | 'refuse' | 'renew';

/** An order is dealt with once; one that has lapsed may be renewed by another (GTC 2.2). */
export const orderTransitions: Transitions<OrderStatus, OrderEvent> = {
  received: { confirm: 'confirmed', refuse: 'refused', renew: 'superseded' },
  confirmed: {},
  refused: {},
  superseded: {},
};

/** The client's order of one sent version of an offer (GTC 2.1: it is the client's declaration, not yet a contract). */
export interface Order {
  readonly id: string;
  readonly offerId: string;
  readonly versionId: string;
  readonly receivedAt: Instant;
  readonly deemedReceivedAt: Instant;
  /** The last day on which the order can be confirmed. */
  readonly boundUntil: LocalDate;
  readonly status: OrderStatus;
  /** Who ordered for the client, where that is known. */
  readonly orderedBy: string | null;
  /** The edition of the terms that the client was shown when it ordered; null where that is not known. */
  readonly termsEditionId: string | null;
}

/**
 * When an order counts as received (GTC 2.4) and how long it binds the client (GTC 2.2): two weeks from receipt by the
 * reference terms, the last day moved to a working day (§ 903 ABGB).
 * Example: Friday 22 May 2026 17:30 → Tuesday 26 May 08:00 (Whit Monday), bound until 9 June.
 */
export function receiveOrder(
  receivedAt: Instant,
  terms: Pick<TermsParameters, 'receiptHours' | 'orderBinding'>,
): { deemedReceivedAt: Instant; boundUntil: LocalDate } {
  const deemedReceivedAt = deemedReceipt(receivedAt, terms.receiptHours);
  return { deemedReceivedAt, boundUntil: lastDay(dayOf(deemedReceivedAt), terms.orderBinding) };
}

export const orderLapsed = defineProblem({
  type: 'order-lapsed',
  title: 'The client is no longer bound by this order',
  status: 409,
  clause: 'gtc:2.2',
});
export const orderClosed = defineProblem({
  type: 'order-closed',
  title: 'This order has been dealt with already',
  status: 409,
});
export const orderOpen = defineProblem({
  type: 'order-open',
  title: 'There is an order on this offer already',
  status: 409,
});
export const offerRevised = defineProblem({
  type: 'offer-revised',
  title: 'The offer has a newer version',
  status: 409,
});
export const receivedInFuture = defineProblem({
  type: 'received-in-future',
  title: 'What has been received cannot lie in the future',
  status: 422,
});

/**
 * Refuses an order that can no longer be confirmed as of a day.
 * @throws problem `order-closed` when it was confirmed, refused or replaced; `order-lapsed` after its binding period
 */
export function requireBinding(order: Order, asOf: LocalDate): void {
  if (order.status !== 'received') {
    throw orderClosed(
      `the order is ${order.status}; only an order that is still open can be confirmed or refused`,
    );
  }
  if (order.boundUntil < asOf) {
    throw orderLapsed(`the client was bound until ${order.boundUntil}; ask the client to renew the order`);
  }
}
