import { max, Money } from '../money/money.ts';
import { percent } from '../money/decimal.ts';
import { lineNet } from '../offers/offer-price.ts';
import { type OfferLine } from '../offers/offer.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { type InvoicedEntry, type RatedEntry, secondsPerRate } from '../time/rated-time.ts';
import { hoursOf } from '../time/time-rounding.ts';
import { type Overrun } from './overrun.ts';

export type EstimateTerms = Pick<TermsParameters, 'estimateTolerance' | 'estimateObjection'>;

/** An effort line of a contract as a cost estimate, with what it costs so far (GTC 6.2); net, in EUR. */
export interface Estimate {
  readonly line: OfferLine;
  /** All that was recorded, approved or not: an overrun is to be announced as soon as it becomes apparent. */
  readonly spent: Money;
  /** The costs at completion that somebody stated last. */
  readonly stated: Money | null;
  /** Whether the work on it has been delivered. */
  readonly finished: boolean;
  readonly overruns: readonly Overrun[];
  readonly terms: EstimateTerms;
}

/** What hours on an item cost at their rates, less the discount of the item; to the cent as invoices bill them. */
export function costsOf(line: OfferLine, time: readonly RatedEntry<InvoicedEntry>[]): Money {
  const invoices = new Set(time.map(({ entry }) => entry.invoiceId));
  return Money.sum(
    [...invoices].flatMap((invoiceId) => {
      const together = time.filter(({ entry }) => entry.invoiceId === invoiceId);
      return [...secondsPerRate(together, line.position)].map(([unitPrice, seconds]) =>
        lineNet({ ...line, unitPrice, quantity: hoursOf(seconds) }),
      );
    }),
  );
}

/**
 * The costs at completion: what was stated last, or else the estimate, but never less than what is spent; of finished work
 * what was spent. Example: estimated 10 000, stated 11 800, spent 4 000 → 11 800.
 */
export function forecastOf({
  line,
  spent,
  stated,
  finished,
}: Pick<Estimate, 'line' | 'spent' | 'stated' | 'finished'>): Money {
  return finished ? spent : max(spent, stated ?? line.net);
}

/**
 * The costs that need no approval any more (GTC 6.2): the estimate and its tolerance, deemed approved from the outset,
 * rounded half up to the cent, or the highest overrun that was approved.
 * Example: estimated 10 000, 15 % → 11 500; after an approved overrun of 12 000 → 12 000.
 */
export function approvedCosts({
  line,
  overruns,
  terms,
}: Pick<Estimate, 'line' | 'overruns' | 'terms'>): Money {
  const tolerated = line.net.times(percent(terms.estimateTolerance).plus(1)).round();
  return overruns
    .filter(({ state }) => state === 'approved')
    .reduce((most, { forecast }) => max(most, forecast), tolerated);
}

/** By how much a forecast exceeds an estimate, in percent with two decimals, half up; null of an estimate of nothing. */
export function overrunPercent(estimated: Money, forecast: Money): string | null {
  if (estimated.isZero()) return null;
  return forecast.minus(estimated).shareOf(estimated).times(100).toDecimalPlaces(2).toFixed();
}
