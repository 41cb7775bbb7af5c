import { type Db } from '../../db/connection.ts';
import { secondFactorSecrets, writeSecondFactorSecret } from './second-factor.store.ts';
import { isSealed, type Vault } from './vault.ts';

/**
 * Locks away the secrets of second factors that older versions kept in the open; every start calls it. Answers how many there
 * are that this process cannot open, because they were sealed with another key.
 */
export async function sealSecondFactors(db: Db, vault: Vault): Promise<number> {
  let unreadable = 0;
  for (const { userId, secret } of await secondFactorSecrets(db)) {
    if (!isSealed(secret)) await writeSecondFactorSecret(db, userId, secret, vault.seal(secret, userId));
    else if (vault.open(secret, userId) === null) unreadable += 1;
  }
  return unreadable;
}
