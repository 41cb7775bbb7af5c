import { type AdditionalService } from '../additional-services/additional-service.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract, contractSuspended } from '../contracts/contract.ts';
import { contractEnded, unknownLine } from '../deliveries/delivery.ts';
import { requireNotAfterToday } from '../problems/require-not-after-today.ts';
import { notFound } from '../problems/problem.ts';
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
  /** The additional services of the contract; those that an invoice bills are settled. */
  readonly services: readonly BookableService[];
}

export type BookableService = Pick<
  AdditionalService,
  'id' | 'number' | 'byHours' | 'byTime' | 'state' | 'orderedOn' | 'renderedOn'
> & { readonly settled: boolean };

/**
 * Whether time can be recorded on a contract for a day. Of a completed contract, what was worked up to its completion
 * may still be, until its final invoice; of an additional service what was worked from its order until it was rendered.
 * @throws problem `contract-suspended` (GTC 7.10), `contract-ended`, `time-in-future`, `time-before-order`
 */
export function requireRecordable(
  facts: WorkFacts,
  { serviceId, day }: { readonly serviceId: string | null; readonly day: LocalDate },
  today: LocalDate,
): void {
  const { contract } = facts;
  const service = facts.services.find(({ id }) => id === serviceId);
  const { orderedOn } = service ?? facts;
  const completedOn = service === undefined ? facts.completedOn : service.renderedOn;
  if (contract.status === 'suspended')
    throw contractSuspended(`work on ${contract.number} rests; resume the contract before recording time`);
  if (contract.status === 'terminated' || contract.status === 'withdrawn')
    throw contractEnded(`contract ${contract.number} is ${contract.status}`);
  requireNotAfterToday('date', day, today, timeInFuture);
  if (day < orderedOn) throw timeBeforeOrder(`date ${day} lies before the order of ${orderedOn}`);
  if (completedOn !== null && day > completedOn)
    throw contractEnded(
      `${nameOf(contract, service)} was completed on ${completedOn}; give a date up to that day`,
    );
}

/**
 * Whether time can be recorded for a target: effort lines and additional services by the hour bill hours, nothing else does
 * (GTC 6.3, 6.4, 6.6). What a pool holds is checked when the time draws from it.
 * @throws problem `unknown-line`, `not-by-effort`, `time-settled`
 */
export function requireTarget(facts: WorkFacts, target: TimeTarget): void {
  if (target.serviceId !== null) return requireService(facts, target.serviceId);
  const { contract, settledLines } = facts;
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

function requireService({ contract, services }: WorkFacts, serviceId: string): void {
  const service = services.find(({ id }) => id === serviceId);
  if (service === undefined)
    throw notFound(
      `serviceId: ${contract.number} has no additional service ${serviceId}; see GET /contracts/:id/additional-services`,
    );
  const name = nameOf(contract, service);
  if (!service.byHours)
    throw notByEffort(`serviceId: the price of ${name} stands, whatever it takes; leave serviceId out`);
  if (service.state === 'revoked') throw timeSettled(`the order of ${name} was taken back`);
  if (service.settled) throw timeSettled(`${name} has been invoiced; cancel that invoice first`);
  if (service.state === 'rendered' && !service.byTime)
    throw timeSettled(`${name} was rendered with its hours stated by hand; leave serviceId out`);
}

function nameOf({ number }: WorkFacts['contract'], service: BookableService | undefined): string {
  return service === undefined ? number : `additional service ${service.number} of ${number}`;
}

/** What a person should know although the time is recorded. */
export function warningsFor({ contract, released }: WorkFacts): string[] {
  return released
    ? []
    : [`work on ${contract.number} has not been released: its deposit is not paid (GTC 7.1)`];
}
