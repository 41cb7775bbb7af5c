import { later, type LocalDate } from '../calendar/local-date.ts';
import { Money, type Unrounded } from '../money/money.ts';
import { type BaseRates } from '../terms/base-rate.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { type ExcusedDelay } from './excused-delay.ts';
import {
  exactInterest,
  type InterestSegment,
  interestSegments,
  type PrincipalChange,
  roundedInterest,
} from './interest.ts';

/** What the ledger and the contract say about the interest of one invoice. */
export interface InterestFacts {
  readonly invoiceId: string;
  /** The last day to pay; null until receipt is known, and then nothing bears interest. */
  readonly dueOn: LocalDate | null;
  /** What of it bears interest: posted, and not put off by an instalment plan. */
  readonly principal: readonly PrincipalChange[];
  readonly excused: readonly ExcusedDelay[];
  /** Interest that was charged or paid, and thereby posted, less what was waived of it. */
  readonly posted: Money;
  /** What of the interest the agency has waived for good. */
  readonly waived: Money;
  /** The last value date until which interest was posted. */
  readonly postedUntil: LocalDate | null;
  /** What of the posted interest is not paid; negative where too much was paid. */
  readonly receivable: Money;
  /** Costs of collection that were claimed and are not paid. */
  readonly costs: Money;
  readonly terms: TermsParameters;
}

/** Default interest of an invoice up to a value date (GTC 7.9). */
export interface InterestToDate {
  readonly exact: Unrounded;
  /** The exact sum rounded once (ruling 9). */
  readonly rounded: Money;
  /** What may be claimed altogether, whether paid or not: the rounded sum less what was waived. */
  readonly claimable: Money;
  readonly segments: readonly InterestSegment[];
  /** What of it has been posted, because it was charged or paid. */
  readonly posted: Money;
  /** What is owed of it now: charged but not paid, and not yet charged. */
  readonly open: Money;
}

/**
 * Interest of an invoice up to a value date, by its principal as the ledger tells it.
 * @throws problem `base-rate-missing`
 */
export function interestUntil(facts: InterestFacts, until: LocalDate, baseRates: BaseRates): InterestToDate {
  const { dueOn, principal, excused, posted, waived, receivable, terms } = facts;
  const segments =
    dueOn === null ? [] : interestSegments({ principal, dueOn, until, terms, baseRates, excused });
  const rounded = roundedInterest(segments, terms);
  const claimable = atLeastZero(rounded.minus(waived));
  return {
    exact: exactInterest(segments),
    rounded,
    claimable,
    segments,
    posted,
    open: atLeastZero(receivable.plus(claimable.minus(posted))),
  };
}

/**
 * What is to be charged together with a change of the principal (ruling 9): the interest up to its value date, or up to
 * the day until which interest was charged, rounded, less what was charged. Negative where money is value-dated so early
 * that less is owed than was charged.
 * @throws problem `base-rate-missing`
 */
export function interestCharge(facts: InterestFacts, change: PrincipalChange, baseRates: BaseRates): Money {
  const until = facts.postedUntil === null ? change.on : later(change.on, facts.postedUntil);
  const changed = { ...facts, principal: [...facts.principal, change] };
  return interestUntil(changed, until, baseRates).claimable.minus(facts.posted);
}

/** What was paid of interest that a charge takes back, so that it belongs to the client. */
export function overpaidInterest({ receivable }: InterestFacts, charged: Money, paid: Money): Money {
  return atLeastZero(receivable.plus(charged).minus(paid).negated());
}

function atLeastZero(amount: Money): Money {
  return amount.isNegative() ? Money.zero : amount;
}
