import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { type Instant, dayOf } from '../calendar/instant.ts';
import { yearOf } from '../calendar/local-date.ts';
import { refuseErased } from '../clients/client.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { takeNumber } from '../company/number-series.store.ts';
import { record } from '../journal/journal.store.ts';
import { draftVersion, type OfferInput } from './draft-version.ts';
import { type Offer } from './offer.ts';
import { insertOffer } from './offer.store.ts';

interface DraftOffer {
  readonly clientId: string;
  readonly input: OfferInput;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Writes a new offer as a draft (GTC 2.1: non-binding).
 * @throws problem `not-found` for an unknown client, and what `draftVersion` refuses
 */
export async function draftOffer(tx: Tx, { clientId, input, actor, at }: DraftOffer): Promise<Offer> {
  const client = await clientById(tx, clientId);
  refuseErased(client);
  const company = await companyProfile(tx);
  const asOf = dayOf(at);
  const current = draftVersion(input, { id: newId(), version: 1, client, company, asOf });
  const id = newId();
  const { number } = await takeNumber(tx, 'offer', yearOf(asOf));
  const offer: Offer = { id, number, clientId, status: 'draft', createdAt: at, current };
  await insertOffer(tx, offer);
  await record(tx, {
    at,
    actor,
    verb: 'offer drafted',
    subjectKind: 'offer',
    subjectId: id,
    clauses: ['gtc:2.1'],
  });
  return offer;
}
