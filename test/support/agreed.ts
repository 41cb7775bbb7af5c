import { type Cadence } from '../../src/calendar/cadence.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { Money } from '../../src/money/money.ts';
import { totalsOf, type VatCategory } from '../../src/money/vat.ts';
import { type BilledWhen } from '../../src/offers/line-cadence.ts';
import {
  type LineKind,
  type OfferLine,
  type OfferVersion,
  type BillingMode,
} from '../../src/offers/offer.ts';
import { type BuyerAccount } from '../../src/offers/third-party.ts';
import { lineNet, priceTaxes } from '../../src/offers/offer-price.ts';

export interface LineSpec {
  readonly kind?: LineKind;
  readonly quantity?: string;
  readonly price: string;
  readonly discount?: string;
  readonly category?: VatCategory;
  readonly rate?: string;
  readonly cadence?: Cadence;
  readonly billed?: BilledWhen;
  readonly account?: BuyerAccount;
  readonly binding?: boolean;
}

/** A priced line as an offer would hold it. */
export function line(spec: LineSpec, position = 1): OfferLine {
  const priced = {
    position,
    kind: spec.kind ?? ('lump-sum' as const),
    description: `Item ${position}`,
    quantity: decimal4(spec.quantity ?? '1'),
    unit: 'lump sum',
    unitPrice: decimal4(spec.price),
    discountPercent: decimal4(spec.discount ?? '0'),
    vatCategory: spec.category ?? ('S' as const),
    vatRate: decimal4(spec.rate ?? '20'),
    bindingEstimate: spec.binding ?? false,
    cadence: spec.cadence ?? null,
    billed: spec.cadence === undefined ? null : (spec.billed ?? ('in-advance' as const)),
    account: spec.account ?? (spec.kind === 'third-party' ? ('own' as const) : null),
  };
  return { ...priced, net: lineNet(priced) };
}

/** What was agreed: lines under a billing mode. */
export function agreed(mode: BillingMode, specs: readonly LineSpec[], discount = '0'): OfferVersion {
  const lines = specs.map((spec, index) => line(spec, index + 1));
  const taxes = priceTaxes(lines, decimal4(discount));
  return {
    id: '00000000-0000-7000-8000-000000000001',
    version: 1,
    title: 'Website',
    introduction: null,
    billingMode: mode,
    contractType: 'work',
    expectedSupply: null,
    discountPercent: decimal4(discount),
    vatTreatment: 'domestic',
    validUntil: null,
    terms: {},
    term: null,
    lines,
    taxes,
    totals: totalsOf(taxes),
  };
}

export function money(text: string): Money {
  return Money.of(text);
}

/** "net + vat" per rate, for tables. */
export function spoken(taxes: readonly { rate: string; base: Money; amount: Money }[]): string {
  return taxes.map((tax) => `${tax.base} + ${tax.amount} @ ${tax.rate}`).join(', ');
}
