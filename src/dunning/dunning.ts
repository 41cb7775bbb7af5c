import { later, type LocalDate } from '../calendar/local-date.ts';
import { type Duration, lastDay, periodEnd } from '../calendar/period.ts';
import { Money } from '../money/money.ts';
import { type ClauseRef } from '../terms/clauses.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { haltOn, type Halt } from './halt.ts';

/** Mahnstufe: the first reminder to the client, the second to its management (GTC 7.10). */
export type ReminderLevel = 1 | 2;

/** A reminder of one receivable. Its time runs only from the day on which its letter was received (ruling 14). */
export interface Reminder {
  readonly letterId: string;
  readonly level: ReminderLevel;
  /** The date printed on the letter. */
  readonly payBy: LocalDate;
  /** Deemed receipt; null until the letter has gone out. */
  readonly receivedOn: LocalDate | null;
}

export type DunningTerms = Pick<
  TermsParameters,
  'reminderGrace' | 'reminderTolerance' | 'firstReminder' | 'secondReminder' | 'remindersPer'
>;

/** An instalment plan that puts a receivable off (GTC 7.8). */
export interface Deferral {
  /** The number of the plan. */
  readonly plan: string;
  /** The day of its last instalment, or the day on which its term was found to be lost. */
  readonly until: LocalDate;
  /** Since when the rest is due because its term is lost; it then puts off reminders until that day, and nothing else. */
  readonly lostSince: LocalDate | null;
}

/** All that decides how a receivable is pursued. */
export interface Receivable {
  /** The last day to pay; null while nobody has received the invoice (ruling 5). */
  readonly dueOn: LocalDate | null;
  /** Principal that is still owed, by everything booked. */
  readonly open: Money;
  /** What the client's credit would pay of it, the oldest due first (ruling 31). */
  readonly credit: Money;
  readonly halts: readonly Halt[];
  readonly deferral: Deferral | null;
  readonly reminders: readonly Reminder[];
  readonly hasManagementContact: boolean;
  readonly terms: DunningTerms;
}

export const steps = ['none', 'wait', 'halted', 'reminder-1', 'reminder-2', 'person', 'rights'] as const;
export type StepName = (typeof steps)[number];

/** What comes next for a receivable, and why. */
export interface Step {
  readonly step: StepName;
  readonly reason: string;
  readonly clause: ClauseRef;
  /** The last day of what is being waited for. */
  readonly until?: LocalDate;
}

/** The time that a reminder of a level must leave (GTC 7.10). */
export function reminderPeriod(level: ReminderLevel, terms: DunningTerms): Duration {
  return level === 1 ? terms.firstReminder : terms.secondReminder;
}

/**
 * The last day on which a reminder can still be heeded: the printed date, but never less than the full period from
 * receipt, moved to a working day; null while the letter has not gone out (ruling 14).
 * Example: level 1 received Friday 20 March 2026 → 14 days end on Good Friday → Tuesday 7 April.
 */
export function deadlineOf(reminder: Reminder, terms: DunningTerms): LocalDate | null {
  if (reminder.receivedOn === null) return null;
  return later(reminder.payBy, lastDay(reminder.receivedOn, reminderPeriod(reminder.level, terms)));
}

/** The highest reminder of a receivable; undefined before the first. */
export function lastReminder({ reminders }: Pick<Receivable, 'reminders'>): Reminder | undefined {
  return reminders.length < 2 ? reminders[0] : reminders.toSorted((a, b) => b.level - a.level)[0];
}

/**
 * The next step for a receivable as of a day (GTC 7.10, rulings 13 to 15). What has been paid by then counts with its
 * value date, so money of the last day is in time however late it is booked; a rest within the tolerance counts as paid.
 * While an instalment plan runs nothing is reminded of; after it the days of grace begin anew (GTC 7.8).
 */
export function nextStep(receivable: Receivable, asOf: LocalDate): Step {
  return restingStep(receivable, asOf) ?? pursuingStep(receivable, asOf);
}

/** The principal that is to be asked for: what the client has to its credit is not asked for again (ruling 31). */
export function owedBeyondCredit({ open, credit }: Pick<Receivable, 'open' | 'credit'>): Money {
  return open.minus(credit);
}

function restingStep(receivable: Receivable, asOf: LocalDate): Step | undefined {
  const { dueOn, open, credit, halts, deferral, terms } = receivable;
  if (dueOn === null) return { step: 'none', reason: 'not received yet', clause: 'gtc:7.2' };
  if (!open.isPositive()) return { step: 'none', reason: 'nothing is open', clause: 'gtc:7.2' };
  if (asOf <= dueOn)
    return { step: 'none', reason: `to be paid by ${dueOn}`, clause: 'gtc:7.2', until: dueOn };
  if (owedBeyondCredit(receivable).compare(Money.of(terms.reminderTolerance)) <= 0) {
    const reason = credit.isPositive()
      ? `the credit of the client covers EUR ${credit} of EUR ${open}; pay it from there`
      : `EUR ${open} is within the tolerance of EUR ${terms.reminderTolerance}`;
    return { step: 'none', reason, clause: 'gtc:7.10' };
  }
  if (deferral !== null && asOf <= deferral.until) {
    const { plan, until } = deferral;
    return { step: 'none', reason: `instalment plan ${plan} until ${until}`, clause: 'gtc:7.8', until };
  }
  const halt = haltOn(halts, asOf);
  if (halt === undefined) return undefined;
  const { reason, until } = halt;
  return { step: 'halted', reason, clause: 'gtc:7.10', ...(until === null ? {} : { until }) };
}

function pursuingStep(receivable: Receivable, asOf: LocalDate): Step {
  const clause = 'gtc:7.10';
  const { terms, dueOn, deferral } = receivable;
  const last = lastReminder(receivable);
  const grace = periodEnd(later(dueOn ?? asOf, deferral?.until ?? dueOn ?? asOf), terms.reminderGrace);
  if ((last === undefined || deferral !== null) && asOf <= grace)
    return { step: 'wait', reason: `days of grace until ${grace}`, clause, until: grace };
  if (last === undefined)
    return { step: 'reminder-1', reason: `overdue since ${deferral?.lostSince ?? dueOn}`, clause };
  const until = deadlineOf(last, terms);
  if (until === null) return { step: 'wait', reason: `reminder ${last.level} has not gone out yet`, clause };
  if (asOf <= until)
    return { step: 'wait', reason: `reminder ${last.level} runs until ${until}`, clause, until };
  const failed = `reminder ${last.level} was unsuccessful on ${until}`;
  if (last.level === 2) return { step: 'rights', reason: failed, clause };
  return receivable.hasManagementContact
    ? { step: 'reminder-2', reason: failed, clause }
    : { step: 'person', reason: `${failed}; the client has no management contact`, clause };
}
