import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { lockContract, setContractStatus } from '../contracts/contract.store.ts';
import { contractTransitions } from '../contracts/contract.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { type Withdrawal, withdrawalInsert } from './withdrawal.store.ts';

/**
 * Ends a contract by the agency's withdrawal (GTC 7.10). Whatever else hangs on the contract ends with its state: sweeps
 * and actions of other rooms leave a contract alone that is `withdrawn`.
 * @throws problem `illegal-state`, `already-withdrawn`
 */
export async function withdrawContract(tx: Tx, withdrawal: Withdrawal, at: Instant): Promise<void> {
  const { contractId, actor, note, ...settlement } = withdrawal;
  const { status } = await lockContract(tx, contractId);
  await setContractStatus(tx, contractId, advance('the contract', contractTransitions, status, 'withdraw'));
  await insertTogether(tx, [
    withdrawalInsert(withdrawal, at),
    journalInsert({
      at,
      actor,
      verb: 'withdrawn from the contract',
      subjectKind: 'contract',
      subjectId: contractId,
      clauses: ['gtc:7.10'],
      detail: { ...settlement, note },
    }),
  ]);
}
