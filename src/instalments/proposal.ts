import { type LocalDate } from '../calendar/local-date.ts';
import { type Money } from '../money/money.ts';
import { type Claim } from '../payments/allocation.ts';
import { nothingOwed } from '../payments/payment.ts';
import { badValue } from '../problems/problem.ts';
import { totalOwed } from './cover.ts';
import {
  evenInstalments,
  type EvenSchedule,
  type Instalment,
  listedInstalments,
  type ListedSchedule,
} from './instalment.ts';

export type Schedule = EvenSchedule | ListedSchedule;

/** What would be agreed. */
export interface Proposal {
  readonly total: Money;
  readonly instalments: readonly Instalment[];
}

/**
 * The instalments by which these claims would be paid, interest and costs included; they add up to what is owed to the
 * cent (GTC 7.8).
 * @throws problem `nothing-owed`; `bad-value` for a first day in the past and what the schedule itself is refused for
 */
export function proposal(claims: readonly Claim[], schedule: Schedule, today: LocalDate): Proposal {
  const total = totalOwed(claims);
  if (!total.isPositive())
    throw nothingOwed('the client owes nothing that could be paid in instalments; see its statement');
  requireToCome(schedule, today);
  const instalments = isListed(schedule)
    ? listedInstalments(total, schedule)
    : evenInstalments(total, schedule);
  return { total, instalments };
}

function requireToCome(schedule: Schedule, today: LocalDate): void {
  const first = isListed(schedule) ? schedule[0]?.dueOn : schedule.firstDueOn;
  if (first === undefined || first >= today) return;
  const path = isListed(schedule) ? 'instalments.0.dueOn' : 'schedule.firstDueOn';
  const message = `must not be before today, ${today}`;
  throw badValue(`${path} ${message}`, { errors: [{ path, message }] });
}

function isListed(schedule: Schedule): schedule is ListedSchedule {
  return Array.isArray(schedule);
}
