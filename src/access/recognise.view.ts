import { type Db } from '../../db/connection.ts';
import { secondFactorOf } from '../sign-in/second-factor.store.ts';
import { accessSettings } from '../users/access-setting.store.ts';
import { clientLives, contactOf } from '../users/contact.store.ts';
import { userColumns } from '../users/user.store.ts';
import { type User } from '../users/user.ts';
import { type Caller } from './caller.ts';
import { type Subject } from './visitor.ts';

/**
 * Who stands behind a session, with the roles of this moment; null when the user was disabled, or the client has another
 * address by now or was erased.
 */
export async function recognise(db: Db, { userId, clientId, email }: Subject): Promise<Caller | null> {
  if (userId !== null) return recogniseUser(db, userId);
  if (clientId === null) return null;
  const contact = await contactOf(db, clientId, email);
  if (contact === undefined) return null;
  const actor = `client:${contact.email}`;
  return { actor, roles: ['client'], userId: null, clientId, name: contact.name };
}

async function recogniseUser(db: Db, id: string): Promise<Caller | null> {
  const user = await db('user_account').where({ id, status: 'active' }).first<User | undefined>(userColumns);
  if (user === undefined) return null;
  const { email, name, roles, clientId } = user;
  if (clientId !== null && !(await clientLives(db, clientId))) return null;
  const actor = `${clientId === null ? 'user' : 'client'}:${email}`;
  const caller = { actor, roles, userId: id, clientId, name };
  return clientId === null && (await mustSetUp(db, id)) ? { ...caller, only: 'own-account' } : caller;
}

async function mustSetUp(db: Db, userId: string): Promise<boolean> {
  const { secondFactorForStaff } = await accessSettings(db);
  if (!secondFactorForStaff) return false;
  return ((await secondFactorOf(db, userId))?.confirmedAt ?? null) === null;
}
