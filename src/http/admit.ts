import { type Request, type Response } from 'express';
import { type Db } from '../../db/connection.ts';
import { type Authenticate } from '../access/authenticate.view.ts';
import { type Caller } from '../access/caller.ts';
import { type App } from '../app.ts';
import { notFound, type Problem } from '../problems/problem.ts';
import { secondFactorMissing } from '../sign-in/second-factor.ts';
import { callerOf } from './browser-session.ts';
import { type Endpoint, rolesOf } from './endpoint.ts';
import { forbidden, unauthorized } from './problems.ts';
import { type Limit } from './rate-limit.ts';
import { type RawInput } from './read-input.ts';
import { elsewhere, mayWriteByCookie } from './same-origin.ts';

/** Whoever calls what is open to all. */
const anybody: Caller = { actor: 'anybody', roles: [], userId: null, clientId: null, name: '' };

interface Door {
  readonly app: App;
  readonly authenticate: Authenticate;
  readonly failedSignIns: Limit;
}

/**
 * Lets in who may call, by a token or by the session of a browser, and nobody else.
 * @throws problem `unauthorized` when the caller is not known, `too-many-requests` after too many wrong tokens,
 *   `second-factor-missing`, `cross-origin` when a cookie is to write for a page elsewhere, `forbidden` when the caller has none of the roles; admin
 *   has them all
 */
export async function admit(
  door: Door,
  endpoint: Endpoint,
  request: Request,
  response: Response,
): Promise<Caller> {
  if (endpoint.effect === 'visit' && endpoint.open === true) return anybody;
  const caller = await known(door, request, response);
  const refusal = notForTheirRoles(caller, endpoint) ?? beyondTheirScope(caller, endpoint);
  if (refusal === undefined) return caller;
  const { method, path } = endpoint;
  // Who tried what they may not: the access log knows the address, but nobody's name.
  door.app.log.warn({ reqId: request.id, actor: caller.actor, method, path }, `refused: ${refusal.type}`);
  throw refusal;
}

function notForTheirRoles({ roles }: Caller, endpoint: Endpoint): Problem | undefined {
  const needed = rolesOf(endpoint);
  if (roles.includes('admin') || roles.some((role) => needed.includes(role))) return undefined;
  const all = ['admin', ...needed.filter((role) => role !== 'admin')].join(', ');
  return forbidden(`this call is for ${all}; the caller is ${roles.join(', ') || 'without a role'}`);
}

/** Some callers may do less than their roles. */
function beyondTheirScope({ only }: Caller, { method, clients }: Endpoint): Problem | undefined {
  if (only === 'read' && method !== 'get')
    return forbidden('this token may only read; take another one to write');
  if (only === 'own-account' && clients !== 'own')
    return secondFactorMissing('set up a second factor for your account first');
  return undefined;
}

async function known(
  { app, authenticate, failedSignIns }: Door,
  request: Request,
  response: Response,
): Promise<Caller> {
  const authorization = request.get('authorization');
  const caller =
    authorization === undefined ? await callerOf(request) : await authenticate(app, authorization);
  if (caller === null) {
    if (authorization !== undefined) await failedSignIns(request.ip, response);
    const wrong = authorization === undefined ? '' : ', error="invalid_token"';
    response.set('WWW-Authenticate', `Bearer realm="kontor"${wrong}`);
    throw unauthorized('sign in, or send the header "Authorization: Bearer <token>" with a valid token');
  }
  if (authorization === undefined && !mayWriteByCookie(request)) throw elsewhere();
  return caller;
}

/**
 * What a caller may see of what was asked: a client its own rows and lists of them.
 * @throws problem `not-found` for the row of another client, as if there were none
 */
export async function narrow(db: Db, endpoint: Endpoint, caller: Caller, input: RawInput): Promise<RawInput> {
  const { clients } = endpoint;
  if (caller.clientId === null || clients === undefined) return input;
  if (clients === 'listed') {
    return { ...input, query: { ...(input.query as object), clientId: caller.clientId } };
  }
  if (typeof clients === 'string') return input;
  const owner = await clients(db, input.params as never);
  if (owner !== caller.clientId) throw notFound('there is nothing under this id; look at what you were sent');
  return input;
}
