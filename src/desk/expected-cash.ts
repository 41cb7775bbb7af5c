import { addDays, later, type LocalDate } from '../calendar/local-date.ts';

/** How late a client pays as a rule: the median over its last paid invoices, in days; negative where it pays early. */
export interface PaymentHabit {
  readonly daysLate: number;
  /** Over so many invoices. */
  readonly invoices: number;
}

/** So many of the invoices paid last make a habit. */
export const HABIT_INVOICES = 10;

/** A week of expected cash, both days included. */
export interface Week {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * When money is expected that is not yet late: on the last day to pay, moved by the habit of the client, never before
 * today; an instalment on the day for which it is promised. Example: to be paid by 16 March, as a rule 5 days late → 21 March.
 */
export function expectedDay(dueOn: LocalDate, habit: PaymentHabit | null, asOf: LocalDate): LocalDate {
  return later(addDays(dueOn, habit?.daysLate ?? 0), asOf);
}

/** So many weeks from a day on, each of seven days. */
export function weeksFrom(asOf: LocalDate, weeks: number): Week[] {
  return Array.from({ length: weeks }, (_, week) => ({
    from: addDays(asOf, 7 * week),
    to: addDays(asOf, 7 * week + 6),
  }));
}
