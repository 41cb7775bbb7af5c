import { randomBytes } from 'node:crypto';
import { type Db, type Tx } from '../../db/connection.ts';

/** What cookies are signed with, the same in every process; made by the first. */
export async function sessionSecret(db: Db): Promise<string> {
  const name = 'session';
  await db('shared_secret')
    .insert({ name, secret: randomBytes(32).toString('base64url') })
    .onConflict('name')
    .ignore();
  const { secret } = await db('shared_secret').where({ name }).first<{ secret: string }>('secret');
  return secret;
}

/** Ends the sessions of a user, but for the one that asks for it. */
export async function endSessionsOf(db: Db, userId: string, except: string | null): Promise<void> {
  const sessions = db('session').where({ user_id: userId });
  await (except === null ? sessions : sessions.whereNot({ id: except })).delete();
}

/** Removes the sessions whose time is over. */
export async function pruneSessions(db: Db): Promise<void> {
  await db('session').where('expire', '<', db.fn.now()).delete();
}

/** Ends one session, if it is of that user or client; whether there was one. */
export async function deleteSession(
  tx: Tx,
  id: string,
  whose: 'anybody' | { readonly userId: string | null } | { readonly clientId: string | null },
): Promise<boolean> {
  const sessions = tx('session').where({ id });
  if (whose !== 'anybody') {
    void sessions.where('userId' in whose ? { user_id: whose.userId } : { client_id: whose.clientId });
  }
  return (await sessions.delete()) === 1;
}
