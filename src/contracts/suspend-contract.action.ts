import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { type Contract, contractTransitions, suspensionVerb } from './contract.ts';
import { lockContract, setContractStatus } from './contract.store.ts';

interface SuspendContract {
  readonly contractId: string;
  readonly event: 'suspend' | 'resume';
  readonly reason: string;
  /** The number of the unsuccessful reminder that gives the right, if one does. */
  readonly letter?: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * A person stops work on a contract, or lets it go on; deliveries and billing wait meanwhile.
 * @throws problem `illegal-state`
 */
export async function suspendContract(tx: Tx, request: SuspendContract): Promise<Contract> {
  const { contractId, event, reason, letter, actor, at } = request;
  const contract = await lockContract(tx, contractId);
  const status = advance('the contract', contractTransitions, contract.status, event);
  await setContractStatus(tx, contractId, status);
  await record(tx, {
    at,
    actor,
    verb: event === 'suspend' ? suspensionVerb : 'contract resumed',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:7.10'],
    detail: { reason, letter },
  });
  return { ...contract, status };
}
