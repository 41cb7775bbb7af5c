import { later, type LocalDate } from '../calendar/local-date.ts';
import { lastDay } from '../calendar/period.ts';
import { type Money } from '../money/money.ts';
import { defineProblem } from '../problems/problem.ts';
import { type Transitions } from '../states/transitions.ts';
import { type TermsParameters } from '../terms/parameters.ts';

export const overrunStateNames = [
  'tolerated',
  'drafted',
  'announced',
  'objected',
  'approved',
  'declined',
  'dropped',
] as const;
export type OverrunState = (typeof overrunStateNames)[number];
export type OverrunEvent = 'announce' | 'object' | 'approve' | 'decline' | 'drop';

/** What becomes of an overrun (GTC 6.2). An objection of the last day may be recorded when silence has approved already. */
export const overrunStates: Transitions<OverrunState, OverrunEvent> = {
  tolerated: {},
  drafted: { announce: 'announced', drop: 'dropped' },
  announced: { object: 'objected', approve: 'approved', drop: 'dropped' },
  objected: { approve: 'approved', decline: 'declined', drop: 'dropped' },
  approved: { object: 'objected' },
  declined: {},
  dropped: {},
};

/** A step by which an estimate is forecast to be overrun (Überschreitung des Kostenvoranschlags); net, in EUR. */
export interface Overrun {
  readonly id: string;
  readonly contractId: string;
  readonly linePosition: number;
  readonly estimated: Money;
  /** The costs at completion that were tolerated or announced. */
  readonly forecast: Money;
  readonly state: OverrunState;
  readonly documentId: string | null;
  /** The last day to object: as it was printed, or later once the notice was received later. */
  readonly objectBy: LocalDate | null;
  /** Deemed receipt of the notice; null until it has gone out. */
  readonly receivedOn: LocalDate | null;
}

/** Whether it is still open what becomes of it. */
export function isWaiting({ state }: Pick<Overrun, 'state'>): boolean {
  return state === 'drafted' || state === 'announced' || state === 'objected';
}

/**
 * The last day to object: the printed day, but never less than the full period from receipt, moved to a working day; null
 * while the notice has not gone out (GTC 6.2).
 * Example: received Friday 27 March 2026, one week → Good Friday → Tuesday 7 April.
 */
export function objectionDeadline(
  { objectBy, receivedOn }: Pick<Overrun, 'objectBy' | 'receivedOn'>,
  { estimateObjection }: Pick<TermsParameters, 'estimateObjection'>,
): LocalDate | null {
  if (objectBy === null || receivedOn === null) return null;
  return later(objectBy, lastDay(receivedOn, estimateObjection));
}

const clause = 'gtc:6.2';
export const overrunAnnounced = defineProblem({
  type: 'overrun-announced',
  title: 'This overrun has been announced already',
  status: 409,
  clause,
});
export const objectionCounted = defineProblem({
  type: 'objection-counted',
  title: 'An objection to this overrun counts already',
  status: 409,
  clause,
});
export const objectionDecided = defineProblem({
  type: 'objection-decided',
  title: 'This objection has been decided already',
  status: 409,
  clause,
});
export const overrunInvoiced = defineProblem({
  type: 'overrun-invoiced',
  title: 'What the overrun cost has been invoiced',
  status: 409,
  clause,
});
export const noAddressForNotice = defineProblem({
  type: 'no-address-for-notice',
  title: 'The client has no e-mail address',
  status: 409,
  clause,
});
export const noEstimate = defineProblem({
  type: 'no-estimate',
  title: 'This item is no estimate',
  status: 422,
  clause,
});
export const estimateSettled = defineProblem({
  type: 'estimate-settled',
  title: 'This estimate has its last invoice',
  status: 409,
  clause,
});
