import { type Owner } from '../invoicing/invoice-postings.ts';
import { type Posting, transfer } from '../ledger/entry.ts';
import { Money } from '../money/money.ts';
import { defineProblem } from '../problems/problem.ts';
import { type BaseRates } from '../terms/base-rate.ts';
import {
  type InterestFacts,
  type InterestToDate,
  interestUntil,
  overpaidInterest,
} from './interest-to-date.ts';

export const nothingToCharge = defineProblem({
  type: 'nothing-to-charge',
  title: 'There is no interest to charge',
  status: 409,
  clause: 'gtc:7.9',
});

/**
 * What is to be charged of the interest of an invoice: all that may be claimed, rounded once, less what has been posted
 * (ruling 9); nothing where more was posted than may be claimed.
 * Example A7: 72.88 in all, 63.76 charged by 31 December → 9.12 on 1 February.
 */
export function unchargedInterest({ claimable, posted }: InterestToDate): Money {
  const rest = claimable.minus(posted);
  return rest.isPositive() ? rest : Money.zero;
}

/** All that has been charged on an invoice, what was waived of it included. */
export function chargedSoFar({ posted, waived }: InterestFacts): Money {
  return posted.plus(waived);
}

/** What has been charged up to the last day of charging beyond what may be claimed by now, as after an excuse. */
export function overchargedInterest(facts: InterestFacts, baseRates: BaseRates): Money {
  if (facts.postedUntil === null) return Money.zero;
  const { claimable, posted } = interestUntil(facts, facts.postedUntil, baseRates);
  const over = posted.minus(claimable);
  return over.isPositive() ? over : Money.zero;
}

/**
 * Charges interest on its invoice; a negative amount takes a charge back. What was paid of that, `paid` now included,
 * becomes a credit of the client.
 */
export function chargePostings(facts: InterestFacts, amount: Money, paid: Money, owner: Owner): Posting[] {
  return [
    ...transfer(amount, 'interest-receivable', 'interest-income', owner),
    ...transfer(overpaidInterest(facts, amount, paid), 'interest-receivable', 'client-credit', owner),
  ];
}
