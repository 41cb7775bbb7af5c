import { type Tx } from '../../db/connection.ts';
import { type Vault } from '../access/vault.ts';
import { companyProfile, hasProfile } from '../company/company.store.ts';
import { lockUser } from '../users/user.store.ts';
import { offerSecondFactor, secondFactorOf } from './second-factor.store.ts';
import { newSecondFactor, secondFactorExists } from './second-factor.ts';

/**
 * Offers a second factor; it counts once a code of it has been shown. Asking again offers another one.
 * @throws problem `second-factor-exists` while one counts
 */
export async function beginSecondFactor(
  tx: Tx,
  userId: string,
  vault: Vault,
): Promise<{ secret: string; uri: string }> {
  const user = await lockUser(tx, userId);
  const present = await secondFactorOf(tx, userId);
  if (present !== undefined && present.confirmedAt !== null)
    throw secondFactorExists('remove the present second factor first');
  const issuer = (await hasProfile(tx)) ? (await companyProfile(tx)).name : 'Kontor';
  const offered = newSecondFactor(issuer, user.email);
  await offerSecondFactor(tx, userId, vault.seal(offered.secret, userId));
  return offered;
}
