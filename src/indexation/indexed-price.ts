import { type LocalDate } from '../calendar/local-date.ts';
import { type Month } from '../calendar/month.ts';
import { hasPeriodPrice, priceOn, type PriceVersion } from '../contracts/price.ts';
import { type Decimal4, exact } from '../money/decimal.ts';
import { type OfferLine } from '../offers/offer.ts';
import { type IndexTable, seriesInUse } from '../terms/index-table.ts';
import { type IndexSeries } from '../terms/index-value.ts';
import { adjustedPrice } from './adjusted-price.ts';
import { type Adjustment, adjustment } from './adjustment.ts';
import { baseMonth, comparisonMonths, type IndexTerms } from './index-clause.ts';

/** The end of a year at which prices are adjusted, and the first day of the new ones. */
export interface YearEnd {
  readonly year: number;
  readonly effectiveFrom: LocalDate;
}

/** The prices of a contract that the index may carry. */
export interface PricesToIndex extends YearEnd {
  readonly lines: readonly OfferLine[];
  readonly concludedOn: LocalDate;
  readonly terms: IndexTerms;
  readonly versions: readonly PriceVersion[];
}

/** A price that rises, and all that it follows from. */
export interface IndexedPrice {
  readonly line: OfferLine;
  /** What was agreed in the base month; every adjustment starts from it (ruling 19). */
  readonly agreed: Decimal4;
  readonly oldPrice: Decimal4;
  readonly newPrice: Decimal4;
  readonly adjustment: Adjustment;
}

/** Every month whose index these prices depend on. */
export function indexMonths(prices: PricesToIndex): Month[] {
  const months = priceBases(prices).flatMap(({ month }) => [
    month,
    ...comparisonMonths(month, prices.year, prices.terms),
  ]);
  return [...new Set(months)];
}

/**
 * The prices per period that rise at the end of a year (GTC 6.10), each from its own base; the series is that of the
 * conclusion for ever (ruling 18).
 * @throws problem `index-value-missing`, `index-value-provisional`
 */
export function indexedPrices(
  prices: PricesToIndex,
  table: IndexTable,
  known: readonly IndexSeries[],
): IndexedPrice[] {
  const { terms, versions, effectiveFrom } = prices;
  const series = seriesInUse(known, baseMonth(prices.concludedOn, terms));
  return priceBases(prices).flatMap(({ line, agreed, month }) => {
    const months = comparisonMonths(month, prices.year, terms);
    const carried = adjustment({ series, month }, months, table, terms);
    if (carried === undefined) return [];
    const oldPrice = priceOn(line, versions, effectiveFrom);
    const newPrice = adjustedPrice(agreed, carried);
    return exact(newPrice).gt(oldPrice) ? [{ line, agreed, oldPrice, newPrice, adjustment: carried }] : [];
  });
}

interface PriceBase {
  readonly line: OfferLine;
  readonly agreed: Decimal4;
  readonly month: Month;
}

/** Agreed with the contract, or by the latest change that did not come from the index (ruling 19). */
function priceBases({ lines, concludedOn, terms, versions, effectiveFrom }: PricesToIndex): PriceBase[] {
  return lines.filter(hasPeriodPrice).map((line) => {
    const [latest] = versions
      .filter(({ linePosition, cause }) => linePosition === line.position && cause !== 'index')
      .filter(({ validFrom }) => validFrom <= effectiveFrom)
      .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
    return latest === undefined
      ? { line, agreed: line.unitPrice, month: baseMonth(concludedOn, terms) }
      : { line, agreed: latest.unitPrice, month: baseMonth(latest.validFrom, terms) };
  });
}
