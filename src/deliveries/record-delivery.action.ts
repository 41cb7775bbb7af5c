import { type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { newId } from '../../db/id.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { lastDay } from '../calendar/period.ts';
import { lockContract, setContractStatus } from '../contracts/contract.store.ts';
import { contractTransitions } from '../contracts/contract.ts';
import { record } from '../journal/journal.store.ts';
import { orderById } from '../offers/order.store.ts';
import { advance } from '../states/transitions.ts';
import { alreadyDelivered, type Delivery, requireDeliverable } from './delivery.ts';

onConstraint('delivery_complete', alreadyDelivered, 'nothing is left to deliver');

interface RecordDelivery {
  readonly contractId: string;
  readonly deliveredOn: LocalDate;
  readonly complete: boolean;
  readonly lines: readonly number[];
  readonly note: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Records that something was handed over; it opens the period to object (GTC 8.5: eight days by the reference terms,
 * moved to a working day). A complete delivery completes the contract, unless it has a term to run: the rest of the fixed
 * price may be invoiced (GTC 6.7, ruling 21).
 * @throws what `requireDeliverable` refuses
 */
export async function recordDelivery(tx: Tx, request: RecordDelivery): Promise<Delivery> {
  const { contractId, deliveredOn, complete, lines, note, actor, at } = request;
  const contract = await lockContract(tx, contractId);
  const { receivedAt } = await orderById(tx, contract.orderId);
  requireDeliverable(contract, request, { orderedOn: dayOf(receivedAt), today: dayOf(at) });
  const acceptanceDeadline = lastDay(deliveredOn, contract.terms.acceptancePeriod);
  const delivery: Delivery = {
    id: newId(),
    contractId,
    deliveredOn,
    complete,
    lines,
    note,
    acceptanceDeadline,
  };
  await tx('delivery').insert({
    id: delivery.id,
    contract_id: contractId,
    delivered_on: deliveredOn,
    complete,
    lines,
    note,
    acceptance_deadline: acceptanceDeadline,
    created_at: at,
  });
  // What is billed per period goes on until its term ends.
  if (complete && contract.term === null) {
    await setContractStatus(
      tx,
      contractId,
      advance('the contract', contractTransitions, contract.status, 'complete'),
    );
  }
  await record(tx, {
    at,
    actor,
    verb: complete ? 'work delivered completely' : 'work delivered in part',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:8.5', 'gtc:6.7'],
    detail: { deliveryId: delivery.id, deliveredOn, lines, acceptanceDeadline },
  });
  return delivery;
}
