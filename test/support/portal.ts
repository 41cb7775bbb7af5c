import { expect } from 'chai';
import { transaction } from '../../db/transaction.ts';
import { type App } from '../../src/app.ts';
import { requestSignInLink } from '../../src/sign-in/request-sign-in-link.action.ts';
import { type Asked, request } from './request.ts';

/** A page as it came back. */
export interface PortalPage {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where the browser is sent instead. */
  readonly location: string | null;
  readonly bytes: Buffer;
}

/** The browser of a client, without scripts: it follows links and sends forms. */
export interface PortalVisit {
  get(path: string): Promise<PortalPage>;
  /** Sends a form as a page of the portal would, unless the headers say otherwise. */
  post(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<PortalPage>;
  /** The cookies as they are sent. */
  cookies(): Record<string, string>;
}

export function visitorOf(url: string): PortalVisit {
  const cookies = new Map<string, string>();
  async function send(path: string, asked: Asked): Promise<PortalPage> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const told = { ...asked.headers, ...(cookie === '' ? {} : { cookie }) };
    const { status, headers, bytes } = await request(`${url}${path}`, { ...asked, headers: told });
    for (const set of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status, headers, text: bytes.toString(), location: headers.get('location'), bytes };
  }
  return {
    get: (path) => send(path, { headers: { 'accept-language': 'de' } }),
    post: (path, fields = {}, headers = {}) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
      }),
    cookies: () => Object.fromEntries(cookies),
  };
}

/** The address of a sign-in link for the client with this e-mail address. */
export async function signInLink(app: App, email: string): Promise<string> {
  const at = await app.clock.now();
  const mail = await transaction(app.db, (tx) => requestSignInLink(tx, { email, at }));
  const [link] = mail?.links ?? [];
  if (link === undefined) throw new Error(`${email} belongs to no client`);
  return `/portal/sign-in/${link.token}`;
}

/** A client that has come in by a link. */
export async function signedInClient(app: App, url: string, email: string): Promise<PortalVisit> {
  const visit = visitorOf(url);
  const { status, location } = await visit.post(await signInLink(app, email));
  expect([status, location]).to.deep.equal([303, '/portal']);
  return visit;
}
