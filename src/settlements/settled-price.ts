import { type BilledLines, workedLines } from '../billing/billed-lines.ts';
import { comingParts, comingWhole, type Standing } from '../billing/standing.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { fixedPriceLines, fixedPriceTaxes } from '../contracts/governed-lines.ts';
import { pricedSprints, renderedTaxes } from '../contracts/rendered.ts';
import { type Language } from '../documents/papers/parts.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { subtractTaxes, sumTaxes, type Tax, totalsOf } from '../money/vat.ts';

/** What of a contract that the agency withdraws from no delivery has invoiced (GTC 7.10). */
export interface SettledPrice {
  /** The prices that stand. */
  readonly agreed: readonly Tax[];
  /** What of them was rendered. */
  readonly priced: readonly Tax[];
  /** The hours worked beside them; what was estimated beyond is no price that is lost (GTC 6.4). */
  readonly work: BilledLines;
}

/** A price billed as a whole is one part, less the sprints that billed their share of it; that of items is the items that are still to come. */
export function settledPrice(
  standing: Standing,
  rendered: Decimal4 | null,
  asOf: LocalDate,
  language: Language,
): SettledPrice {
  const { agreed } = standing.contract;
  const whole = comingWhole(standing, asOf);
  if (whole === undefined) {
    const positions = new Set<number | null>(fixedPriceLines(agreed).map(({ position }) => position));
    const items = comingParts(standing, asOf).filter(({ linePosition }) => positions.has(linePosition));
    const taxes = sumTaxes(items.map((item) => item.taxes));
    return { agreed: taxes, priced: [], work: { lines: [], time: [] } };
  }
  const sprints = pricedSprints(standing.parts).map(({ taxes }) => taxes);
  const priced = subtractTaxes(rendered === null ? [] : renderedTaxes(agreed, rendered), ...sprints);
  return {
    agreed: subtractTaxes(fixedPriceTaxes(agreed), ...sprints),
    // The share that is known is rounded down, so it may stay a cent below the sprints that prove it.
    priced: totalsOf(priced).net.isPositive() ? priced : [],
    work: workedLines(whole, agreed, standing, language),
  };
}
