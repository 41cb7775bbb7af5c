import { type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { askedOf, renderedOfWhole, type RenderedShare, restToCall, shareOf } from '../contracts/rendered.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { type Tax } from '../money/vat.ts';
import { priceTaxes } from '../offers/offer-price.ts';
import { workedLines } from './billed-lines.ts';
import { comingParts, renderedParts, type Standing } from './standing.ts';

/** Something that can be called due at once: a part as it is, or a deposit over the share of it that was rendered. */
export interface Callable {
  readonly part: BillingPart;
  readonly share: RenderedShare | null;
}

/**
 * What was rendered on a contract and not yet invoiced (GTC 7.10): delivered items as they are; of work in progress the
 * share of its price that a person states, and its approved hours (GTC 6.4), less the deposits and
 * sprints on it.
 */
export function callableParts(standing: Standing, stated: Decimal4 | null, asOf: LocalDate): Callable[] {
  const progress = comingParts(standing, asOf).flatMap((part) => {
    const share = restToCall(
      progressOf(standing, part, stated),
      askedOf(part, standing.contract.agreed, standing.parts),
    );
    return share === null ? [] : [{ part, share }];
  });
  return [...renderedParts(standing, asOf).map((part) => ({ part, share: null })), ...progress];
}

function progressOf(standing: Standing, part: BillingPart, stated: Decimal4 | null): RenderedShare {
  const worked = workedTaxes(standing, part);
  return part.linePosition === null
    ? renderedOfWhole(standing.contract.agreed, stated, worked)
    : shareOf(part.taxes, worked);
}

function workedTaxes(standing: Standing, part: BillingPart): Tax[] {
  const { agreed } = standing.contract;
  const { lines } = workedLines(part, agreed, standing, 'de');
  return priceTaxes(lines, agreed.discountPercent);
}
