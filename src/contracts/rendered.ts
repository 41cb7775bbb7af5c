import { Decimal } from 'decimal.js';
import { type Delivery } from '../deliveries/delivery.ts';
import { type Decimal4, exact, percent, trimmed } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import { shareOfTaxes, subtractTaxes, sumTaxes, type Tax, totalsOf } from '../money/vat.ts';
import { priceTaxes } from '../offers/offer-price.ts';
import { type OfferLine, type OfferVersion } from '../offers/offer.ts';
import { type BillingPart, isPricedSprint } from './billing-plan.ts';
import { fixedPriceLines, fixedPriceTaxes, isFixedPrice, jointLines } from './governed-lines.ts';

/*
 * How much of a price that is billed as a whole has been rendered. A work in progress is no supply of its own that could
 * be invoiced in part (GTC 6.8), so its progress is stated by a person, at least what is known already. Of effort the
 * approved hours tell it.
 */

type Agreed = Pick<OfferVersion, 'billingMode' | 'lines' | 'discountPercent'>;

/**
 * The share of the prices that stand that is known to be rendered, in percent: of the lines that were delivered, by their
 * nets and rounded down to four decimals, of the sprints that were closed (GTC 6.8), or what was called due as rendered
 * before, whichever is most (GTC 7.10) and no hours are among it. Null without such a price.
 * Example: line 1 of 6 000.00 delivered, line 2 of 4 000.00 not → "60".
 */
export function knownPercent(
  agreed: Agreed,
  parts: readonly BillingPart[],
  deliveries: readonly Delivery[],
): Decimal4 | null {
  const lines = fixedPriceLines(agreed);
  if (lines.length === 0) return null;
  const delivered = deliveredPercent(lines, deliveries);
  const called = hasEffort(agreed) ? exact('0') : calledPercent(agreed, parts);
  return trimmed(Decimal.max(called, delivered, sprintPercent(agreed, parts)).toFixed());
}

function deliveredPercent(lines: readonly OfferLine[], deliveries: readonly Delivery[]): Decimal {
  const whole = Money.sum(lines.map(({ net }) => net));
  const positions = new Set(deliveries.flatMap((delivery) => delivery.lines));
  const delivered = Money.sum(lines.filter(({ position }) => positions.has(position)).map(({ net }) => net));
  if (delivered.isZero()) return exact('0');
  return delivered.shareOf(whole).times(100).toDecimalPlaces(4, Decimal.ROUND_DOWN);
}

/** A call for services rendered asks for all that was rendered by then, less the deposits before it. */
function calledPercent(agreed: Agreed, parts: readonly BillingPart[]): Decimal {
  const deposits = depositsOn(null, parts);
  const last = deposits.findLastIndex(({ called }) => called?.clause === 'gtc:7.10');
  const calledOn = deposits[last]?.called?.on;
  const closed = parts.filter(({ dueOn }) => calledOn && dueOn && dueOn <= calledOn);
  return deposits
    .slice(0, last + 1)
    .reduce((sum, part) => sum.plus(part.sharePercent), sprintPercent(agreed, closed));
}

/** What the sprints among some parts took of the prices that stand, rounded down like what was delivered. */
function sprintPercent(agreed: Agreed, parts: readonly BillingPart[]): Decimal {
  const whole = totalsOf(fixedPriceTaxes(agreed)).net;
  const taken = totalsOf(sumTaxes(pricedSprints(parts).map(({ taxes }) => taxes))).net;
  if (taken.isZero()) return exact('0');
  return taken.shareOf(whole).times(100).toDecimalPlaces(4, Decimal.ROUND_DOWN);
}

/** The sprints that bill their share of a price by themselves (GTC 6.8). */
export function pricedSprints(parts: readonly BillingPart[]): BillingPart[] {
  return parts.filter(isPricedSprint);
}

/** What is asked for in any case of what a part bills: the deposits on it, of the whole price its sprints too. */
export function askedOf(
  { linePosition }: Pick<BillingPart, 'linePosition'>,
  agreed: Agreed,
  parts: readonly BillingPart[],
): RenderedShare[] {
  const deposits = depositsOn(linePosition, parts);
  if (linePosition !== null) return deposits;
  return [...deposits, ...pricedSprints(parts).map(({ taxes }) => shareOf(fixedPriceTaxes(agreed), taxes))];
}

/** Base and VAT per rate of the share that was rendered of the prices that stand. */
export function renderedTaxes(agreed: Agreed, rendered: Decimal4): Tax[] {
  const whole = fixedPriceTaxes(agreed);
  return exact(rendered).gte(100) ? whole : shareOfTaxes(whole, percent(rendered));
}

/** A share of a part of the plan. */
export interface RenderedShare {
  readonly sharePercent: string;
  readonly taxes: readonly Tax[];
}

/**
 * What was rendered of a price that is billed as a whole: of prices that stand the share that a person states, of effort
 * what the approved hours cost (GTC 6.4). Example: 30 % of 4 000.00, and 2 h at 100.00 of an estimate of 1 000.00 →
 * 28 %, 1 400.00.
 */
export function renderedOfWhole(
  agreed: Agreed,
  stated: Decimal4 | null,
  worked: readonly Tax[],
): RenderedShare {
  const taxes = sumTaxes([stated === null ? [] : renderedTaxes(agreed, stated), worked]);
  return hasEffort(agreed) || stated === null
    ? shareOf(priceTaxes(jointLines(agreed), agreed.discountPercent), taxes)
    : { sharePercent: stated, taxes };
}

/** What amounts are of what was agreed or estimated, in percent with four decimals; at most all of it. */
export function shareOf(whole: readonly Tax[], taxes: readonly Tax[]): RenderedShare {
  const estimate = totalsOf(whole).net;
  const share = estimate.isZero() ? exact('100') : totalsOf(taxes).net.shareOf(estimate).times(100);
  return { sharePercent: Decimal.min(share, 100).toDecimalPlaces(4).toFixed(), taxes };
}

/**
 * What can be called due of what was rendered: it less the deposits and sprints that are asked for in any case; null when
 * they cover it (GTC 7.10). Subtract, never recompute (ruling 2).
 * Example: 10 000.00 half/half, 80 % rendered → 30 %, 3 000.00.
 */
export function restToCall(
  { sharePercent, taxes }: RenderedShare,
  asked: readonly RenderedShare[],
): RenderedShare | null {
  const rest = subtractTaxes(taxes, ...asked.map((part) => part.taxes));
  if (!totalsOf(rest).gross.isPositive()) return null;
  const share = asked.reduce((left, part) => left.minus(part.sharePercent), exact(sharePercent));
  return { sharePercent: share.toFixed(), taxes: rest };
}

/** The deposits of a plan on a line, or on the whole price. */
export function depositsOn(line: number | null, parts: readonly BillingPart[]): BillingPart[] {
  return parts.filter(({ billedAs, linePosition }) => billedAs === 'advance' && linePosition === line);
}

function hasEffort(agreed: Agreed): boolean {
  return !jointLines(agreed).every(isFixedPrice);
}
