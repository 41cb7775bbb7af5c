import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { type Money } from '../money/money.ts';
import { type Tax, type Totals, type VatCategory } from '../money/vat.ts';
import { defineProblem } from '../problems/problem.ts';
import { type Transitions } from '../states/transitions.ts';
import { type TermsOverrides } from '../terms/parameters.ts';
import { type VatTreatment } from '../clients/vat-treatment.ts';
import { type LineCadence } from './line-cadence.ts';
import { type OfferedTerm } from './term.ts';
import { type BuyerAccount } from './third-party.ts';

export const lineKinds = ['lump-sum', 'effort', 'hour-pool', 'recurring', 'licence', 'third-party'] as const;
export type LineKind = (typeof lineKinds)[number];

export const billingModes = [
  'half-half',
  'full-advance',
  'on-completion',
  'per-item',
  'per-sprint',
  'per-period',
  'instalments',
] as const;
export type BillingMode = (typeof billingModes)[number];

export const contractTypes = ['work', 'agile', 'resources'] as const;
export type ContractType = (typeof contractTypes)[number];

/**
 * A priced line of an offer; `net` is quantity × unit price less the line's discount, rounded half up to the cent. Of a
 * line that is billed per period it is the price of one whole period.
 */
export interface OfferLine extends LineCadence {
  readonly position: number;
  readonly kind: LineKind;
  readonly description: string;
  readonly quantity: Decimal4;
  readonly unit: string;
  readonly unitPrice: Decimal4;
  readonly discountPercent: Decimal4;
  readonly vatCategory: VatCategory;
  readonly vatRate: Decimal4;
  readonly net: Money;
  /** On whose account a third-party item is bought; null for what the agency renders itself (GTC 7.6). */
  readonly account: BuyerAccount | null;
  /** Effort whose estimate is guaranteed: an overrun is never billed (§ 1170a ABGB, GTC 6.2). */
  readonly bindingEstimate: boolean;
}

/** One version of an offer: what the client is offered. Frozen when it is sent. */
export interface OfferVersion {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly introduction: string | null;
  readonly billingMode: BillingMode;
  readonly contractType: ContractType;
  readonly expectedSupply: string | null;
  /** Discount on the whole offer, on top of those on lines. */
  readonly discountPercent: Decimal4;
  readonly vatTreatment: VatTreatment;
  readonly validUntil: LocalDate | null;
  /** What this written offer agrees differently from the general terms (GTC 1.6). */
  readonly terms: TermsOverrides;
  /** How long the contract is to run; empty when nothing is billed per period. */
  readonly term: OfferedTerm | null;
  readonly lines: readonly OfferLine[];
  readonly taxes: readonly Tax[];
  readonly totals: Totals;
}

export interface Offer {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  readonly status: OfferStatus;
  readonly createdAt: Instant;
  /** The newest version. */
  readonly current: OfferVersion;
}

export type OfferStatus = 'draft' | 'sent' | 'ordered' | 'confirmed' | 'declined' | 'withdrawn';
export type OfferEvent = 'revise' | 'send' | 'order' | 'confirm' | 'decline' | 'withdraw' | 'refuse order';

/** Offers bind nobody (GTC 2.1): they may be revised or withdrawn until an order on them has been confirmed. */
export const offerTransitions: Transitions<OfferStatus, OfferEvent> = {
  draft: { revise: 'draft', send: 'sent', withdraw: 'withdrawn' },
  sent: { order: 'ordered', revise: 'draft', decline: 'declined', withdraw: 'withdrawn' },
  ordered: { confirm: 'confirmed', 'refuse order': 'declined', order: 'ordered' },
  confirmed: {},
  declined: { revise: 'draft' },
  withdrawn: {},
};

/** The status as of a day: what was sent lapses when its validity is over, what was ordered when its binding is. */
export function statusAsOf(
  offer: { status: OfferStatus; validUntil: LocalDate | null },
  boundUntil: LocalDate | null,
  asOf: LocalDate,
): OfferStatus | 'lapsed' {
  if (offer.status === 'sent' && offer.validUntil !== null && offer.validUntil < asOf) return 'lapsed';
  if (offer.status === 'ordered' && boundUntil !== null && boundUntil < asOf) return 'lapsed';
  return offer.status;
}

export const offerLapsed = defineProblem({
  type: 'offer-lapsed',
  title: 'The offer is no longer valid',
  status: 409,
});
export const vatRateUnknown = defineProblem({
  type: 'vat-rate-unknown',
  title: 'This VAT rate does not exist here',
  status: 422,
});
