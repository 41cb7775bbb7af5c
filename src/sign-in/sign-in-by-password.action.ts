import { type Db } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { countAttempt, forgetAttempts, minutes } from '../access/attempts.store.ts';
import { tooManyRequests } from '../access/too-many-requests.ts';
import { type Vault } from '../access/vault.ts';
import { type Doorstep, type Subject } from '../access/visitor.ts';
import { type Instant } from '../calendar/instant.ts';
import { passwordHashOf, userByEmail } from '../users/user.store.ts';
import { secondFactorRequired, signInFailed, type User } from '../users/user.ts';
import { isPassword } from './hash-password.ts';
import { secondFactorOf } from './second-factor.store.ts';
import { recordSignIn } from './sign-in.store.ts';
import { type SignInMethod, type SignInOutcome } from './sign-in.ts';
import { takeCode } from './take-code.action.ts';

interface Given {
  readonly email: string;
  readonly password: string;
  /** Of the second factor. */
  readonly code?: string | undefined;
  readonly from: Doorstep;
  readonly at: Instant;
  readonly vault: Vault;
}

/**
 * Who comes in with an address and a password. Whether there is such a user shows neither in the answer nor in its time.
 * In no transaction, because what is refused is recorded too.
 * @throws problem `sign-in-failed`, `second-factor-required` where the password is right but the code is not,
 *   `too-many-requests` after too many attempts
 */
export async function signInByPassword(db: Db, given: Given): Promise<Subject> {
  const { email, password, from, at } = given;
  const user = await userByEmail(db, email);
  const tell = (outcome: SignInOutcome, method: SignInMethod = 'password') =>
    recordSignIn(db, {
      at,
      outcome,
      method,
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
  const second = await checkCode(db, user.id, given);
  if (second === 'missing') throw secondFactorRequired('enter the code that the authenticator shows now');
  if (second === 'wrong') {
    await tell('refused', 'second-factor');
    throw secondFactorRequired('this code is not right or was used already; enter the one that is shown now');
  }
  await forgetAttempts(db, email);
  await tell('signed-in');
  return { userId: user.id, clientId: null, email: user.email };
}

function isActive(user: User | undefined): user is User {
  return user?.status === 'active';
}

async function checkCode(
  db: Db,
  userId: string,
  { code, at, vault }: Given,
): Promise<'not-needed' | 'missing' | 'wrong' | 'right'> {
  const factor = await secondFactorOf(db, userId);
  if (factor === undefined || factor.confirmedAt === null) return 'not-needed';
  if (code === undefined || code.trim() === '') return 'missing';
  const { secret: sealed } = factor;
  const taken = await transaction(db, (tx) => takeCode(tx, { userId, sealed, code, at, vault }));
  return taken ? 'right' : 'wrong';
}
