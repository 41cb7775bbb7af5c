import { type LocalDate } from '../calendar/local-date.ts';
import { type Period } from '../calendar/period.ts';
import { type Money } from '../money/money.ts';
import { badValue, defineProblem } from '../problems/problem.ts';
import { type Transitions } from '../states/transitions.ts';

export type SprintState = 'open' | 'closed' | 'dropped';
export type SprintEvent = 'close' | 'drop';

/** What is closed is delivered and billed; what is dropped leaves its time and its price to others. */
export const sprintTransitions: Transitions<SprintState, SprintEvent> = {
  open: { close: 'closed', drop: 'dropped' },
  closed: {},
  dropped: {},
};

/**
 * A stretch of an agile project, defined as the project goes (GTC 3.3), on one line of its contract: for a share of the
 * line's price that stands (GTC 6.3), or by the hours of the line (GTC 6.4).
 */
export interface Sprint {
  readonly id: string;
  readonly contractId: string;
  /** Counted from 1 within the contract. */
  readonly number: number;
  readonly linePosition: number;
  readonly goal: string;
  readonly period: Period;
  /** Net, after the discounts of the offer; null for a sprint that bills its hours. */
  readonly price: Money | null;
  readonly state: SprintState;
  readonly deliveryId: string | null;
  readonly partId: string | null;
}

export const noSprints = defineProblem({
  type: 'no-sprints',
  title: 'This contract is not billed per sprint',
  status: 409,
  clause: 'gtc:6.8',
});
export const sprintTooDear = defineProblem({
  type: 'sprint-too-dear',
  title: 'The agreed price does not leave this much for a sprint',
  status: 422,
  clause: 'gtc:6.3',
});
export const sprintOverlaps = defineProblem({
  type: 'sprint-overlaps',
  title: 'The line has a sprint at this time',
  status: 409,
});

/** What has not begun cannot be delivered. @throws problem `bad-value` for a day before its first one */
export function requireBegun({ period: { from } }: Pick<Sprint, 'period'>, deliveredOn: LocalDate): void {
  if (deliveredOn >= from) return;
  const message = `must not be before ${from}, when the sprint begins`;
  throw badValue(`deliveredOn ${message}`, { errors: [{ path: 'deliveredOn', message }] });
}
