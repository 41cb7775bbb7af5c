import { randomBytes } from 'node:crypto';
import { type Tx } from '../../db/connection.ts';
import { type Vault } from '../access/vault.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { lockUser } from '../users/user.store.ts';
import { confirmSecondFactor, insertRecoveryCodes, secondFactorOf } from './second-factor.store.ts';
import { secondFactorExists, wrongCode } from './second-factor.ts';
import { takeCode } from './take-code.action.ts';

const RECOVERY_CODES = 10;

/**
 * From now on the second factor counts. Returns the recovery codes, which nobody sees again.
 * @throws problem `wrong-code`, `second-factor-exists` where one counts already
 */
export async function confirmSecondFactorBy(
  tx: Tx,
  {
    userId,
    code,
    actor,
    at,
    vault,
  }: { userId: string; code: string; actor: string; at: Instant; vault: Vault },
): Promise<string[]> {
  await lockUser(tx, userId);
  const offered = await secondFactorOf(tx, userId);
  if (offered === undefined) throw wrongCode('ask for a second factor first');
  if (offered.confirmedAt !== null) throw secondFactorExists('this second factor counts already');
  if (!(await takeCode(tx, { userId, sealed: offered.secret, code, at, vault }))) {
    throw wrongCode('enter the six digits that the authenticator shows now; its clock must be right');
  }
  await confirmSecondFactor(tx, userId, at);
  const codes = Array.from({ length: RECOVERY_CODES }, recoveryCode);
  await insertRecoveryCodes(tx, userId, codes);
  await record(tx, { at, actor, verb: 'second factor set up', subjectKind: 'user', subjectId: userId });
  return codes;
}

/** "3f9a-01c2-77be-d504": 64 random bits. */
function recoveryCode(): string {
  return (randomBytes(8).toString('hex').match(/.{4}/g) ?? []).join('-');
}
