import { type Db } from '../../db/connection.ts';
import { isSealed, type Vault } from '../access/vault.ts';
import { secondFactorSecrets, writeSecondFactorSecret } from './second-factor.store.ts';

/** How many secrets there are, by what became of them. */
export interface Sealed {
  readonly current: number;
  /** Sealed now, with the key in use. */
  readonly renewed: number;
  /** Sealed with a key that this process does not have. */
  readonly unreadable: number;
}

/**
 * Locks the secrets of second factors with the key in use: those that older versions kept in the open, and those that were
 * sealed with a key before it. Every start calls it, and several may at once.
 */
export async function sealSecondFactors(db: Db, vault: Vault): Promise<Sealed> {
  const sealed = { current: 0, renewed: 0, unreadable: 0 };
  for (const { userId, secret } of await secondFactorSecrets(db)) {
    const text = isSealed(secret) ? vault.open(secret, userId) : secret;
    if (text === null) sealed.unreadable += 1;
    else if (vault.isCurrent(secret, userId)) sealed.current += 1;
    else {
      await writeSecondFactorSecret(db, userId, secret, vault.seal(text, userId));
      sealed.renewed += 1;
    }
  }
  return sealed;
}
