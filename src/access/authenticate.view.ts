import { createHash, timingSafeEqual } from 'node:crypto';
import { type App } from '../app.ts';
import { dayOf } from '../calendar/instant.ts';
import { TOKEN_PREFIX } from './api-token.ts';
import { goodApiToken } from './api-token.store.ts';
import { administrator, type Caller } from './caller.ts';

/** Who stands behind the Authorization header of a request; null when nobody known does. */
export type Authenticate = (app: App, authorization: string | undefined) => Promise<Caller | null>;

/** The bearer of KONTOR_ADMIN_TOKEN is the administrator, and the bearer of an API token what that says. */
export const bearerToken: Authenticate = async (app, authorization = '') => {
  const given = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization)?.[1];
  if (given === undefined) return null;
  const expected = app.config.adminToken;
  if (expected !== null && isSame(given, expected)) return administrator;
  return given.startsWith(TOKEN_PREFIX) ? program(app, given) : null;
};

async function program({ db, clock }: App, secret: string): Promise<Caller | null> {
  const token = await goodApiToken(db, secret, dayOf(await clock.now()));
  if (token === undefined) return null;
  const { name, roles, readOnly } = token;
  const caller = { actor: `token:${name}`, roles, userId: null, clientId: null, name };
  return readOnly ? { ...caller, only: 'read' } : caller;
}

/** In constant time whatever the lengths: the comparison tells nothing about the token. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
