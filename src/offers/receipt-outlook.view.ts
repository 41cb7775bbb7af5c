import { type Db } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { currentEdition } from '../terms/edition.store.ts';
import { offeredTerms } from './agreed-terms.ts';
import { offerById } from './offer.store.ts';
import { receiveOrder } from './order.ts';

/**
 * When an order that arrives at a moment counts as received (GTC 2.4) and until when it binds the client (GTC 2.2), by the
 * terms that the offer agrees. @throws problem `not-found`
 */
export async function receiptOutlook(db: Db, offerId: string, receivedAt: Instant, asOf: LocalDate) {
  const offer = await offerById(db, offerId);
  const terms = offeredTerms(
    { number: offer.number, version: offer.current },
    await currentEdition(db, asOf),
  );
  return { receivedAt, ...receiveOrder(receivedAt, terms) };
}
