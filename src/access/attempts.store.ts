import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { type Db } from '../../db/connection.ts';
import { tooManyRequests } from './too-many-requests.ts';

/** Attempts in a quarter of an hour; then nobody comes in with the account, or from the address, for as long. */
const ATTEMPTS_PER_ACCOUNT = 10;
const ATTEMPTS_PER_ADDRESS = 100;
/** Mails with links to one recipient in that time. */
const MAILS_PER_RECIPIENT = 5;
const SECONDS = 15 * 60;

/**
 * Counts an attempt to come in, before anything is compared, so that many at once are counted too.
 * @returns how many seconds to wait, or 0 where the attempt may go on
 */
export async function countAttempt(db: Db, email: string, address: string): Promise<number> {
  const waits = await Promise.all([
    consume(db, ATTEMPTS_PER_ACCOUNT, accountKey(email)),
    consume(db, ATTEMPTS_PER_ADDRESS, `address:${address}`),
  ]);
  return Math.max(...waits);
}

/**
 * Whether one more mail with a link may go out: nobody's letterbox is filled from here. Too many for a recipient are left
 * out in silence, because saying so would tell that the address is known.
 * @throws problem `too-many-requests` for who asks too often
 */
export async function mayMail(db: Db, email: string, address: string): Promise<boolean> {
  const wait = await consume(db, ATTEMPTS_PER_ADDRESS, `mails from:${address}`);
  if (wait > 0) {
    throw tooManyRequests(`too many requests for links from here; wait ${minutes(wait)}, then try again`, {
      facts: { retryAfter: String(wait) },
    });
  }
  return (await consume(db, MAILS_PER_RECIPIENT, `mails to:${hashed(email)}`)) === 0;
}

/** "7 minutes" */
export function minutes(seconds: number): string {
  const whole = Math.ceil(seconds / 60);
  return whole === 1 ? 'a minute' : `${whole} minutes`;
}

/** Who came in has not guessed. */
export async function forgetAttempts(db: Db, email: string): Promise<void> {
  await limiter(db, ATTEMPTS_PER_ACCOUNT).delete(accountKey(email));
}

async function consume(db: Db, points: number, key: string): Promise<number> {
  try {
    await limiter(db, points).consume(key);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}

/** In the database, because guesses may be spread over several processes. */
function limiter(db: Db, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: db,
    storeType: 'knex',
    tableName: 'sign_in_attempts',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: '',
    points,
    duration: SECONDS,
  });
}

/** Of one length, however long the text was that somebody sent as an address. */
function accountKey(email: string): string {
  return `account:${hashed(email)}`;
}

function hashed(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('base64url');
}
