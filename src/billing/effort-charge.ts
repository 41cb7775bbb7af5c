import { type Period } from '../calendar/period.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/papers/parts.ts';
import { totalsOf } from '../money/vat.ts';
import { priceTaxes } from '../offers/offer-price.ts';
import { type OfferLine } from '../offers/offer.ts';
import { paperLine } from '../offers/paper-price.ts';
import { type RatedEntry } from '../time/rated-time.ts';
import { billedLines } from './billed-lines.ts';
import { type Charge, periodTitle } from './charge.ts';

/** What the hours of a line cost that were worked in a period (GTC 6.4), a charge for each rate; none without hours. */
export function effortCharges(
  { agreed }: Pick<Contract, 'agreed'>,
  line: OfferLine,
  time: readonly RatedEntry[],
  period: Period,
  language: Language,
): Charge[] {
  if (time.length === 0) return [];
  const description = periodTitle(line.description, period, language);
  return billedLines([line], time, language).lines.map((worked) => ({
    line: { ...paperLine(worked, language), description, detail: null },
    base: totalsOf(priceTaxes([worked], agreed.discountPercent)).net,
  }));
}
