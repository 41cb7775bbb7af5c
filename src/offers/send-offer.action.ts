import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { addresseesOf } from '../documents/addressee.ts';
import { queueDispatch } from '../documents/dispatch.store.ts';
import { freezeDocument } from '../documents/document.store.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { currentEdition } from '../terms/edition.store.ts';
import { offeredTerms } from './agreed-terms.ts';
import { type Offer, offerLapsed, offerTransitions } from './offer.ts';
import { offerPaper } from './offer-paper.ts';
import { freezeVersion, lockOffer, setOfferState } from './offer.store.ts';

interface SendOffer {
  readonly offerId: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Sends the newest version: it is frozen, becomes a paper and goes to the client's address, if one is known.
 * @returns the offer and the id of its paper
 * @throws problem `illegal-state` unless it is a draft, `offer-lapsed` when its validity has passed
 */
export async function sendOffer(
  tx: Tx,
  { offerId, actor, at }: SendOffer,
): Promise<Offer & { documentId: string }> {
  const offer = await lockOffer(tx, offerId);
  const status = advance('the offer', offerTransitions, offer.status, 'send');
  const asOf = dayOf(at);
  const { current } = offer;
  if (current.validUntil !== null && current.validUntil < asOf) {
    throw offerLapsed(`it was valid until ${current.validUntil}; revise it with a later day first`);
  }
  const client = await clientById(tx, offer.clientId);
  const company = await companyProfile(tx);
  const edition = await currentEdition(tx, asOf);
  const terms = offeredTerms({ number: offer.number, version: current }, edition);
  const paper = offerPaper({ offer, client, company, edition, terms, date: asOf });
  await freezeVersion(tx, current.id, at);
  await setOfferState(tx, offerId, status);
  const documentId = await freezeDocument(tx, { subjectId: current.id, clientId: client.id, paper, at });
  for (const addressee of addresseesOf(paper.buyer, client))
    await queueDispatch(tx, { documentId, ...addressee, at });
  await record(tx, {
    at,
    actor,
    verb: 'offer sent',
    subjectKind: 'offer',
    subjectId: offerId,
    clauses: ['gtc:2.1'],
    detail: { version: current.version, documentId },
  });
  return { ...offer, status, documentId };
}
