import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { endLinks } from '../sign-in/access-link.store.ts';
import { endSessionsOf } from '../sign-in/session.store.ts';
import { advance } from '../states/transitions.ts';
import { requireFittingRoles } from './add-user.action.ts';
import { lockAdmins, lockUser, passwordHashOf, updateUser, userById } from './user.store.ts';
import { lastAdmin, type User, type UserEntry, userStates } from './user.ts';

interface UserChange {
  readonly userId: string;
  readonly entry: Partial<UserEntry>;
  /** Whether the user may come in; absent: stays. */
  readonly disabled?: boolean | undefined;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Changes who a user is and what the user may do; what is not given stays. Who is disabled is out at once.
 * @throws problem `last-admin` where nobody would be left who can let people in, `user-exists`, `bad-roles`
 */
export async function changeUser(tx: Tx, { userId, entry, disabled, actor, at }: UserChange): Promise<User> {
  // First, so that two administrators who disable each other come one after the other.
  const admins = await lockAdmins(tx);
  const user = await lockUser(tx, userId);
  const changed: UserEntry = { ...user, ...entry };
  requireFittingRoles(changed);
  const status = await statusAfter(tx, user, disabled);
  const staysAdmin = status === 'active' && changed.roles.includes('admin');
  if (!staysAdmin && admins.length === 1 && admins[0] === userId)
    throw lastAdmin('make another user an administrator first');
  await updateUser(tx, userId, changed, status);
  if (status === 'disabled' && user.status !== 'disabled') {
    await endSessionsOf(tx, userId, null);
    await endLinks(tx, userId, at);
  }
  const { email, name, roles, clientId, personId } = changed;
  const detail = { email, name, roles, clientId, personId, status };
  await record(tx, { at, actor, verb: 'user changed', subjectKind: 'user', subjectId: userId, detail });
  return userById(tx, userId);
}

async function statusAfter(tx: Tx, user: User, disabled: boolean | undefined): Promise<User['status']> {
  if (disabled === undefined || disabled === (user.status === 'disabled')) return user.status;
  if (disabled) return advance('the user', userStates, user.status, 'disable');
  // Who never came in has no password yet and is invited anew.
  const event = (await passwordHashOf(tx, user.id)) === null ? 'invite' : 'enable';
  return advance('the user', userStates, user.status, event);
}
