import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { addresseesOf } from '../documents/addressee.ts';
import { queueDispatch } from '../documents/dispatch.store.ts';
import { freezeDocument } from '../documents/document.store.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { currentEdition, editionById } from '../terms/edition.store.ts';
import { offeredTerms } from './agreed-terms.ts';
import { type Offer, offerLapsed, offerTransitions } from './offer.ts';
import { lockOffer, setOfferState } from './offer.store.ts';
import {
  type Order,
  orderClosed,
  offerRevised,
  orderOpen,
  orderTransitions,
  receiveOrder,
  receivedInFuture,
} from './order.ts';
import { acknowledgementPaper } from './order-acknowledgement.ts';
import { insertOrder, setOrderStatus, standingOrder } from './order.store.ts';

interface PlaceOrder {
  readonly offerId: string;
  readonly receivedAt: Instant;
  readonly orderedBy?: string | undefined;
  /** What the client saw when it ordered; only that can be ordered, and that edition of the terms is pinned. */
  readonly shown?: { readonly versionId: string; readonly termsEditionId: string };
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Records the client's order of the version that was sent, with its deemed receipt (GTC 2.4) and how long it binds the
 * client (GTC 2.2), and acknowledges it; the acknowledgement concludes nothing (GTC 2.3). A lapsed order may be renewed.
 * @throws problem `illegal-state` unless the offer was sent, `offer-lapsed` after its validity, `order-open` while an
 * earlier order still binds, `received-in-future`, `offer-revised` when the client saw another version
 */
export async function placeOrder(tx: Tx, request: PlaceOrder): Promise<Order> {
  const { offerId, receivedAt, orderedBy = null, shown, actor, at } = request;
  const offer = await lockOffer(tx, offerId);
  const status = advance('the offer', offerTransitions, offer.status, 'order');
  if (compareInstants(receivedAt, at) > 0) {
    const message = 'give the moment at which the order arrived';
    throw receivedInFuture(message, { errors: [{ path: 'receivedAt', message }] });
  }
  refuseLapsed(offer, receivedAt);
  if (shown && shown.versionId !== offer.current.id)
    throw offerRevised(`version ${offer.current.version} counts now; look at it before ordering`);
  const edition = await (shown ? editionById(tx, shown.termsEditionId) : currentEdition(tx, dayOf(at)));
  const terms = offeredTerms({ number: offer.number, version: offer.current }, edition);
  const received = receiveOrder(receivedAt, terms);
  await supersedeLapsed(tx, offerId, at);
  const order: Order = {
    id: newId(),
    offerId,
    versionId: offer.current.id,
    receivedAt,
    ...received,
    status: 'received',
    orderedBy,
    termsEditionId: shown?.termsEditionId ?? null,
  };
  await insertOrder(tx, order, at);
  await setOfferState(tx, offerId, status);
  await acknowledge(tx, offer, order, at);
  await record(tx, {
    at,
    actor,
    verb: 'order received',
    subjectKind: 'offer',
    subjectId: offerId,
    clauses: ['gtc:2.2', 'gtc:2.4'],
    detail: { orderId: order.id, ...received, orderedBy },
  });
  return order;
}

function refuseLapsed(offer: Offer, receivedAt: Instant): void {
  const { validUntil } = offer.current;
  if (offer.status === 'sent' && validUntil !== null && dayOf(receivedAt) > validUntil) {
    throw offerLapsed(`the offer was valid until ${validUntil}; revise it and send a new version`);
  }
}

async function supersedeLapsed(tx: Tx, offerId: string, at: Instant): Promise<void> {
  const earlier = await standingOrder(tx, offerId);
  if (!earlier) return;
  if (earlier.status === 'confirmed') throw orderClosed('this offer has become a contract already');
  if (earlier.boundUntil >= dayOf(at)) {
    throw orderOpen(
      `the order received ${earlier.receivedAt} binds the client until ${earlier.boundUntil}; confirm it`,
    );
  }
  await setOrderStatus(tx, earlier.id, advance('the order', orderTransitions, earlier.status, 'renew'));
}

async function acknowledge(tx: Tx, offer: Offer, order: Order, at: Instant): Promise<void> {
  const client = await clientById(tx, offer.clientId);
  const company = await companyProfile(tx);
  const paper = acknowledgementPaper({ offer, order, client, company, date: dayOf(at) });
  const documentId = await freezeDocument(tx, { subjectId: order.id, clientId: client.id, paper, at });
  for (const addressee of addresseesOf(paper.buyer, client))
    await queueDispatch(tx, { documentId, ...addressee, at });
}
