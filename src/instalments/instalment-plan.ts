import { addDays, later, type LocalDate } from '../calendar/local-date.ts';
import { periodEnd } from '../calendar/period.ts';
import { min, Money } from '../money/money.ts';
import { defineProblem } from '../problems/problem.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { type Instalment, upTo } from './instalment.ts';

/** An instalment with what decides whether it is late. */
export interface WatchedInstalment extends Instalment {
  /** What had come in on the plan by its last day, by value date, less what has gone back since. */
  readonly paidInTime: Money;
  /** A person lets its lateness pass. */
  readonly waived: boolean;
}

/** An agreement to pay what is owed in instalments (Ratenvereinbarung, GTC 7.8). */
export interface InstalmentPlan {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  /** What the payer quotes. */
  readonly reference: string;
  readonly total: Money;
  /** All that has come in so far. */
  readonly paid: Money;
  readonly instalments: readonly WatchedInstalment[];
  /** Because of this instalment the term is lost, and nobody has waived it. */
  readonly lostBy: number | null;
  readonly ended: boolean;
  /** The terms of the contracts whose invoices it covers. */
  readonly terms: readonly InstalmentTerms[];
}

export type InstalmentTerms = Pick<TermsParameters, 'lossOfTerm' | 'reminderTolerance' | 'reminderGrace'>;

export const planStates = ['running', 'lost', 'paid', 'ended'] as const;
export type PlanState = (typeof planStates)[number];

/** Where a plan stands; nothing of it is kept, all follows from what was paid and decided. */
export function planState({ ended, lostBy, paid, total }: InstalmentPlan): PlanState {
  if (ended) return 'ended';
  if (paid.compare(total) >= 0) return 'paid';
  return lostBy === null ? 'running' : 'lost';
}

/** What of each instalment is paid; money pays the earliest first. */
export function paidOf(instalments: readonly Instalment[], paid: Money): Money[] {
  const sums = upTo(instalments);
  return instalments.map(({ amount }, index) => {
    const rest = paid.minus((sums[index] ?? Money.zero).minus(amount));
    return rest.isPositive() ? min(rest, amount) : Money.zero;
  });
}

/** The instalments whose lateness could still matter: not paid in full, and nobody has let it pass. */
export function unpaid({ instalments, paid }: InstalmentPlan): WatchedInstalment[] {
  const paidUp = paidOf(instalments, paid);
  return instalments.filter(({ amount, waived }, index) => !waived && !paidUp[index]?.equals(amount));
}

/** A late instalment and what followed from it. */
export interface LateInstalment {
  readonly instalment: WatchedInstalment;
  /** What of everything due up to its last day had not been paid by then. */
  readonly missing: Money;
  /** The first day on which it was late. */
  readonly since: LocalDate;
}

/**
 * The first instalment by which the term is lost as of a day (Terminsverlust, GTC 7.8): on its last day less had come in,
 * by value date, than was due up to it. A rest within the tolerance counts as paid, and as with reminders some days of
 * grace leave time for money to be booked, not to be paid: what comes after the last day is late. Undefined where the
 * terms know no loss of term, where a person waived it, where all is paid, and after the plan has ended.
 * Example: due Monday 1 June 2026, paid on 2 June → found on 5 June, lost since 2 June.
 */
export function lateInstalment(plan: InstalmentPlan, asOf: LocalDate): LateInstalment | undefined {
  const { instalments, terms } = plan;
  if (planState(plan) !== 'running' || !terms.every(({ lossOfTerm }) => lossOfTerm)) return undefined;
  const sums = upTo(instalments);
  const late = instalments.map((instalment, index) => ({
    instalment,
    missing: (sums[index] ?? Money.zero).minus(instalment.paidInTime),
    since: addDays(instalment.dueOn, 1),
  }));
  return late.find(
    ({ instalment, missing }) =>
      !instalment.waived &&
      asOf > graceUntil(instalment.dueOn, terms) &&
      terms.every(({ reminderTolerance }) => missing.compare(Money.of(reminderTolerance)) > 0),
  );
}

function graceUntil(dueOn: LocalDate, terms: readonly InstalmentTerms[]): LocalDate {
  return terms.map(({ reminderGrace }) => periodEnd(dueOn, reminderGrace)).reduce(later, dueOn);
}

export const planExists = defineProblem({
  type: 'instalment-plan-exists',
  title: 'An instalment plan covers this already',
  status: 409,
  clause: 'gtc:7.8',
});
export const planEnded = defineProblem({
  type: 'instalment-plan-ended',
  title: 'This instalment plan is over',
  status: 409,
  clause: 'gtc:7.8',
});
export const notCoverable = defineProblem({
  type: 'not-payable-in-instalments',
  title: 'This invoice cannot be paid in instalments',
  status: 409,
  clause: 'gtc:7.8',
});
export const nothingToWaive = defineProblem({
  type: 'nothing-to-waive',
  title: 'There is no instalment whose lateness could be waived',
  status: 409,
  clause: 'gtc:7.8',
});
