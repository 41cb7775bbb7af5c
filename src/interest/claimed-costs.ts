import { Money } from '../money/money.ts';

/** What is claimed for the collection of one invoice so far, and what of it is unpaid. */
export interface ClaimedCosts {
  readonly claimed: Money;
  readonly open: Money;
}

export const noCosts: ClaimedCosts = { claimed: Money.zero, open: Money.zero };

/**
 * What the flat cost (§ 458 UGB) adds to what is claimed already: it is due once for each late invoice and set off
 * against proven costs, which it only tops up (ruling 12, CJEU C-287/17).
 * Example: EUR 1.50 of bank charges are claimed → the flat EUR 40.00 add 38.50.
 */
export function flatFeeOnTop(flat: Money, { claimed }: ClaimedCosts): Money {
  const rest = flat.minus(claimed);
  return rest.isPositive() ? rest : Money.zero;
}
