import { type Tx } from '../../db/connection.ts';
import { type Vault } from '../access/vault.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { lockUser } from '../users/user.store.ts';
import { removeSecondFactor, secondFactorOf } from './second-factor.store.ts';
import { wrongCode } from './second-factor.ts';
import { takeCode } from './take-code.action.ts';

/** Removes the second factor of a user, with its recovery codes. By an administrator: the user has lost it. */
export async function dropSecondFactor(
  tx: Tx,
  { userId, actor, at }: { userId: string; actor: string; at: Instant },
): Promise<void> {
  await lockUser(tx, userId);
  await removeSecondFactor(tx, userId);
  await record(tx, { at, actor, verb: 'second factor removed', subjectKind: 'user', subjectId: userId });
}

/**
 * Removes one's own second factor, with a code of it or a recovery code.
 * @throws problem `wrong-code`
 */
export async function dropOwnSecondFactor(
  tx: Tx,
  {
    userId,
    code,
    actor,
    at,
    vault,
  }: { userId: string; code: string; actor: string; at: Instant; vault: Vault },
): Promise<void> {
  const factor = await secondFactorOf(tx, userId);
  if (factor !== undefined && !(await takeCode(tx, { userId, sealed: factor.secret, code, at, vault }))) {
    throw wrongCode('enter the code that the authenticator shows now, or a recovery code');
  }
  await dropSecondFactor(tx, { userId, actor, at });
}
