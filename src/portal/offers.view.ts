import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type OfferPage } from '../../templates/pages/offer.page.ts';
import { type OffersPage } from '../../templates/pages/offers.page.ts';
import { dayOf, type Instant, timeOf } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type OfferPaper } from '../documents/papers/sales.ts';
import { offeredTerms } from '../offers/agreed-terms.ts';
import { type Offer, type OfferStatus, statusAsOf } from '../offers/offer.ts';
import { offerById, versionById } from '../offers/offer.store.ts';
import { presentOrder } from '../offers/offer.view.ts';
import { type Order, receiveOrder } from '../offers/order.ts';
import { orderById } from '../offers/order.store.ts';
import { notFound } from '../problems/problem.ts';
import { currentEdition, editionById, termsDocuments } from '../terms/edition.store.ts';
import { type TermsEdition } from '../terms/edition.ts';
import { type Guest, own } from './guest.ts';
import { PAGE_LENGTH } from './route.ts';

interface OfferRow {
  readonly id: string;
  readonly number: string;
  readonly status: OfferStatus;
  readonly title: string;
  readonly gross: string;
  readonly validUntil: LocalDate | null;
  readonly boundUntil: LocalDate | null;
}

/** The offers that were sent, each by its newest paper. */
export async function offersOf(
  { app: { db }, clientId, today }: Guest,
  cursor: string | undefined,
): Promise<OffersPage> {
  const query = db('offer')
    .joinRaw(
      `join lateral (select v.title, v.gross, v.valid_until from offer_version v
         join document d on d.subject_id = v.id and d.kind = 'offer'
         where v.offer_id = offer.id order by v.version desc limit 1) sent on true`,
    )
    .leftJoin('client_order as o', (on) =>
      on.on('o.offer_id', 'offer.id').onIn('o.status', ['received', 'confirmed']),
    )
    .where({ 'offer.client_id': clientId })
    .select({
      id: 'offer.id',
      number: 'offer.number',
      status: 'offer.status',
      title: 'sent.title',
      gross: 'sent.gross',
      validUntil: 'sent.valid_until',
      boundUntil: 'o.bound_until',
    });
  const list = {
    id: 'offer.id',
    sorts: { created: 'offer.id' },
    sort: '-created',
    limit: PAGE_LENGTH,
    cursor,
  };
  const { items, nextCursor } = await keysetPage<OfferRow>(db, query, list);
  return {
    nextCursor,
    offers: items.map(({ boundUntil, status, ...offer }) => ({
      ...offer,
      status: statusAsOf({ status, validUntil: offer.validUntil }, boundUntil, today),
    })),
  };
}

/** The offers that can still be ordered. */
export async function openOffers(guest: Guest): Promise<OffersPage['offers']> {
  const { offers } = await offersOf(guest, undefined);
  return offers.filter(({ status }) => status === 'sent');
}

interface SentVersion {
  readonly versionId: string;
  readonly documentId: string;
  readonly paper: OfferPaper;
  readonly hasPdf: boolean;
}

/** An offer as it was sent last. @throws problem `not-found`, also for what is still a draft */
export async function offerOf(guest: Guest, id: string): Promise<OfferPage> {
  const { db } = guest.app;
  const offer = own(guest, await offerById(db, id));
  const sent = await sentVersion(db, id);
  if (sent === undefined) throw notFound('this offer has not been sent');
  const order = await orderOn(db, sent.versionId);
  const contract = order && (await contractOf(db, order.id));
  const edition = await editionFor(guest, order, contract?.termsEditionId);
  const shown = order === undefined ? null : presentOrder(order, guest.today);
  const mayOrder = shown?.status === 'lapsed' || offer.status === 'sent';
  const status = statusAsOf(
    { status: offer.status, validUntil: sent.paper.validUntil },
    shown?.boundUntil ?? null,
    guest.today,
  );
  return {
    id,
    number: offer.number,
    status,
    ...sent,
    terms: {
      editionId: edition.id,
      title: edition.title[guest.frame.language],
      hasFile: (await termsDocuments(db, edition.id)).length > 0,
    },
    ifOrdered:
      mayOrder && (status === 'sent' || shown?.status === 'lapsed')
        ? await ifOrdered(guest, offer, sent.versionId, edition)
        : null,
    order: shown && {
      orderedBy: shown.orderedBy,
      received: toTheMinute(shown.deemedReceivedAt),
      boundUntil: shown.boundUntil,
      status: shown.status,
    },
    contract: contract === undefined ? null : { id: contract.id, number: contract.number },
  };
}

async function sentVersion(db: Db, offerId: string): Promise<SentVersion | undefined> {
  return db('offer_version as v')
    .join('document as d', (on) => on.on('d.subject_id', 'v.id').onVal('d.kind', 'offer'))
    .leftJoin('document_file as f', 'f.document_id', 'd.id')
    .where({ 'v.offer_id': offerId })
    .orderBy('v.version', 'desc')
    .first<SentVersion | undefined>(
      { versionId: 'v.id', documentId: 'd.id', paper: 'd.paper' },
      db.raw('f.document_id is not null as "hasPdf"'),
    );
}

/** The last order on a version. */
async function orderOn(db: Db, versionId: string): Promise<Order | undefined> {
  const row = await db('client_order')
    .where({ version_id: versionId })
    .orderBy('id', 'desc')
    .first<{ id: string } | undefined>('id');
  return row && orderById(db, row.id);
}

async function contractOf(db: Db, orderId: string) {
  return db('contract')
    .where({ order_id: orderId })
    .first<{ id: string; number: string; termsEditionId: string } | undefined>({
      id: 'id',
      number: 'number',
      termsEditionId: 'terms_edition_id',
    });
}

/** The edition that was agreed or ordered on; for what is still open the one in force (GTC 1.2). */
async function editionFor(
  { app: { db }, today }: Guest,
  order: Order | undefined,
  agreed: string | undefined,
): Promise<TermsEdition> {
  const isOpen = order === undefined || (order.status === 'received' && order.boundUntil < today);
  const pinned = agreed ?? (isOpen ? null : order.termsEditionId);
  return pinned === null ? currentEdition(db, today) : editionById(db, pinned);
}

async function ifOrdered(guest: Guest, { number }: Offer, versionId: string, edition: TermsEdition) {
  const version = await versionById(guest.app.db, versionId);
  const received = receiveOrder(guest.at, offeredTerms({ number, version }, edition));
  return { received: toTheMinute(received.deemedReceivedAt), boundUntil: received.boundUntil };
}

function toTheMinute(at: Instant) {
  return { day: dayOf(at), time: timeOf(at).slice(0, 5) };
}
