import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { offerTransitions } from './offer.ts';
import { lockOffer, setOfferState } from './offer.store.ts';
import { type Order, orderClosed, orderTransitions } from './order.ts';
import { orderById, setOrderStatus } from './order.store.ts';

interface RefuseOrder {
  readonly orderId: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * The agency does not accept an order (GTC 2.3: without acceptance no contract).
 * @throws problem `order-closed` when it has been confirmed, refused or replaced
 */
export async function refuseOrder(tx: Tx, { orderId, reason, actor, at }: RefuseOrder): Promise<Order> {
  const { offerId } = await orderById(tx, orderId);
  const offer = await lockOffer(tx, offerId);
  const order = await orderById(tx, orderId);
  if (order.status !== 'received')
    throw orderClosed(`the order is ${order.status}; only an open order can be refused`);
  await setOfferState(tx, offerId, advance('the offer', offerTransitions, offer.status, 'refuse order'));
  const status = advance('the order', orderTransitions, order.status, 'refuse');
  await setOrderStatus(tx, orderId, status);
  await record(tx, {
    at,
    actor,
    verb: 'order refused',
    subjectKind: 'offer',
    subjectId: offerId,
    clauses: ['gtc:2.3'],
    detail: { orderId, reason },
  });
  return { ...order, status };
}
