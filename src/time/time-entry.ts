import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { defineProblem } from '../problems/problem.ts';
import { type Transitions } from '../states/transitions.ts';

export const timeStates = ['draft', 'submitted', 'approved', 'billed'] as const;
export type TimeState = (typeof timeStates)[number];
export type TimeEvent = 'submit' | 'approve' | 'reject' | 'bill' | 'release';

/** Rejected time is a draft again, with the reason; the cancellation of an invoice releases what it billed. */
export const timeTransitions: Transitions<TimeState, TimeEvent> = {
  draft: { submit: 'submitted' },
  submitted: { approve: 'approved', reject: 'draft' },
  approved: { reject: 'draft', bill: 'billed' },
  billed: { release: 'approved' },
};

/** Where time entries come from: typed in, a timer, or the export of another tool. */
export const timeSources = ['manual', 'timer', 'kimai', 'toggl', 'clockify'] as const;
export type TimeSource = (typeof timeSources)[number];

/** What time is for: an effort line, an hour pool, an additional service, or, with none, work that is never billed. */
export interface TimeTarget {
  readonly linePosition: number | null;
  readonly poolId: string | null;
  readonly serviceId: string | null;
}

/** The target that somebody named, or none. */
export function timeTarget(named: {
  readonly [Key in keyof TimeTarget]?: TimeTarget[Key] | undefined;
}): TimeTarget {
  const { linePosition = null, poolId = null, serviceId = null } = named;
  return { linePosition, poolId, serviceId };
}

/** Where time is after a change: what is moved to an item or an additional service leaves where it was. */
export function movedTarget(
  before: TimeTarget,
  to: { readonly [Key in 'linePosition' | 'serviceId']?: TimeTarget[Key] | undefined },
): TimeTarget {
  if (typeof to.linePosition === 'number' || typeof to.serviceId === 'string') return timeTarget(to);
  return {
    linePosition: to.linePosition === undefined ? before.linePosition : null,
    poolId: before.poolId,
    serviceId: to.serviceId === undefined ? before.serviceId : null,
  };
}

/** Work of a person for a contract on a day, as recorded. */
export interface TimeEntry extends TimeTarget {
  readonly id: string;
  readonly contractId: string;
  readonly personId: string;
  readonly day: LocalDate;
  /** Known where it was measured, not only counted. */
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly seconds: number;
  readonly description: string;
  readonly state: TimeState;
  /** Why it was rejected last. */
  readonly rejection: string | null;
  readonly source: TimeSource;
  /** What makes it the same entry when its export is imported again. */
  readonly sourceKey: string | null;
}

/** A day has no more; a person cannot have worked longer. */
export const SECONDS_OF_A_DAY = 86_400;

export const timeInFuture = defineProblem({
  type: 'time-in-future',
  title: 'Time is recorded when it has been worked',
  status: 422,
});
export const timeBeforeOrder = defineProblem({
  type: 'time-before-order',
  title: 'Nobody can have worked on this before it was ordered',
  status: 422,
});
export const dayTooLong = defineProblem({
  type: 'day-too-long',
  title: 'A day has 24 hours',
  status: 422,
});
export const notByEffort = defineProblem({
  type: 'not-by-effort',
  title: 'This item is not billed by effort',
  status: 422,
  clause: 'gtc:6.3',
});
export const timeSettled = defineProblem({
  type: 'time-settled',
  title: 'This item has been invoiced finally',
  status: 409,
  clause: 'gtc:6.4',
});
export const timeNotDraft = defineProblem({
  type: 'time-not-draft',
  title: 'Only drafts can be changed',
  status: 409,
});
export const timeImported = defineProblem({
  type: 'time-imported',
  title: 'This time has been imported before',
  status: 409,
});

/**
 * Refuses a day with more than 24 hours of one person.
 * @throws problem `day-too-long`
 */
export function requireRoomInDay(day: LocalDate, workedBefore: number, seconds: number): void {
  if (workedBefore + seconds <= SECONDS_OF_A_DAY) return;
  const left = Math.floor((SECONDS_OF_A_DAY - workedBefore) / 60);
  throw dayTooLong(
    `only ${left} minutes of ${day} are left for this person; correct the hours of this or another entry`,
  );
}
