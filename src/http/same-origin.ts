import { type Request, type RequestHandler } from 'express';
import { crossOrigin } from './problems.ts';

/**
 * Whether a request comes from a page of this server, as the browser says: "unknown" where it says nothing, like a
 * program. Pages elsewhere cannot change what the browser says (CSRF).
 */
function originOf(request: Request): 'own' | 'foreign' | 'unknown' {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' ? 'own' : 'foreign';
  const origin = request.get('origin');
  if (origin === undefined) return 'unknown';
  return URL.canParse(origin) && new URL(origin).host === request.host ? 'own' : 'foreign';
}

/** Whether a request may change something by what a cookie allows. */
export function mayWriteByCookie(request: Request): boolean {
  return ['GET', 'HEAD'].includes(request.method) || originOf(request) === 'own';
}

/** For pages with forms. @throws problem `cross-origin` for a form that was sent from a page elsewhere */
export const ownFormsOnly: RequestHandler = (request, _response, next) => {
  if (!mayWriteByCookie(request)) throw elsewhere();
  next();
};

export function elsewhere() {
  return crossOrigin(
    'what a cookie allows may be changed from pages of this server only; programs send "Authorization: Bearer <token>"',
  );
}
