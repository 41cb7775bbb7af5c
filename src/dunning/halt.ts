import { type LocalDate } from '../calendar/local-date.ts';
import { defineProblem } from '../problems/problem.ts';

export const haltKinds = ['hold', 'dispute', 'legal-proceedings'] as const;

/**
 * Why nobody is reminded for now: the agency holds back until a day, the client disputes the invoice, or the courts have
 * it (GTC 7.10: at any time after the last day to pay). Interest runs on meanwhile.
 */
export type HaltKind = (typeof haltKinds)[number];

/** What rests while it lasts. A hold ends with its day; the others when a person says so. */
export interface Halt {
  readonly kind: HaltKind;
  readonly reason: string;
  /** The last day of a hold, null for the others. */
  readonly until: LocalDate | null;
}

/** The halt that stops a receivable on a day, if one does. */
export function haltOn(halts: readonly Halt[], asOf: LocalDate): Halt | undefined {
  return halts.find(({ until }) => until === null || asOf <= until);
}

export const haltExists = defineProblem({
  type: 'halt-exists',
  title: 'The reminders of this invoice rest for this reason already',
  status: 409,
});
export const haltEnded = defineProblem({
  type: 'halt-ended',
  title: 'This has ended already',
  status: 409,
});
export const holdInThePast = defineProblem({
  type: 'hold-in-the-past',
  title: 'A hold ends today or later',
  status: 422,
});
export const notOverdue = defineProblem({
  type: 'not-overdue',
  title: 'This invoice is not overdue',
  status: 409,
  clause: 'gtc:7.10',
});
