import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { lockContract, setContractEnd } from '../contracts/contract.store.ts';
import { replanPeriods } from '../contracts/replan-periods.action.ts';
import { record } from '../journal/journal.store.ts';
import { notFound } from '../problems/problem.ts';
import { standingTermination, withdrawNotice } from './termination.store.ts';
import { terminationInEffect } from './termination.ts';

interface WithdrawTermination {
  readonly contractId: string;
  /** The agreement of both sides by which the contract goes on. */
  readonly agreement: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Takes back a notice by agreement before it takes effect (GTC 1.4): the contract goes on and its periods are planned
 * again.
 * @throws problem `not-found` when no notice stands, `termination-in-effect` after its last day
 */
export async function withdrawTermination(tx: Tx, request: WithdrawTermination): Promise<void> {
  const { contractId, agreement, actor, at } = request;
  const contract = await lockContract(tx, contractId);
  const standing = await standingTermination(tx, contractId);
  if (standing === undefined)
    throw notFound(`no notice of termination stands on contract ${contract.number}`);
  const today = dayOf(at);
  if (standing.endsOn < today) {
    throw terminationInEffect(`it ended on ${standing.endsOn}; conclude a new contract instead`);
  }
  await withdrawNotice(tx, standing.id, today, agreement);
  await setContractEnd(tx, contractId, null);
  await replanPeriods(tx, { ...contract, endsOn: null }, today);
  await record(tx, {
    at,
    actor,
    verb: 'notice of termination withdrawn',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:1.4', 'gtc:3.8'],
    detail: { terminationId: standing.id, agreement },
  });
}
