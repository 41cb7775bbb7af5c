import { type Db } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { countAttempt, forgetAttempts, minutes } from './attempts.store.ts';
import { isPassword } from './hash-password.ts';
import { recordSignIn } from './sign-in.store.ts';
import { tooManyRequests } from './too-many-requests.ts';
import { signInFailed, type User } from './user.ts';
import { passwordHashOf, userByEmail } from './user.store.ts';
import { type Doorstep, type Subject } from './visitor.ts';

interface Given {
  readonly email: string;
  readonly password: string;
  readonly from: Doorstep;
  readonly at: Instant;
}

/**
 * Who comes in with an address and a password. Whether there is such a user shows neither in the answer nor in its time.
 * In no transaction, because what is refused is recorded too.
 * @throws problem `sign-in-failed`, `too-many-requests` after too many attempts
 */
export async function signInByPassword(db: Db, { email, password, from, at }: Given): Promise<Subject> {
  const user = await userByEmail(db, email);
  const tell = (outcome: 'signed-in' | 'refused' | 'locked-out') =>
    recordSignIn(db, {
      at,
      outcome,
      method: 'password',
      email,
      userId: user?.id ?? null,
      clientId: user?.clientId ?? null,
      from,
    });
  const wait = await countAttempt(db, email, from.address);
  if (wait > 0) {
    await tell('locked-out');
    throw tooManyRequests(`too many attempts to sign in; wait ${minutes(wait)}, then try again`, {
      facts: { retryAfter: String(wait) },
    });
  }
  const right = await isPassword(password, user === undefined ? null : await passwordHashOf(db, user.id));
  if (!right || !isActive(user)) {
    await tell('refused');
    throw signInFailed(
      'the e-mail address or the password is not right; correct it or ask for a new password',
    );
  }
  await forgetAttempts(db, email);
  await tell('signed-in');
  return { userId: user.id, clientId: null, email: user.email };
}

function isActive(user: User | undefined): user is User {
  return user?.status === 'active';
}
