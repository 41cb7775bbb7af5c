import { type LocalDate } from '../calendar/local-date.ts';
import { type Period } from '../calendar/period.ts';
import { defineProblem } from '../problems/problem.ts';

/** A line of a contract on which people book time (Stundenpool; GTC 6.5). */
export interface HourPool {
  readonly id: string;
  readonly contractId: string;
  readonly linePosition: number;
}

/** The seconds of a period: what was agreed, what came on top by consent or need, what has been worked. */
export interface PoolHours {
  readonly granted: number;
  readonly consented: number;
  readonly averting: number;
  readonly drawn: number;
}

/** A time for which an hour pool grants hours; they are used in it or expire (GTC 6.5). */
export interface PoolPeriod extends PoolHours {
  readonly id: string;
  readonly poolId: string;
  readonly period: Period;
  /** Hours worked in it may be booked before this day. */
  readonly closesOn: LocalDate;
  readonly closedOn: LocalDate | null;
}

/** How a period stands, in seconds. What remains while it runs is what expires at its end. */
export interface PoolBalance {
  readonly used: number;
  readonly remaining: number;
  readonly overage: number;
  /** What may still be drawn without asking anybody: what remains, and what the client consented to beyond. */
  readonly free: number;
}

/** Example: 10 h granted, 12 worked with consent to 3 more: 10 used, 0 remaining, 2 overage, 1 free. */
export function poolBalance({ granted, consented, averting, drawn }: PoolHours): PoolBalance {
  return {
    used: Math.min(drawn, granted),
    remaining: Math.max(granted - drawn, 0),
    overage: Math.max(drawn - granted, 0),
    free: Math.max(granted + consented + averting - drawn, 0),
  };
}

const clause = 'gtc:6.5';
export const poolExhausted = defineProblem({
  type: 'pool-exhausted',
  title: 'The hour pool does not hold so many hours',
  status: 409,
  clause,
});
export const poolPeriodClosed = defineProblem({
  type: 'pool-period-closed',
  title: 'This period of the hour pool is closed',
  status: 409,
  clause,
});
export const poolPeriodOpen = defineProblem({
  type: 'pool-period-open',
  title: 'The hour pool has a period on these days already',
  status: 409,
  clause,
});
export const noPoolPeriod = defineProblem({
  type: 'no-pool-period',
  title: 'The hour pool has no period on this day',
  status: 422,
  clause,
});
export const consentGiven = defineProblem({
  type: 'consent-given',
  title: 'This consent has been given already',
  status: 409,
  clause,
});
