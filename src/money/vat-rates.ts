import { type LocalDate, localDate } from '../calendar/local-date.ts';
import { type Decimal4, decimal4, exact } from './decimal.ts';

/** A rate of Austrian VAT and since when it may stand on an invoice (§ 10 UStG). */
interface VatRate {
  readonly rate: Decimal4;
  readonly from: LocalDate;
}

/** The rate of IT services. */
export const STANDARD_VAT_RATE = decimal4('20');

const rates: readonly VatRate[] = [
  { rate: STANDARD_VAT_RATE, from: localDate('1984-01-01') }, // standard
  { rate: decimal4('10'), from: localDate('1984-01-01') }, // reduced: books, food, rent
  { rate: decimal4('19'), from: localDate('2007-01-01') }, // Jungholz and Mittelberg, as in Germany
  { rate: decimal4('13'), from: localDate('2016-01-01') }, // reduced: plants, culture
  { rate: decimal4('4.9'), from: localDate('2026-07-01') }, // basic foods
];

/** The Austrian VAT rates in force on a day, the highest first. */
export function vatRates(on: LocalDate): Decimal4[] {
  return rates
    .filter(({ from }) => from <= on)
    .map(({ rate }) => rate)
    .toSorted((a, b) => exact(b).comparedTo(exact(a)));
}

/** Whether Austria has this VAT rate on a day. Example: 4.9 on 30 June 2026: no, on 1 July 2026: yes. */
export function isVatRate(rate: Decimal4 | string, on: LocalDate): boolean {
  return vatRates(on).some((known) => exact(known).equals(exact(rate)));
}
