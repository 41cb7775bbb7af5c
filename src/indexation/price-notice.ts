import { type LocalDate } from '../calendar/local-date.ts';
import { type Client } from '../clients/client.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { vatNotes } from '../clients/vat-treatment.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type Contract } from '../contracts/contract.ts';
import { type PaperPriceChange } from '../documents/papers/prices.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { type OfferLine } from '../offers/offer.ts';
import { type ClauseRef, paperClauses } from '../terms/clauses.ts';

/** By what prices are adjusted without an agreement. */
export const noticeClauses: readonly ClauseRef[] = ['gtc:6.10'];

export interface NoticeFacts {
  readonly contract: Contract;
  readonly client: Client;
  readonly company: CompanyProfile;
  readonly date: LocalDate;
  /** The first day of the new prices. */
  readonly effectiveFrom: LocalDate;
}

/** What every notice of adjusted prices says of its contract. */
export function priceNotice({ contract, client, company, date, effectiveFrom }: NoticeFacts) {
  return {
    language: client.language,
    seller: paperSeller(company),
    buyer: paperBuyer(client),
    number: `${contract.number}-${effectiveFrom}`,
    date,
    title: contract.agreed.title,
    contractNumber: contract.number,
    effectiveFrom,
    clauses: paperClauses(noticeClauses, client.language),
    notes: vatNotes(contract.agreed.vatTreatment, client.language),
  };
}

export function paperPriceChange(
  { position, description, unit }: OfferLine,
  oldPrice: Decimal4,
  newPrice: Decimal4,
): PaperPriceChange {
  return { position, description, unit, oldPrice, newPrice };
}
