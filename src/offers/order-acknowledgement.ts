import { dayOf, timeOf } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Client } from '../clients/client.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type OrderAcknowledgementPaper } from '../documents/papers/sales.ts';
import { paperClauses } from '../terms/clauses.ts';
import { type Offer } from './offer.ts';
import { type Order } from './order.ts';

interface AcknowledgementFacts {
  readonly offer: Offer;
  readonly order: Order;
  readonly client: Client;
  readonly company: CompanyProfile;
  readonly date: LocalDate;
}

/** Tells the client that the order has arrived and until when it binds; it concludes nothing (GTC 2.3). */
export function acknowledgementPaper(facts: AcknowledgementFacts): OrderAcknowledgementPaper {
  const { offer, order, client, company, date } = facts;
  return {
    paper: 'order-acknowledgement',
    language: client.language,
    seller: paperSeller(company),
    buyer: paperBuyer(client),
    number: offer.number,
    date,
    title: offer.current.title,
    offerNumber: offer.number,
    deemedReceived: `${dayOf(order.deemedReceivedAt)} ${timeOf(order.deemedReceivedAt).slice(0, 5)}`,
    boundUntil: order.boundUntil,
    notes: [],
    clauses: paperClauses(['gtc:2.2', 'gtc:2.3', 'gtc:2.4'], client.language),
  };
}
