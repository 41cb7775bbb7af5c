import { calendarPeriod } from '../calendar/cadence.ts';
import { daysBetween } from '../calendar/local-date.ts';
import { type Period } from '../calendar/period.ts';
import { exact } from '../money/decimal.ts';
import { type Money } from '../money/money.ts';
import { type Tax } from '../money/vat.ts';
import { type OfferLine, type OfferVersion } from '../offers/offer.ts';
import { lineNet, priceTaxes } from '../offers/offer-price.ts';
import { type PriceVersion, priceOn } from './price.ts';

/** The days that a part of a calendar period has, out of those of the whole. */
export interface DayShare {
  readonly days: number;
  readonly of: number;
}

/** Example: 15 to 28 February 2026 of a month → 14 of 28 days. */
export function dayShare({ from, until }: Period, line: Pick<OfferLine, 'cadence'>): DayShare {
  const whole = calendarPeriod(from, line.cadence ?? 'month');
  return { days: daysBetween(from, until), of: daysBetween(whole.from, whole.until) };
}

/** A share of an amount by days, rounded half up. Example: 280.00 for 14 of 28 days = 140.00. */
function proRata(amount: Money, { days, of }: DayShare): Money {
  return days === of ? amount : amount.times(exact(String(days)).dividedBy(of)).round();
}

/** What a line costs for a period or a part of one. */
export interface PeriodPrice {
  readonly unitPrice: OfferLine['unitPrice'];
  /** quantity × unit price less the line's discount, by days. */
  readonly net: Money;
  /** After the discount on the whole offer, with VAT. */
  readonly taxes: readonly Tax[];
}

/** The price of a line for a period within one calendar period, at the unit price of its first day. */
export function periodPrice(
  line: OfferLine,
  { discountPercent }: Pick<OfferVersion, 'discountPercent'>,
  prices: readonly PriceVersion[],
  period: Period,
): PeriodPrice {
  const unitPrice = priceOn(line, prices, period.from);
  const net = proRata(lineNet({ ...line, unitPrice }), dayShare(period, line));
  return { unitPrice, net, taxes: priceTaxes([{ ...line, net }], discountPercent) };
}
