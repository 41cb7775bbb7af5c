import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { walkTimetable } from '../../jobs/timetable.ts';
import { routes } from '../../src/http/routes.ts';
import { createServer } from '../../src/http/server.ts';
import { type App } from '../../src/app.ts';
import { TEST_TOKEN } from './app.ts';
import { settled } from './inline-queue.ts';
import { request } from './request.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- answers are looked into field by field
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

/** The API as a person with the admin token would call it. */
export interface Api {
  readonly url: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  /** POST with a file as it is, as XML unless the headers say otherwise. */
  upload(path: string, file: string | Uint8Array, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body?: unknown): Promise<Answer>;
  /** The body of a successful POST. @throws Error with the problem otherwise */
  made(path: string, body?: unknown): Promise<Json>;
  /** The body of a successful GET. */
  read(path: string): Promise<Json>;
  bytes(path: string): Promise<{ status: number; bytes: Buffer }>;
  close(): Promise<void>;
}

const DRAIN_MS = 1000;
/** They hold nothing of an app, so all apps of a process share them. */
const endpoints = routes(walkTimetable);

export async function apiOf(app: App): Promise<Api> {
  const server: Server = await new Promise((resolve) => {
    const listening = createServer(app, { endpoints }).listen(0, '127.0.0.1', () => resolve(listening));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const headers = { authorization: `Bearer ${TEST_TOKEN}` };

  async function call(method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
    const answer = await request(`${url}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...more },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    await settled(app.queue);
    const text = answer.bytes.toString();
    const json: Json = text === '' ? null : JSON.parse(text);
    return { status: answer.status, headers: answer.headers, body: json };
  }

  async function succeed(method: string, path: string, body?: unknown): Promise<Json> {
    const answer = await call(method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  return {
    url,
    get: (path) => call('GET', path),
    post: (path, body, more) => call('POST', path, body, more),
    put: (path, body) => call('PUT', path, body),
    patch: (path, body) => call('PATCH', path, body),
    upload: async (path, file, more = {}) => {
      const answer = await request(`${url}/api/v1${path}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/xml', ...more },
        body: file,
      });
      await settled(app.queue);
      const { status, headers: told, bytes } = answer;
      return { status, headers: told, body: JSON.parse(bytes.toString()) };
    },
    made: (path, body) => succeed('POST', path, body),
    read: (path) => succeed('GET', path),
    bytes: (path) => request(`${url}/api/v1${path}`, { headers }),
    close: async () => {
      // A browser opens connections in store, which have no request yet and would be waited for.
      const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await new Promise<void>((resolve) => server.close(() => resolve()));
      clearTimeout(cut);
    },
  };
}
