import { type LocalDate } from '../calendar/local-date.ts';
import { type Client } from '../clients/client.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { vatNotes } from '../clients/vat-treatment.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type OfferPaper } from '../documents/papers/sales.ts';
import { paperClauses } from '../terms/clauses.ts';
import { type TermsEdition } from '../terms/edition.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { billingClauses, billingWords } from './billing-words.ts';
import { type Offer } from './offer.ts';
import { paperPrice } from './paper-price.ts';
import { isOutlay, outlayNotes } from './third-party.ts';
import { periodNotes, termClauses, termWords } from './term-words.ts';

interface OfferPaperFacts {
  readonly offer: Offer;
  readonly client: Client;
  readonly company: CompanyProfile;
  readonly edition: TermsEdition;
  readonly terms: TermsParameters;
  readonly date: LocalDate;
}

/** The written offer: non-binding (GTC 2.1), prices net with VAT and gross beside them (GTC 6.1, ruling 28). */
export function offerPaper({ offer, client, company, edition, terms, date }: OfferPaperFacts): OfferPaper {
  const { current } = offer;
  const { language } = client;
  return {
    paper: 'offer',
    language,
    seller: paperSeller(company),
    buyer: paperBuyer(client),
    number: offer.number,
    date,
    title: current.title,
    version: current.version,
    introduction: current.introduction,
    validUntil: current.validUntil,
    expectedSupply: current.expectedSupply,
    billing: billingWords(current.billingMode, terms, language),
    term: termWords(current.term, terms, language),
    termsTitle: edition.title[language],
    ...paperPrice(current, language),
    notes: [
      ...vatNotes(current.vatTreatment, language),
      ...periodNotes(current.lines, language),
      ...(current.lines.some(isOutlay) ? outlayNotes(language) : []),
    ],
    clauses: paperClauses(
      ['gtc:2.1', 'gtc:2.2', 'gtc:6.1', ...billingClauses(current.billingMode), ...termClauses(current.term)],
      language,
    ),
  };
}
