import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract, contractSuspended } from '../contracts/contract.ts';
import { requireNotAfterToday } from '../problems/require-not-after-today.ts';
import { defineProblem } from '../problems/problem.ts';

/** Something was handed over: single items, or with `complete` all that was left. */
export interface Delivery {
  readonly id: string;
  readonly contractId: string;
  readonly deliveredOn: LocalDate;
  readonly complete: boolean;
  /** Positions of the delivered lines; empty when the delivery is not about items. */
  readonly lines: readonly number[];
  readonly note: string | null;
  /** The last day to object (GTC 8.5). */
  readonly acceptanceDeadline: LocalDate;
}

export const alreadyDelivered = defineProblem({
  type: 'already-delivered',
  title: 'This has been delivered completely',
  status: 409,
});
export const contractEnded = defineProblem({
  type: 'contract-ended',
  title: 'This contract has ended',
  status: 409,
});
export const deliveryInFuture = defineProblem({
  type: 'delivery-in-future',
  title: 'A delivery is recorded when it has happened',
  status: 422,
});
export const deliveryBeforeOrder = defineProblem({
  type: 'delivery-before-order',
  title: 'Nothing can be delivered before it was ordered',
  status: 422,
});
export const unknownLine = defineProblem({
  type: 'unknown-line',
  title: 'The contract has no such line',
  status: 422,
});
export const deliveryUnsaid = defineProblem({
  type: 'delivery-unsaid',
  title: 'A delivery in part says what was delivered',
  status: 422,
  clause: 'gtc:8.5',
});

/**
 * Whether something can be delivered on a contract as of a day.
 * @throws problem `contract-suspended`, `already-delivered`, `contract-ended`, `delivery-in-future`,
 * `delivery-before-order`, `unknown-line`, `delivery-unsaid`
 */
export function requireDeliverable(
  contract: Pick<Contract, 'status' | 'agreed'>,
  delivery: Pick<Delivery, 'deliveredOn' | 'complete' | 'lines' | 'note'>,
  { orderedOn, today }: { orderedOn: LocalDate; today: LocalDate },
): void {
  if (contract.status === 'suspended') {
    throw contractSuspended('resume the contract before recording a delivery');
  }
  if (contract.status === 'completed') throw alreadyDelivered('nothing is left to deliver');
  if (contract.status !== 'active') throw contractEnded(`the contract is ${contract.status}`);
  requireNotAfterToday('deliveredOn', delivery.deliveredOn, today, deliveryInFuture);
  if (delivery.deliveredOn < orderedOn) {
    throw deliveryBeforeOrder(`deliveredOn ${delivery.deliveredOn} lies before the order of ${orderedOn}`, {
      errors: [{ path: 'deliveredOn', message: `lies before the order of ${orderedOn}` }],
    });
  }
  const known = new Set(contract.agreed.lines.map((line) => line.position));
  const unknown = delivery.lines.filter((line) => !known.has(line));
  if (unknown.length > 0) {
    const message = `there is no line ${unknown.join(', ')}; the contract has lines 1 to ${known.size}`;
    throw unknownLine(message, { errors: [{ path: 'lines', message }] });
  }
  // What it is about decides what the client can object to.
  if (!delivery.complete && delivery.lines.length === 0 && delivery.note === null) {
    const message = 'name the lines that were delivered, or say it in a note';
    throw deliveryUnsaid(message, { errors: [{ path: 'lines', message }] });
  }
}
