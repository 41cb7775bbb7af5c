import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { insertUser, userById } from './user.store.ts';
import { badRoles, type User, type UserEntry, type UserStatus } from './user.ts';

interface NewUser {
  readonly id: string;
  readonly entry: UserEntry;
  readonly status: UserStatus;
  readonly passwordHash: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Lets somebody in from now on, or after an invitation.
 * @throws problem `user-exists` where the address or the person has a user, `bad-roles` unless the role client comes alone
 *   and with its client
 */
export async function addUser(
  tx: Tx,
  { id, entry, status, passwordHash, actor, at }: NewUser,
): Promise<User> {
  requireFittingRoles(entry);
  await insertUser(tx, { id, entry, status, passwordHash, at });
  await record(tx, {
    at,
    actor,
    verb: 'user added',
    subjectKind: 'user',
    subjectId: id,
    detail: { email: entry.email, roles: entry.roles, clientId: entry.clientId },
  });
  return userById(tx, id);
}

/** @throws problem `bad-roles` */
export function requireFittingRoles({ roles, clientId, personId }: UserEntry): void {
  const isClient = roles.includes('client');
  if (isClient ? roles.length > 1 || clientId === null || personId !== null : clientId !== null) {
    throw badRoles('the role client comes alone and with the id of its client; every other role without one');
  }
}
