import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { type Period } from '../calendar/period.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { periodPrice } from '../contracts/period-price.ts';
import { type PriceVersion } from '../contracts/price.ts';
import { Money } from '../money/money.ts';
import { totalsOf } from '../money/vat.ts';

/** What of a billed period lies after the end of its contract. */
export interface Unused {
  readonly period: Period;
  /** What was billed less what the days up to the end cost: subtracted, so that the two add up. */
  readonly net: Money;
}

/**
 * The rest of a period that was billed in advance, where the last day of the contract lies within it or before, by notice
 * or by withdrawal (GTC 3.8, 7.10): it was paid for something that will not come and is given back (§ 1435 ABGB). Null
 * where nothing is left.
 * Example: 1 200.00 for 2026, ended on 30 June: 181 of 365 days cost 595.07, so 604.93 are credited.
 */
export function unusedPeriod(
  { agreed }: Pick<Contract, 'agreed'>,
  { linePosition, period, taxes, remuneration }: BillingPart,
  prices: readonly PriceVersion[],
  lastDay: LocalDate,
): Unused | null {
  const line = agreed.lines.find(({ position }) => position === linePosition);
  if (line === undefined || period === null) return null;
  const until = addDays(lastDay, 1);
  if (remuneration !== 'agreed' || period.until <= until) return null;
  const used =
    until <= period.from
      ? Money.zero
      : totalsOf(periodPrice(line, agreed, prices, { from: period.from, until }).taxes).net;
  const net = totalsOf(taxes).net.minus(used);
  const from = until <= period.from ? period.from : until;
  return net.isPositive() ? { period: { from, until: period.until }, net } : null;
}
