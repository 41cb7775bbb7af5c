import { type LocalDate } from '../calendar/local-date.ts';
import { defineProblem } from '../problems/problem.ts';

/**
 * A time in which the debtor is not at fault for the delay (unverschuldeter Verzug): only the rate of § 1000 ABGB is owed
 * (§ 456 UGB, ruling 10). Half-open; without an end it lasts until it is withdrawn.
 */
export interface ExcusedDelay {
  readonly id: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly reason: string;
}

/** The excuse in force on a day, if there is one. */
export function excuseOn(excused: readonly ExcusedDelay[], day: LocalDate): ExcusedDelay | undefined {
  return excused.find(({ from, until }) => from <= day && (until === null || day < until));
}

export const delayAlreadyExcused = defineProblem({
  type: 'delay-already-excused',
  title: 'This time has been excused already',
  status: 409,
  clause: 'gtc:7.9',
});
export const excuseWithdrawn = defineProblem({
  type: 'excuse-withdrawn',
  title: 'This excuse has been withdrawn already',
  status: 409,
  clause: 'gtc:7.9',
});
