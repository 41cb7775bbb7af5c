import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { type Db } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { IDLE_SECONDS, type Subject } from '../../src/access/visitor.ts';
import { systemClock } from '../../src/calendar/clock.ts';
import { addSeconds } from '../../src/calendar/instant.ts';
import { cookieOf } from '../../src/http/browser-session.ts';
import { sessionSecret } from '../../src/sign-in/session.store.ts';

/** Sessions as a sign-in would leave them, without the hundreds of milliseconds that a password costs; their cookies. */
export async function signInDirectly(db: Db, subjects: readonly Subject[]): Promise<string[]> {
  const secret = await sessionSecret(db);
  const since = await systemClock.now();
  const expires = addSeconds(since, IDLE_SECONDS);
  const made = subjects.map((subject) => {
    const sid = randomBytes(24).toString('base64url');
    const visitor = { ...subject, sessionId: randomUUID(), since, address: '10.0.0.1', userAgent: null };
    const cookie = {
      originalMaxAge: IDLE_SECONDS * 1000,
      expires,
      httpOnly: true,
      path: '/',
      sameSite: 'lax',
    };
    return { sid, sess: JSON.stringify({ cookie, visitor }) };
  });
  const rows = made.map(({ sid, sess }) => ({
    sid: createHash('sha256').update(sid).digest('base64url'),
    sess,
    expire: expires,
  }));
  await db.batchInsert('session', rows, 500);
  const name = cookieOf({ secure: false });
  return made.map(({ sid }) => {
    const signature = createHmac('sha256', secret).update(sid).digest('base64').replace(/=+$/, '');
    return `${name}=${encodeURIComponent(`s:${sid}.${signature}`)}`;
  });
}

/** Staff of the agency, so many, without passwords: two of five in finance. */
export async function employ(db: Db, count: number): Promise<Subject[]> {
  const staff = Array.from({ length: count }, (_, nth) => ({
    id: newId(),
    email: `staff${nth}@agentur.example`,
    name: `Staff ${nth}`,
    roles: nth % 5 < 2 ? ['finance', 'account_manager'] : ['account_manager'],
    language: 'de',
    status: 'active',
    created_at: '2026-03-02T08:00:00Z',
  }));
  await db('user_account').insert(staff);
  return staff.map(({ id, email }) => ({ userId: id, clientId: null, email }));
}
