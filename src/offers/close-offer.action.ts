import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { type Offer, offerTransitions } from './offer.ts';
import { lockOffer, setOfferState } from './offer.store.ts';

interface CloseOffer {
  readonly offerId: string;
  /** The client declines; the agency withdraws. */
  readonly by: 'decline' | 'withdraw';
  readonly reason: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Ends an offer without a contract.
 * @throws problem `illegal-state` when it has been ordered already (then the order is refused) or is closed
 */
export async function closeOffer(tx: Tx, { offerId, by, reason, actor, at }: CloseOffer): Promise<Offer> {
  const offer = await lockOffer(tx, offerId);
  const status = advance('the offer', offerTransitions, offer.status, by);
  await setOfferState(tx, offerId, status);
  await record(tx, {
    at,
    actor,
    verb: by === 'decline' ? 'offer declined' : 'offer withdrawn',
    subjectKind: 'offer',
    subjectId: offerId,
    clauses: ['gtc:2.1'],
    detail: { reason },
  });
  return { ...offer, status };
}
