import { type Tx } from '../../db/connection.ts';
import { dayOf } from '../calendar/instant.ts';
import { suspendContract } from '../contracts/suspend-contract.action.ts';
import { insertSuspension } from './decision.store.ts';
import { type Exercise } from './exercise.ts';

/** Stops work and billing on all active contracts of a client until everything outstanding is paid (GTC 7.10). */
export async function suspend(tx: Tx, { standings, letter, reason, actor, at }: Exercise): Promise<void> {
  for (const { contract } of standings) {
    const contractId = contract.id;
    await suspendContract(tx, { contractId, event: 'suspend', reason, letter: letter.number, actor, at });
    await insertSuspension(tx, { contractId, letterId: letter.id, since: dayOf(at) });
  }
}
