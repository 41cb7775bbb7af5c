import { keysetPage } from '../../db/keyset.ts';
import { type Db } from '../../db/connection.ts';
import { containing } from '../../db/containing.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { taxRecord } from '../money/vat.ts';
import { allowed } from '../states/transitions.ts';
import { type Offer, type OfferStatus, offerTransitions, statusAsOf } from './offer.ts';
import { offerById } from './offer.store.ts';
import { type Order } from './order.ts';
import { standingOrder } from './order.store.ts';
import { perPeriod } from './per-period.ts';

/** An offer as the API shows it, with what may happen next. */
export async function offerView(db: Db, id: string, asOf: LocalDate) {
  return presentOffer(await offerById(db, id), await standingOrder(db, id), asOf);
}

export function presentOffer(offer: Offer, order: Order | undefined, asOf: LocalDate) {
  const { current } = offer;
  return {
    id: offer.id,
    number: offer.number,
    clientId: offer.clientId,
    status: statusAsOf(
      { status: offer.status, validUntil: current.validUntil },
      order?.boundUntil ?? null,
      asOf,
    ),
    version: current.version,
    title: current.title,
    introduction: current.introduction,
    billingMode: current.billingMode,
    contractType: current.contractType,
    expectedSupply: current.expectedSupply,
    discountPercent: current.discountPercent,
    vatTreatment: current.vatTreatment,
    validUntil: current.validUntil,
    terms: current.terms,
    term: current.term,
    lines: current.lines.map((line) => ({ ...line, net: line.net.toString() })),
    taxes: current.taxes.map(taxRecord),
    perPeriod: perPeriod(current),
    net: current.totals.net.toString(),
    vat: current.totals.vat.toString(),
    gross: current.totals.gross.toString(),
    order: order === undefined ? null : presentOrder(order, asOf),
    actions: allowed(offerTransitions, offer.status),
    createdAt: offer.createdAt,
  };
}

export function presentOrder(order: Order, asOf: LocalDate) {
  const lapsed = order.status === 'received' && order.boundUntil < asOf;
  return {
    id: order.id,
    offerId: order.offerId,
    status: lapsed ? ('lapsed' as const) : order.status,
    receivedAt: order.receivedAt,
    deemedReceivedAt: order.deemedReceivedAt,
    boundUntil: order.boundUntil,
    orderedBy: order.orderedBy,
  };
}

interface OfferFilters {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: OfferSort;
  readonly clientId?: string | undefined;
  /** Part of the number or the title, in any case. */
  readonly text?: string | undefined;
  readonly status?: OfferStatus | undefined;
  /** Not for clients, who see what was sent. */
  readonly withDrafts: boolean;
}

interface OfferListRow {
  id: string;
  number: string;
  client_id: string;
  client_name: string;
  status: OfferStatus;
  version: number;
  title: string;
  valid_until: LocalDate | null;
  bound_until: LocalDate | null;
  net: string;
  gross: string;
}

export const offerSorts = ['-created', 'created', 'number', '-number'] as const;
export type OfferSort = (typeof offerSorts)[number];

/** Offers with their newest version. */
export async function offerList(db: Db, filters: OfferFilters, asOf: LocalDate) {
  const query = db('offer')
    .join('offer_version as v', (on) => on.on('v.offer_id', 'offer.id').on('v.version', 'offer.version'))
    .join('client', 'client.id', 'offer.client_id')
    .leftJoin('client_order as o', (on) =>
      on.on('o.offer_id', 'offer.id').onIn('o.status', ['received', 'confirmed']),
    )
    .select(
      'offer.id',
      'offer.number',
      'offer.client_id',
      'offer.status',
      'offer.version',
      'client.name as client_name',
    )
    .select('v.title', 'v.valid_until', 'v.net', 'v.gross', 'o.bound_until');
  if (filters.clientId !== undefined) void query.where('offer.client_id', filters.clientId);
  // A draft that was withdrawn was never sent either.
  if (!filters.withDrafts) void query.whereNot('offer.status', 'draft').whereNotNull('v.frozen_at');
  if (filters.status !== undefined) void query.where('offer.status', filters.status);
  if (filters.text !== undefined)
    void query.whereRaw(
      // Each condition reads an index of its own; only the newest version counts.
      `(lower(offer.number) like lower(:text) or lower(v.title) like lower(:text) and offer.id = any (array(
         select t.offer_id from offer_version t where lower(t.title) like lower(:text))))`,
      { text: containing(filters.text) },
    );
  const { items, nextCursor } = await keysetPage<OfferListRow>(db, query, {
    id: 'offer.id',
    sorts: { created: 'offer.id', number: 'offer.number' },
    sort: filters.sort,
    limit: filters.limit,
    cursor: filters.cursor,
  });
  return {
    nextCursor,
    items: items.map((row) => ({
      id: row.id,
      number: row.number,
      clientId: row.client_id,
      clientName: row.client_name,
      status: statusAsOf({ status: row.status, validUntil: row.valid_until }, row.bound_until, asOf),
      version: row.version,
      title: row.title,
      net: row.net,
      gross: row.gross,
      validUntil: row.valid_until,
    })),
  };
}
