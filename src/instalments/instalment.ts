import { onOrAfter, periodCalendar } from '../calendar/holidays.ts';
import { addMonths, type LocalDate } from '../calendar/local-date.ts';
import { evenParts } from '../money/even-parts.ts';
import { Money } from '../money/money.ts';
import { badValue, defineProblem } from '../problems/problem.ts';

/** A part of what is owed (Rate) with its last day to pay. */
export interface Instalment {
  /** From 1, in the order of the days. */
  readonly position: number;
  readonly dueOn: LocalDate;
  readonly amount: Money;
}

/** Equal instalments at equal distances. */
export interface EvenSchedule {
  readonly number: number;
  readonly everyMonths: number;
  readonly firstDueOn: LocalDate;
}

/** The days and amounts one by one. */
export type ListedSchedule = readonly { readonly dueOn: LocalDate; readonly amount: Money }[];

export const instalmentsDoNotAddUp = defineProblem({
  type: 'instalments-do-not-add-up',
  title: 'The instalments are not what is owed',
  status: 422,
  clause: 'gtc:7.8',
});

/**
 * Splits an amount into equal instalments. The days keep the number of the first day; each is moved to a working day
 * (§ 903 ABGB), and that day is what the plan says.
 * Example: 1 000.00 in 3 from 31 January 2026 → 333.33 on 2 February, 333.33 on 2 March, 333.34 on 31 March.
 * @throws problem `bad-value` naming `schedule.number` where the amount is too small for so many
 */
export function evenInstalments(
  total: Money,
  { number, everyMonths, firstDueOn }: EvenSchedule,
): Instalment[] {
  const amounts = evenParts(total, number);
  if (!amounts.every((amount) => amount.isPositive())) {
    const message = `EUR ${total} are too little for ${number} instalments; choose fewer`;
    throw badValue(message, { errors: [{ path: 'schedule.number', message }] });
  }
  return amounts.map((amount, index) => ({
    position: index + 1,
    dueOn: workingDay(addMonths(firstDueOn, index * everyMonths)),
    amount,
  }));
}

/**
 * Takes instalments as they were agreed; their days are moved to working days.
 * @throws problem `bad-value` naming the instalment whose day does not follow the one before;
 * `instalments-do-not-add-up` unless they come to the total to the cent
 */
export function listedInstalments(total: Money, listed: ListedSchedule): Instalment[] {
  const instalments = listed.map(({ dueOn, amount }, index) => ({
    position: index + 1,
    dueOn: workingDay(dueOn),
    amount,
  }));
  instalments.forEach(({ dueOn }, index) => {
    const before = instalments[index - 1];
    if (before === undefined || before.dueOn < dueOn) return;
    const message = `must be a working day after ${before.dueOn}, the day of the instalment before`;
    throw badValue(`instalments.${index}.dueOn ${message}`, {
      errors: [{ path: `instalments.${index}.dueOn`, message }],
    });
  });
  const sum = Money.sum(instalments.map(({ amount }) => amount));
  if (!sum.equals(total)) {
    const message = `come to EUR ${sum}, owed are EUR ${total}; change one of them by EUR ${total.minus(sum)}`;
    throw instalmentsDoNotAddUp(`the instalments ${message}`, { errors: [{ path: 'instalments', message }] });
  }
  return instalments;
}

function workingDay(day: LocalDate): LocalDate {
  return onOrAfter(day, periodCalendar);
}

/** What is to be paid up to and including each instalment, in their order. */
export function upTo(instalments: readonly Instalment[]): Money[] {
  let sum = Money.zero;
  return instalments.map(({ amount }) => (sum = sum.plus(amount)));
}
