import { type Language } from '../documents/paper.ts';
import { type TermsEdition } from '../terms/edition.ts';
import { effectiveParameters, rankComponents, type TermsComponent } from '../terms/effective-terms.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { type OfferVersion } from './offer.ts';

/** What a contract from this offer is made of, ranked (GTC 1.1, 1.6): the written offer prevails over the terms. */
export function contractComponents(
  offer: { number: string; version: Pick<OfferVersion, 'terms'> },
  edition: TermsEdition,
  language: Language,
): TermsComponent[] {
  return rankComponents(edition.parameters.precedence, [
    { kind: 'written-offer', title: offer.number, parameters: offer.version.terms },
    { kind: 'gtc', title: edition.title[language], parameters: edition.parameters },
  ]);
}

/** The terms that apply on the basis of an offer. */
export function offeredTerms(
  offer: { number: string; version: Pick<OfferVersion, 'terms'> },
  edition: TermsEdition,
): TermsParameters {
  return effectiveParameters(contractComponents(offer, edition, 'en'));
}
