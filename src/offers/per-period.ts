import { Money } from '../money/money.ts';
import { type OfferVersion } from './offer.ts';
import { netsAfterDiscount } from './offer-price.ts';

/**
 * What is paid once, and what per month, quarter and so on, net and after the discount on the whole: the total contains one
 * period of each. Example: 1000.00 once and 92.00 a month at 10 % discount → 900.00 once, 82.80 a month.
 */
export function perPeriod({ lines, discountPercent }: Pick<OfferVersion, 'lines' | 'discountPercent'>) {
  const nets = netsAfterDiscount(lines, discountPercent);
  const sums = new Map<OfferVersion['lines'][number]['cadence'], Money>();
  lines.forEach(({ cadence }, index) => {
    sums.set(cadence, (sums.get(cadence) ?? Money.zero).plus(nets[index] ?? Money.zero));
  });
  return [...sums].map(([cadence, net]) => ({ cadence, net: net.toString() }));
}
