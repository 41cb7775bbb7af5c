import { type TermsEdition } from '../terms/edition.ts';
import {
  effectiveParameters,
  gtcComponent,
  offerComponent,
  type TermsComponent,
} from '../terms/effective-terms.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { type OfferVersion } from './offer.ts';

/** An offer, as far as it agrees terms of its own. */
interface OfferedTerms {
  readonly number: string;
  readonly version: Pick<OfferVersion, 'terms'>;
}

/** What a contract from this offer is made of: the written offer prevails over the terms (GTC 1.1, 1.6). */
export function contractComponents(offer: OfferedTerms, edition: TermsEdition): TermsComponent[] {
  return [offerComponent(offer.number, offer.version.terms), gtcComponent(edition)];
}

/** The terms that apply on the basis of an offer. */
export function offeredTerms(offer: OfferedTerms, edition: TermsEdition): TermsParameters {
  return effectiveParameters(contractComponents(offer, edition));
}
