import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract, contractSuspended } from '../contracts/contract.ts';
import { contractEnded, unknownLine } from '../contracts/delivery.ts';
import { notByEffort, timeBeforeOrder, timeInFuture, timeSettled, type TimeTarget } from './time-entry.ts';

/** What decides whether time can be recorded on a contract. */
export interface WorkFacts {
  readonly contract: Pick<Contract, 'number' | 'status' | 'agreed'>;
  readonly orderedOn: LocalDate;
  /** The day on which the work was delivered completely. */
  readonly completedOn: LocalDate | null;
  /** Whether work may begin (GTC 7.1, ruling 6). */
  readonly released: boolean;
  /** Effort lines that have been invoiced for good. */
  readonly settledLines: readonly number[];
}

/**
 * Whether time can be recorded on a contract for a day. Of a completed contract, what was worked up to its completion
 * may still be, until its final invoice.
 * @throws problem `contract-suspended` (GTC 7.10), `contract-ended`, `time-in-future`, `time-before-order`
 */
export function requireRecordable(facts: WorkFacts, day: LocalDate, today: LocalDate): void {
  const { contract, orderedOn, completedOn } = facts;
  if (contract.status === 'suspended')
    throw contractSuspended(`work on ${contract.number} rests; resume the contract before recording time`);
  if (contract.status === 'terminated' || contract.status === 'withdrawn')
    throw contractEnded(`contract ${contract.number} is ${contract.status}`);
  if (day > today) throw timeInFuture(`date ${day} lies after today, ${today}`);
  if (day < orderedOn) throw timeBeforeOrder(`date ${day} lies before the order of ${orderedOn}`);
  if (completedOn !== null && day > completedOn)
    throw contractEnded(`${contract.number} was completed on ${completedOn}; give a date up to that day`);
}

/**
 * Whether time can be recorded for a target: effort lines bill hours, nothing else does (GTC 6.3, 6.4). What a pool holds
 * is checked when the time draws from it.
 * @throws problem `unknown-line`, `not-by-effort`, `time-settled`
 */
export function requireTarget({ contract, settledLines }: WorkFacts, target: TimeTarget): void {
  if (target.linePosition === null) return;
  const line = contract.agreed.lines.find(({ position }) => position === target.linePosition);
  if (line === undefined)
    throw unknownLine(
      `itemId: ${contract.number} has no item ${target.linePosition}; its "lines" name theirs, or leave itemId out`,
    );
  if (line.kind !== 'effort')
    throw notByEffort(
      `itemId: item ${line.position} of ${contract.number} is of kind ${line.kind}; leave itemId out for time that is not billed`,
    );
  if (settledLines.includes(line.position))
    throw timeSettled(`item ${line.position} of ${contract.number} has its last invoice; leave itemId out`);
}

/** What a person should know although the time is recorded. */
export function warningsFor({ contract, released }: WorkFacts): string[] {
  return released
    ? []
    : [`work on ${contract.number} has not been released: its deposit is not paid (GTC 7.1)`];
}
