import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { changePart, planPart, restPart } from '../contracts/billing-part.store.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { recordDelivery } from '../deliveries/record-delivery.action.ts';
import { record } from '../journal/journal.store.ts';
import { subtractTaxes, type Tax } from '../money/vat.ts';
import { type OfferLine } from '../offers/offer.ts';
import { advance } from '../states/transitions.ts';
import { takenBySprint } from './sprint-price.ts';
import { saveSprint, sprintById } from './sprint.store.ts';
import { requireBegun, type Sprint, sprintTransitions } from './sprint.ts';

interface CloseSprint {
  readonly sprintId: string;
  readonly deliveredOn: LocalDate;
  readonly note: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Closes a sprint: its phase of the agile project is delivered, which opens the period to object (GTC 8.2, 8.5), and may
 * be invoiced as a partial service (GTC 6.8). Its price leaves the rest that is billed on completion.
 * @throws what `requireDeliverable` and `requireBegun` refuse; problem `illegal-state` when it is not open
 */
export async function closeSprint(tx: Tx, request: CloseSprint): Promise<Sprint> {
  const { sprintId, deliveredOn, note, actor, at } = request;
  const { contractId, linePosition } = await sprintById(tx, sprintId);
  const contract = await lockContract(tx, contractId);
  const sprint = await sprintById(tx, sprintId);
  const label = `sprint ${sprint.number} of ${contract.number}`;
  const state = advance(label, sprintTransitions, sprint.state, 'close');
  requireBegun(sprint, deliveredOn);
  const delivery = await recordDelivery(tx, {
    contractId,
    deliveredOn,
    complete: false,
    lines: [],
    note: [`Sprint ${sprint.number}: ${sprint.goal}`, ...(note === null ? [] : [note])]
      .join(' – ')
      .slice(0, 1000),
    actor,
    at,
  });
  const line = contract.agreed.lines.find(({ position }) => position === linePosition);
  if (line === undefined) throw new Error(`${label} has lost its line`);
  const partId = await planPart(tx, contractId, {
    trigger: 'sprint',
    billedAs: 'partial',
    remuneration: 'agreed',
    linePosition,
    sharePercent: '100',
    taxes: await takeFromRest(tx, sprint, line),
    clause: 'gtc:6.8',
    period: null,
    dueOn: deliveredOn,
  });
  const closed = { ...sprint, state, deliveryId: delivery.id, partId };
  await saveSprint(tx, closed);
  await record(tx, {
    at,
    actor,
    verb: 'sprint closed',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:6.8', 'gtc:8.2'],
    detail: { sprintId, number: sprint.number, deliveredOn },
  });
  return closed;
}

/** Net and VAT of the sprint, no longer part of what completion bills; none when it bills its hours. */
async function takeFromRest(tx: Tx, sprint: Sprint, line: OfferLine): Promise<Tax[]> {
  const rest = await restPart(tx, sprint.contractId);
  if (sprint.price === null || rest === undefined) return [];
  const taken = takenBySprint(sprint, line, rest);
  await changePart(tx, rest.id, { taxes: subtractTaxes(rest.taxes, taken), dueOn: rest.dueOn });
  return taken;
}
