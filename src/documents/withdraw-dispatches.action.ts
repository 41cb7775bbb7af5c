import { type Tx } from '../../db/connection.ts';
import { advance, allowed } from '../states/transitions.ts';
import { dispatchStates } from './dispatch.ts';
import { lockDispatchesOf, updateDispatch } from './dispatch.store.ts';

/** A document that is not right any more stays in the house: what of it has not gone out is settled with the reason. */
export async function withdrawDispatches(tx: Tx, documentId: string, reason: string): Promise<void> {
  for (const { id, status } of await lockDispatchesOf(tx, documentId)) {
    if (!allowed(dispatchStates, status).includes('withdraw')) continue;
    await updateDispatch(tx, id, {
      status: advance('the dispatch', dispatchStates, status, 'withdraw'),
      settledBy: 'terms',
      settlementNote: reason,
    });
  }
}
