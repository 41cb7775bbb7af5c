import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { lockUser } from '../users/user.store.ts';
import { takeLink } from './access-link.store.ts';
import { unknownLink } from './access-link.ts';
import { changePassword } from './change-password.action.ts';

/**
 * Gives the user of a link another password, once. It lets nobody in: a second factor is still asked for.
 * @throws problem `unknown-link`
 */
export async function resetPassword(
  tx: Tx,
  { token, passwordHash, at }: { token: string; passwordHash: string; at: Instant },
): Promise<void> {
  const link = await takeLink(tx, token, ['password-reset'], at);
  const user = await lockUser(tx, link.userId ?? '');
  if (user.status !== 'active') throw unknownLink('this account was closed; ask the administrator');
  await changePassword(tx, { userId: user.id, passwordHash, keep: null, actor: `user:${user.email}`, at });
}
