import { type Tx } from '../../db/connection.ts';
import { type Vault } from '../access/vault.ts';
import { systemClock } from '../calendar/clock.ts';
import { type Instant } from '../calendar/instant.ts';
import { takeRecoveryCode, takeStep } from './second-factor.store.ts';
import { stepOf } from './second-factor.ts';

interface Given {
  readonly userId: string;
  /** The secret of the second factor, as it is kept. */
  readonly sealed: string;
  readonly code: string;
  readonly at: Instant;
  readonly vault: Vault;
}

/**
 * Uses up a code of the second factor, or a recovery code; whether it was right. Where the secret was sealed with a key that
 * is lost, recovery codes are still good.
 */
export async function takeCode(tx: Tx, { userId, sealed, code, at, vault }: Given): Promise<boolean> {
  const secret = vault.open(sealed, userId);
  // Authenticators live in real time, also while the test clock is moved.
  const step = secret === null ? null : stepOf(code, secret, await systemClock.now());
  return step === null ? takeRecoveryCode(tx, userId, code, at) : takeStep(tx, userId, step);
}
