import { type Tx } from '../../db/connection.ts';
import { systemClock } from '../calendar/clock.ts';
import { type Instant } from '../calendar/instant.ts';
import { stepOf } from './second-factor.ts';
import { takeRecoveryCode, takeStep } from './second-factor.store.ts';

/** Uses up a code of the second factor, or a recovery code; whether it was right. */
export async function takeCode(
  tx: Tx,
  { userId, secret, code, at }: { userId: string; secret: string; code: string; at: Instant },
): Promise<boolean> {
  // Authenticators live in real time, also while the test clock is moved.
  const step = stepOf(code, secret, await systemClock.now());
  return step === null ? takeRecoveryCode(tx, userId, code, at) : takeStep(tx, userId, step);
}
