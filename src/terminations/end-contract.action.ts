import { type Tx } from '../../db/connection.ts';
import { lockContract, setContractStatus } from '../contracts/contract.store.ts';
import { contractTransitions } from '../contracts/contract.ts';
import { record } from '../journal/journal.store.ts';
import { type Outcome, type PerformContext } from '../runs/sweep.ts';
import { advance } from '../states/transitions.ts';
import { standingTermination } from './termination.store.ts';

/** Ends a contract on the day after its last one: by the notice that stands, or because its fixed term is over (GTC 3.8). */
export async function endContract(
  tx: Tx,
  contractId: string,
  { asOf, at, actor }: Omit<PerformContext, 'runId'>,
): Promise<Outcome> {
  const { number, status, endsOn } = await lockContract(tx, contractId);
  const goesOn = endsOn === null || endsOn >= asOf;
  if (goesOn || (status !== 'active' && status !== 'suspended')) {
    const until = endsOn === null ? '' : ` until ${endsOn}`;
    return { outcome: 'skipped', reason: `${number} is ${status}${until}`, clause: 'gtc:3.8' };
  }
  const termination = await standingTermination(tx, contractId);
  const ended = advance('the contract', contractTransitions, status, termination ? 'end' : 'expire');
  await setContractStatus(tx, contractId, ended);
  await record(tx, {
    at,
    actor,
    verb: termination ? 'contract ended by termination' : 'fixed term over',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:3.8'],
    detail: { endsOn },
  });
  return {
    outcome: 'done',
    reason: `${number} ended on ${endsOn}`,
    clause: 'gtc:3.8',
    effect: { status: ended, endsOn },
  };
}
