import { later, type LocalDate } from '../calendar/local-date.ts';
import { type Client } from '../clients/client.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type Contract } from '../contracts/contract.ts';
import { type PriceChange, priceChange, type PriceFacts } from '../contracts/price-change.ts';
import { type IndexNoticePaper } from '../documents/papers/prices.ts';
import { type Outcome } from '../runs/sweep.ts';
import { adjustmentEffect, type IndexAdjustment, keptPrice } from './index-adjustment.ts';
import { indexNotice } from './index-notice.ts';
import { type IndexedPrice, type YearEnd } from './indexed-price.ts';

/** Prices of a contract that the index raises. */
export interface RisenPrices extends YearEnd {
  readonly contract: Contract;
  readonly facts: PriceFacts;
  readonly risen: readonly IndexedPrice[];
}

/** All that comes of risen prices: the settled year, the notice to the client, the new prices with their plan. */
export interface Declaration {
  readonly adjustment: IndexAdjustment & Pick<Circumstances, 'documentId'> & Pick<YearEnd, 'effectiveFrom'>;
  readonly client: Client;
  readonly paper: IndexNoticePaper;
  readonly change: PriceChange;
}

interface Circumstances {
  /** The business day, and the day on which it happens. */
  readonly asOf: LocalDate;
  readonly today: LocalDate;
  readonly client: Client;
  readonly company: CompanyProfile;
  readonly id: string;
  readonly documentId: string;
}

/**
 * What risen prices are declared by and what they change (GTC 6.10).
 * @throws problem as of `priceChange`
 */
export function declaration(
  { contract, facts, risen, year, effectiveFrom }: RisenPrices,
  { client, company, id, documentId, asOf, today }: Circumstances,
): Declaration {
  const prices = risen.map(keptPrice);
  const date = later(asOf, today);
  const versions = prices.map(({ linePosition, newPrice, series, month, formula }) => ({
    linePosition,
    validFrom: effectiveFrom,
    unitPrice: newPrice,
    cause: 'index' as const,
    reason: `${series} of ${month}: ${formula}`,
    clause: 'gtc:6.10',
  }));
  return {
    adjustment: { id, contractId: contract.id, year, effectiveFrom, prices, documentId, leftOut: null },
    client,
    paper: indexNotice({ contract, client, company, date, effectiveFrom }, risen),
    change: priceChange(contract, facts, versions, today),
  };
}

/** What a run tells of a declaration. */
export function declaredOutcome({ adjustment: { prices, documentId, effectiveFrom } }: Declaration): Outcome {
  return {
    outcome: 'done',
    reason: `prices from ${effectiveFrom}: ${prices.map(({ formula }) => formula).join('; ')}`,
    clause: 'gtc:6.10',
    documentId,
    effect: adjustmentEffect(prices, effectiveFrom),
  };
}
