import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Period } from '../calendar/period.ts';
import { restPart } from '../contracts/billing-part.store.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { type Money } from '../money/money.ts';
import { type Sprint } from './sprint.ts';
import { lineOfSprint, requirePrice, sprintTaxes } from './sprint-price.ts';
import { insertSprint, sprintsOf } from './sprint.store.ts';

interface DefineSprint {
  readonly contractId: string;
  readonly linePosition: number;
  readonly goal: string;
  readonly period: Period;
  readonly price: Money | null;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Defines the next sprint of an agile contract (GTC 3.3): on which line, to what end, from when to when, for which share
 * of the agreed price or by its hours.
 * @throws what `lineOfSprint` and `requirePrice` refuse; problem `sprint-overlaps`
 */
export async function defineSprint(tx: Tx, request: DefineSprint): Promise<Sprint> {
  const { contractId, linePosition, goal, period, price, actor, at } = request;
  const contract = await lockContract(tx, contractId);
  const line = lineOfSprint(contract, linePosition);
  const before = await sprintsOf(tx, contractId);
  const open = before.filter(({ state }) => state === 'open');
  const lines = new Map(contract.agreed.lines.map((each) => [each.position, each]));
  const taken = open.flatMap((each) => sprintTaxes(each, lines.get(each.linePosition) ?? line));
  const rest = await restPart(tx, contractId);
  requirePrice(line, price, rest?.taxes ?? [], taken);
  const sprint: Sprint = {
    id: newId(),
    contractId,
    number: Math.max(0, ...before.map(({ number }) => number)) + 1,
    linePosition,
    goal,
    period,
    price,
    state: 'open',
    deliveryId: null,
    partId: null,
  };
  await insertSprint(tx, sprint, at);
  await record(tx, {
    at,
    actor,
    verb: 'sprint defined',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:3.3'],
    detail: { sprintId: sprint.id, number: sprint.number, price: price?.toString() ?? null },
  });
  return sprint;
}
