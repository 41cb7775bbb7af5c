import { createHash, timingSafeEqual } from 'node:crypto';
import { type App } from '../app.ts';
import { administrator, type Caller } from './caller.ts';

/** Who stands behind the Authorization header of a request; null when nobody known does. */
export type Authenticate = (app: App, authorization: string | undefined) => Promise<Caller | null>;

/** The bearer of KONTOR_ADMIN_TOKEN is the administrator; without that setting nobody is known. */
export const bearerToken: Authenticate = (app, authorization = '') => {
  const given = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization)?.[1];
  const expected = app.config.adminToken;
  const known = given !== undefined && expected !== null && isSame(given, expected);
  return Promise.resolve(known ? administrator : null);
};

/** In constant time whatever the lengths: the comparison tells nothing about the token. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
