import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';
import { type Order, orderOpen, type OrderStatus } from './order.ts';

onConstraint('client_order_open', orderOpen, 'this offer has an open or confirmed order; only one can stand');

interface OrderRow {
  id: string;
  offer_id: string;
  version_id: string;
  received_at: Instant;
  deemed_received_at: Instant;
  bound_until: LocalDate;
  status: OrderStatus;
  ordered_by: string | null;
  terms_edition_id: string | null;
}

function orderFromRow(row: OrderRow): Order {
  return {
    id: row.id,
    offerId: row.offer_id,
    versionId: row.version_id,
    receivedAt: row.received_at,
    deemedReceivedAt: row.deemed_received_at,
    boundUntil: row.bound_until,
    status: row.status,
    orderedBy: row.ordered_by,
    termsEditionId: row.terms_edition_id,
  };
}

export async function insertOrder(tx: Tx, order: Order, at: Instant): Promise<void> {
  await tx('client_order').insert({
    id: order.id,
    offer_id: order.offerId,
    version_id: order.versionId,
    received_at: order.receivedAt,
    deemed_received_at: order.deemedReceivedAt,
    bound_until: order.boundUntil,
    status: order.status,
    ordered_by: order.orderedBy,
    terms_edition_id: order.termsEditionId,
    created_at: at,
  });
}

export async function orderById(db: Db, id: string): Promise<Order> {
  const row = await db<OrderRow>('client_order').where({ id }).first();
  if (!row) throw notFound(`there is no order ${id}`);
  return orderFromRow(row);
}

/** The order on an offer that is neither refused nor replaced, if there is one. */
export async function standingOrder(db: Db, offerId: string): Promise<Order | undefined> {
  const row = await db<OrderRow>('client_order')
    .where({ offer_id: offerId })
    .whereIn('status', ['received', 'confirmed'])
    .first();
  return row && orderFromRow(row);
}

export async function setOrderStatus(tx: Tx, id: string, status: OrderStatus): Promise<void> {
  await tx('client_order').where({ id }).update({ status });
}
