import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { pino } from 'pino';
import { type Db } from '../../db/connection.ts';
import { vaultOf } from '../../src/access/vault.ts';
import { type App } from '../../src/app.ts';
import { type Clock } from '../../src/calendar/clock.ts';
import { instant } from '../../src/calendar/instant.ts';
import { routes } from '../../src/http/routes.ts';
import { createServer, type ServerOptions } from '../../src/http/server.ts';
import { noRenderer } from './no-renderer.ts';
import { request } from './request.ts';
import { sweepsOf } from './sweeps.ts';

export const TOKEN = 'a-token-for-tests';
/** They hold nothing of an app, so all apps of a process share them. */
const endpoints = routes();

/** What a test needs of an App when no job runs: a database, a fixed clock, a queue that is there. */
export function edgeApp(db: Db, overrides: Partial<App> = {}): App {
  const clock: Clock = { now: () => Promise.resolve(instant('2026-03-02T09:00:00Z')) };
  return {
    config: {
      port: 0,
      dataDir: '/nowhere',
      databaseUrl: null,
      redisUrl: null,
      smtpUrl: null,
      clock: 'test',
      adminToken: TOKEN,
      secretKey: null,
      oldSecretKey: null,
      demo: false,
      // Machines that run tests are slow at times.
      maxLoopDelay: 60_000,
      maxWait: 60_000,
      maxWaiting: 10_000,
      logLevel: 'silent',
    },
    db,
    clock,
    queue: {
      add: () => Promise.resolve(),
      isReady: () => Promise.resolve(true),
      close: () => Promise.resolve(),
    },
    mail: {
      kind: 'outbox',
      send: () => Promise.resolve({ result: 'sent', answer: '' }),
      close: () => Promise.resolve(),
    },
    renderer: noRenderer,
    sweeps: sweepsOf({}),
    vault: vaultOf(TOKEN),
    log: pino({ level: 'silent' }),
    ...overrides,
  };
}

export interface Sent {
  readonly method?: string;
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
  /** null: without an Authorization header. */
  readonly token?: string | null;
}

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; empty when it is none. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers freely
  readonly body: any;
}

export interface Served {
  readonly url: string;
  send(path: string, sent?: Sent): Promise<Received>;
  close(): Promise<void>;
}

/** The real server on a free port of this machine. Paths that begin with "/api" or "/health" are taken as they are. */
export async function serve(app: App, options: ServerOptions = {}): Promise<Served> {
  const server = createServer(app, options.walkTimetable ? options : { endpoints, ...options }).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    send: (path, sent = {}) =>
      send(/^\/(api|health)(\/|$)/.test(path) ? url + path : `${url}/api/v1${path}`, sent),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function send(
  url: string,
  { method, body, raw, headers = {}, token = TOKEN }: Sent,
): Promise<Received> {
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const answer = await request(url, {
    method: method ?? (content === undefined ? 'GET' : 'POST'),
    headers: {
      ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: content,
  });
  const text = answer.bytes.toString();
  return { status: answer.status, headers: answer.headers, text, body: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
