import { Decimal } from 'decimal.js';
import { type Decimal4, exact, percent, trimmed } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import { shareOfTaxes, subtractTaxes, type Tax } from '../money/vat.ts';
import { type OfferLine, type OfferVersion } from '../offers/offer.ts';
import { type BillingPart, fixedPriceLines, fixedPriceTaxes } from './billing-plan.ts';
import { type Delivery } from './delivery.ts';

/*
 * How much of a price that is billed as a whole has been rendered. A work in progress is no supply of its own that could
 * be invoiced in part (GTC 6.8), so its progress is stated by a person, at least what is known already.
 */

/**
 * The share of the price that is known to be rendered, in percent: of the lines that were delivered, by their nets and
 * rounded down to four decimals, or what was called due as rendered before, if that is more (GTC 7.10).
 * Example: line 1 of 6 000.00 delivered, line 2 of 4 000.00 not → "60".
 */
export function knownPercent(
  agreed: Pick<OfferVersion, 'billingMode' | 'lines'>,
  parts: readonly BillingPart[],
  deliveries: readonly Delivery[],
): Decimal4 {
  const delivered = deliveredPercent(fixedPriceLines(agreed), deliveries);
  const called = calledPercent(parts);
  return trimmed((called.gt(delivered) ? called : delivered).toFixed());
}

function deliveredPercent(lines: readonly OfferLine[], deliveries: readonly Delivery[]): Decimal {
  const whole = Money.sum(lines.map(({ net }) => net));
  const positions = new Set(deliveries.flatMap((delivery) => delivery.lines));
  const delivered = Money.sum(lines.filter(({ position }) => positions.has(position)).map(({ net }) => net));
  if (delivered.isZero()) return exact('0');
  return delivered.shareOf(whole).times(100).toDecimalPlaces(4, Decimal.ROUND_DOWN);
}

/** A call for services rendered asks for all that was rendered by then, less the deposits before it. */
function calledPercent(parts: readonly BillingPart[]): Decimal {
  const deposits = parts.filter(isDepositOfWhole);
  const last = deposits.findLastIndex(({ called }) => called?.clause === 'gtc:7.10');
  return deposits.slice(0, last + 1).reduce((sum, part) => sum.plus(part.sharePercent), exact('0'));
}

/** Base and VAT per rate of the share that was rendered. */
export function renderedTaxes(
  agreed: Pick<OfferVersion, 'billingMode' | 'lines' | 'discountPercent'>,
  rendered: Decimal4,
): Tax[] {
  const whole = fixedPriceTaxes(agreed);
  return exact(rendered).gte(100) ? whole : shareOfTaxes(whole, percent(rendered));
}

/** What has been rendered beyond what the plan asks for already. */
export interface RenderedRest {
  readonly sharePercent: string;
  readonly taxes: readonly Tax[];
}

/**
 * What can be called due of a price that is billed as a whole: the share rendered, less the deposits that the plan asks
 * for in any case; null when they cover it (GTC 7.10). Subtract, never recompute (ruling 2).
 * Example: 10 000.00 half/half, 80 % rendered → 30 %, 3 000.00.
 */
export function renderedRest(
  agreed: Pick<OfferVersion, 'billingMode' | 'lines' | 'discountPercent'>,
  parts: readonly BillingPart[],
  rendered: Decimal4,
): RenderedRest | null {
  const deposits = parts.filter(isDepositOfWhole);
  const rest = deposits.reduce((left, part) => left.minus(part.sharePercent), exact(rendered));
  if (!rest.gt(0)) return null;
  const taxes = subtractTaxes(renderedTaxes(agreed, rendered), ...deposits.map((part) => part.taxes));
  return { sharePercent: rest.toFixed(), taxes };
}

function isDepositOfWhole({ billedAs, linePosition }: BillingPart): boolean {
  return billedAs === 'advance' && linePosition === null;
}
