import { type Db } from '../../db/connection.ts';
import { type Caller, type Role } from '../access/caller.ts';
import { notFound } from '../problems/problem.ts';
import { userById } from './user.store.ts';
import { adminOnly } from './user.ts';

/** @throws problem `admin-only` where somebody who is no administrator would let staff in */
export function requireMayManage(caller: Caller, wanted: readonly Role[]): void {
  if (caller.roles.includes('admin') || wanted.every((role) => role === 'client')) return;
  throw adminOnly('account managers let the people of clients in; ask an administrator for everybody else');
}

/** @throws problem `not-found`, also for staff where the caller looks after the users of clients only */
export async function requireMayManageUser(db: Db, caller: Caller, id: string): Promise<void> {
  const user = await userById(db, id);
  if (!caller.roles.includes('admin') && user.clientId === null)
    throw notFound(`there is no user ${id}; GET /users lists them`);
}
