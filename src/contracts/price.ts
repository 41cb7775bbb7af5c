import { type LocalDate } from '../calendar/local-date.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { type OfferLine } from '../offers/offer.ts';

/** Why the price of a line changed: both agreed (GTC 1.4), the index rose, or the agency's costs did (GTC 6.10). */
export const priceCauses = ['agreement', 'index', 'cost-increase'] as const;
export type PriceCause = (typeof priceCauses)[number];

/** The unit price of a line from a day on. What the offer says is the price until the first of these. */
export interface PriceVersion {
  readonly linePosition: number;
  readonly validFrom: LocalDate;
  readonly unitPrice: Decimal4;
  readonly cause: PriceCause;
  readonly reason: string;
  readonly clause: string;
}

/** Whether a line has a price per period that may change; hours are billed by their rates. */
export function hasPeriodPrice({ cadence, kind }: Pick<OfferLine, 'cadence' | 'kind'>): boolean {
  return cadence !== null && kind !== 'effort';
}

/** The unit price of a line on a day: that of the latest version in force, else what was agreed. */
export function priceOn(
  line: Pick<OfferLine, 'position' | 'unitPrice'>,
  versions: readonly PriceVersion[],
  day: LocalDate,
): Decimal4 {
  const [latest] = versions
    .filter((version) => version.linePosition === line.position && version.validFrom <= day)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return latest?.unitPrice ?? line.unitPrice;
}
