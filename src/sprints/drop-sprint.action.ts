import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { type Sprint, sprintTransitions } from './sprint.ts';
import { saveSprint, sprintById } from './sprint.store.ts';

interface DropSprint {
  readonly sprintId: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Drops an open sprint by mutual agreement (GTC 3.3): its days and its share of the price are free again.
 * @throws problem `illegal-state` when it is not open
 */
export async function dropSprint(tx: Tx, { sprintId, reason, actor, at }: DropSprint): Promise<Sprint> {
  const { contractId } = await sprintById(tx, sprintId);
  const { number } = await lockContract(tx, contractId);
  const sprint = await sprintById(tx, sprintId);
  const state = advance(`sprint ${sprint.number} of ${number}`, sprintTransitions, sprint.state, 'drop');
  const dropped = { ...sprint, state };
  await saveSprint(tx, dropped);
  await record(tx, {
    at,
    actor,
    verb: 'sprint dropped',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:3.3'],
    detail: { sprintId, number: sprint.number, reason },
  });
  return dropped;
}
