import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { refuseErased } from '../clients/client.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { draftVersion, type OfferInput } from './draft-version.ts';
import { type Offer, offerTransitions } from './offer.ts';
import { insertVersion, lockOffer, replaceDraftVersion, setOfferState } from './offer.store.ts';

interface ReviseOffer {
  readonly offerId: string;
  readonly input: OfferInput;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Rewrites an offer: a draft is replaced, a sent or declined version stays as it is and a new version begins as a draft.
 * @throws problem `illegal-state` when it has been ordered, confirmed or withdrawn; `client-erased`
 */
export async function reviseOffer(tx: Tx, { offerId, input, actor, at }: ReviseOffer): Promise<Offer> {
  const offer = await lockOffer(tx, offerId);
  const status = advance('the offer', offerTransitions, offer.status, 'revise');
  const client = await clientById(tx, offer.clientId);
  refuseErased(client);
  const isDraft = offer.status === 'draft';
  const current = draftVersion(input, {
    id: newId(),
    version: isDraft ? offer.current.version : offer.current.version + 1,
    client,
    company: await companyProfile(tx),
    asOf: dayOf(at),
  });
  if (isDraft) await replaceDraftVersion(tx, offerId, offer.current.id, current);
  else await insertVersion(tx, offerId, current);
  await setOfferState(tx, offerId, status, current.version);
  await record(tx, {
    at,
    actor,
    verb: 'offer revised',
    subjectKind: 'offer',
    subjectId: offerId,
    detail: { version: current.version },
  });
  return { ...offer, status, current };
}
