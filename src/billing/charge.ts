import { addDays } from '../calendar/local-date.ts';
import { type Period } from '../calendar/period.ts';
import { shortDay } from '../calendar/written-day.ts';
import { type Contract } from '../contracts/contract.ts';
import { dayShare, periodPrice } from '../contracts/period-price.ts';
import { type PriceVersion } from '../contracts/price.ts';
import { type Language, type PaperLine } from '../documents/papers/parts.ts';
import { type Money } from '../money/money.ts';
import { totalsOf } from '../money/vat.ts';
import { cadenceWords } from '../offers/cadence-words.ts';
import { type OfferLine } from '../offers/offer.ts';
import { paperLine } from '../offers/paper-price.ts';

/** What a due part puts on its invoice: a line, and what is left of it after the discount on the whole offer. */
export interface Charge {
  readonly line: PaperLine;
  readonly base: Money;
}

/** "Wartung 01.02.2026–28.02.2026": a line's description with the first and the last day of a period. */
export function periodTitle(description: string, { from, until }: Period, language: Language): string {
  return `${description} ${shortDay(from, language)}–${shortDay(addDays(until, -1), language)}`;
}

/**
 * What a line costs for a period, at the price in force on its first day. A part of a period is one line over its
 * amount, with the days that it has, because its price is rounded and no quantity gives it.
 */
export function periodCharge(
  { agreed }: Pick<Contract, 'agreed'>,
  line: OfferLine,
  prices: readonly PriceVersion[],
  period: Period,
  language: Language,
): Charge {
  const { unitPrice, net, taxes } = periodPrice(line, agreed, prices, period);
  const { days, of } = dayShare(period, line);
  const whole = paperLine({ ...line, unitPrice, net }, language);
  const description = periodTitle(line.description, period, language);
  const base = totalsOf(taxes).net;
  if (days === of) return { line: { ...whole, description }, base };
  const share = {
    de: `anteilig ${days} von ${of} Tagen, ${cadenceWords(line, language)}`,
    en: `${days} of ${of} days, ${cadenceWords(line, language)}`,
  }[language];
  const amount = {
    quantity: '1',
    unit: '',
    unitCode: 'C62',
    unitPrice: net.toString(),
    discountPercent: null,
  };
  return { line: { ...whole, ...amount, description, detail: share }, base };
}
