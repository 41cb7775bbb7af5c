import { type Db } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { countAttempt, forgetAttempts, minutes } from '../access/attempts.store.ts';
import { type Caller } from '../access/caller.ts';
import { tooManyRequests } from '../access/too-many-requests.ts';
import { type Doorstep } from '../access/visitor.ts';
import { type Instant } from '../calendar/instant.ts';
import { passwordHashOf, userById } from '../users/user.store.ts';
import { changePassword } from './change-password.action.ts';
import { hashPassword, isPassword } from './hash-password.ts';
import { requireGoodPassword, wrongPassword } from './password.ts';

interface OwnPassword {
  readonly userId: string;
  readonly oldPassword: string;
  readonly newPassword: string;
  /** The session that stays. */
  readonly keep: string | null;
  readonly caller: Caller;
  readonly from: Doorstep;
  readonly at: Instant;
}

/**
 * Changes one's own password, for whoever knows the present one; a browser left alone is not enough.
 * @throws problem `wrong-password`, `weak-password`, `too-many-requests` after too many wrong ones
 */
export async function changeOwnPassword(db: Db, change: OwnPassword): Promise<void> {
  const { userId, oldPassword, newPassword, keep, caller, from, at } = change;
  const { email } = await userById(db, userId);
  const wait = await countAttempt(db, email, from.address);
  if (wait > 0) {
    throw tooManyRequests(`too many attempts; wait ${minutes(wait)}, then try again`, {
      facts: { retryAfter: String(wait) },
    });
  }
  if (!(await isPassword(oldPassword, await passwordHashOf(db, userId)))) {
    const message = 'is not the present password';
    throw wrongPassword('enter the password with which you sign in now', {
      errors: [{ path: 'oldPassword', message }],
    });
  }
  requireGoodPassword(newPassword, email, 'newPassword');
  await forgetAttempts(db, email);
  const passwordHash = await hashPassword(newPassword);
  await transaction(db, (tx) => changePassword(tx, { userId, passwordHash, keep, actor: caller.actor, at }));
}
