import { type Tx } from '../../db/connection.ts';
import { type Caller } from '../access/caller.ts';
import { notFound } from '../problems/problem.ts';
import { deleteSession } from './session.store.ts';

/**
 * Ends a session, at its next request: one's own, an administrator any.
 * @throws problem `not-found` where there is none, or it is not one's own
 */
export async function endSession(tx: Tx, { id, caller }: { id: string; caller: Caller }): Promise<void> {
  const { userId, clientId, roles } = caller;
  const whose = roles.includes('admin') ? 'anybody' : userId === null ? { clientId } : { userId };
  if (!(await deleteSession(tx, id, whose)))
    throw notFound('there is no such session; GET /sessions lists yours');
}
