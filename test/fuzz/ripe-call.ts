import { type Endpoint } from '../../src/http/endpoint.ts';
import { type Api } from '../support/api.ts';
import { concluded, offerFor } from '../support/business.ts';
import { type HostileRequest } from './requests.ts';
import { PRESENT } from './values.ts';

export const DAY = PRESENT;
export const AT = `${DAY}T10:00:00+01:00`;
export const PDF = Buffer.from('%PDF-1.7 a letter').toString('base64');
export const reason = { reason: 'wie besprochen' };

/** A call that can be made as it stands, once. */
export interface RipeCall {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** What to ask first of a call, by somebody who may: what is ripe for it, and of a list without conditions the plain list. */
export function firstRequests(
  { method, path, effect }: Endpoint,
  ripe: readonly RipeCall[],
): HostileRequest[] {
  const form = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/?]+')}(\\?|$)`);
  const fitting = ripe.filter((call) => call.method === method && form.test(call.path));
  const plain = effect === 'read' && !path.includes(':') ? [{ method, path }] : [];
  return [...fitting, ...plain].map((call: RipeCall) => ({
    caller: 'admin',
    method: method.toUpperCase(),
    path: call.path,
    headers: call.body === undefined ? {} : { 'content-type': 'application/json' },
    ...(call.body === undefined ? {} : { body: call.body }),
  }));
}

export function post(path: string, body?: unknown): RipeCall {
  return { method: 'post', path, body };
}

/** The id of a contract that was concluded on the day. */
export async function agreedOn(api: Api, clientId: string, more: Record<string, unknown>): Promise<string> {
  return (await concluded(api, AT, offerFor(clientId, '480.00', more))).id;
}
