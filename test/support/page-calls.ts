import { type Json } from './api.ts';
import { request } from './request.ts';

/** What came back to the browser. */
export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

/** Calls as a page of the server would make them, with the cookie of one browser. */
export interface PageCalls {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Shown>;
  /** The cookie as it is sent, or undefined. */
  cookie(): string | undefined;
}

export function pageOf(url: string, cookie?: string): PageCalls {
  let kept = cookie;
  return {
    cookie: () => kept,
    send: async (method, path, body, headers = {}) => {
      const answer = await request(`${url}/api/v1${path}`, {
        method,
        headers: {
          'sec-fetch-site': 'same-origin',
          ...(kept === undefined ? {} : { cookie: kept }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const [set] = answer.headers.getSetCookie();
      if (set !== undefined) kept = /^[^=]+=;/.test(set) ? undefined : set.split(';')[0];
      const text = answer.bytes.toString();
      return {
        status: answer.status,
        headers: answer.headers,
        body: text === '' ? null : JSON.parse(text),
      };
    },
  };
}
