import { type Request, type Response } from 'express';
import { type Authenticate } from '../access/authenticate.ts';
import { type Caller } from '../access/caller.ts';
import { type App } from '../app.ts';
import { type Endpoint } from './endpoint.ts';
import { forbidden, unauthorized } from './problems.ts';
import { type Limit } from './rate-limit.ts';

/**
 * Lets in who may call, and nobody else.
 * @throws problem `unauthorized` when the caller is not known, `too-many-requests` after too many such attempts,
 *   `forbidden` when the caller has none of the roles; admin has them all
 */
export async function admit(
  { app, authenticate, failedSignIns }: { app: App; authenticate: Authenticate; failedSignIns: Limit },
  endpoint: Endpoint,
  request: Request,
  response: Response,
): Promise<Caller> {
  const caller = await authenticate(app, request.get('authorization'));
  if (caller === null) {
    await failedSignIns(request.ip, response);
    const wrong = request.get('authorization') === undefined ? '' : ', error="invalid_token"';
    response.set('WWW-Authenticate', `Bearer realm="kontor"${wrong}`);
    throw unauthorized('send the header "Authorization: Bearer <token>" with a valid token');
  }
  if (!caller.roles.includes('admin') && !caller.roles.some((role) => endpoint.roles.includes(role))) {
    const needed = ['admin', ...endpoint.roles.filter((role) => role !== 'admin')].join(', ');
    throw forbidden(
      `this call is for ${needed}; the caller is ${caller.roles.join(', ') || 'without a role'}`,
    );
  }
  return caller;
}
