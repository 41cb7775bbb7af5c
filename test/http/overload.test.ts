import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { z } from 'zod';
import { connect, type Db } from '../../db/connection.ts';
import { waitingForConnection } from '../../db/waiting.ts';
import { createServer as createHttpServer } from 'node:http';
import { type Config } from '../../src/config.ts';
import { read } from '../../src/http/endpoint.ts';
import { answerUnreadable } from '../../src/http/unreadable-head.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, type Received, serve } from '../support/http.ts';
import { until } from '../support/until.ts';

describe('a process that has more to do than it can', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let db: Db;

  before(async () => {
    database = await freshDatabase();
    db = connect(database.url, 2);
  });
  after(async () => {
    await db.destroy();
    await database.drop();
  });

  function appWith(limits: Partial<Config>) {
    const app = edgeApp(db);
    return { ...app, config: { ...app.config, ...limits } };
  }

  function expectRefusal({ status, headers, body }: Received): void {
    expect([status, body.type]).to.deep.equal([503, 'overloaded']);
    expect(headers.get('retry-after')).to.equal('2');
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('x-request-id')).to.equal(body.instance);
  }

  it('refuses requests with 503 and Retry-After while its event loop is held, and answers /health', async () => {
    const api = await serve(appWith({ maxLoopDelay: 200 }), { endpoints: [] });
    expect((await api.send('/clients')).status).to.equal(404);
    hold(1_000);
    await sleep(0);
    expectRefusal(await api.send('/clients'));
    expect((await api.send('/health', { token: null })).status).to.equal(200);
    await until(
      async () => (await api.send('/clients')).status,
      (status) => status === 404,
    );
    await api.close();
  });

  it('refuses requests while those before them wait too long, but not for a few that take long', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = read({
      path: '/slow',
      room: 'notes',
      summary: 'slow',
      roles: [],
      answer: z.object({}),
      handle: async () => {
        await held;
        return {};
      },
    });
    const api = await serve(appWith({ maxWait: 100 }), { endpoints: [slow] });
    const few = Array.from({ length: 19 }, () => api.send('/slow'));
    await sleep(300);
    expect((await api.send('/clients')).status, 'a few are no queue').to.equal(404);
    const more = Array.from({ length: 2 }, () => api.send('/slow'));
    await until(
      async () => (await api.send('/clients')).status,
      (status) => status === 503,
    );
    expectRefusal(await api.send('/clients'));
    expect((await api.send('/health', { token: null })).status).to.equal(200);
    release();
    expect((await Promise.all([...few, ...more])).map(({ status }) => status)).to.deep.equal(
      Array<number>(21).fill(200),
    );
    await until(
      async () => (await api.send('/clients')).status,
      (status) => status === 404,
    );
    await api.close();
  });

  it('lets a rush in that came to an idle process, until it has waited too long itself', async () => {
    const slow = read({
      path: '/slow',
      room: 'notes',
      summary: 'slow',
      roles: [],
      answer: z.object({}),
      handle: async () => {
        await sleep(800);
        return {};
      },
    });
    const api = await serve(appWith({ maxWait: 2_000 }), { endpoints: [slow] });
    const rush = Array.from({ length: 40 }, () => api.send('/slow'));
    await sleep(500);
    expect((await api.send('/clients')).status, 'nobody waits for two seconds').to.equal(404);
    expect((await Promise.all(rush)).map(({ status }) => status)).to.deep.equal(
      Array.from({ length: 40 }, () => 200),
    );
    await api.close();
  });

  it('refuses requests while too many wait for the database, and takes them again afterwards', async () => {
    const api = await serve(appWith({ maxWaiting: 3 }), { endpoints: [] });
    const held = await Promise.all([db.transaction(), db.transaction()]);
    const waiting = [1, 2, 3, 4].map((nth) => db.raw('select ?::int', [nth]).then(() => nth));
    await until(
      () => Promise.resolve(waitingForConnection(db)),
      (waits) => waits === 4,
    );
    expectRefusal(await api.send('/clients'));
    const page = await fetch(`${api.url}/portal`);
    expect([page.status, page.headers.get('content-type')]).to.deep.equal([503, 'text/html; charset=utf-8']);
    expect(await page.text())
      .to.include('Gerade ist viel los')
      .and.include('There is much going on');
    const health = await api.send('/health', { token: null });
    expect([health.status, health.body.database]).to.deep.equal([503, 'away']);

    await Promise.all(held.map((tx) => tx.rollback()));
    expect(await Promise.all(waiting)).to.deep.equal([1, 2, 3, 4]);
    expect((await api.send('/clients')).status).to.equal(404);
    expect((await api.send('/health', { token: null })).status).to.equal(200);
    await api.close();
  });
});

/** Does nothing else for so many milliseconds, as a computation without end would. */
function hold(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('what Node cannot read as a request', () => {
  const cases: [string, string, number, string][] = [
    ['a head beyond 16 KB', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431, 'head-too-large'],
    ['no HTTP at all', 'hello\r\n\r\n', 400, 'bad-request'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc',
      400,
      'bad-request',
    ],
    [
      'a length beside chunks',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'bad-request',
    ],
  ];
  for (const [what, bytes, status, type] of cases) {
    it(`${what} is answered ${status} ${type}, as a problem`, async () => {
      const server = createHttpServer(() => expect.fail('this is no request'));
      answerUnreadable(server);
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as { port: number };
      const socket = connectSocket(port, '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      socket.write(bytes);
      await once(socket, 'close');
      server.close();
      const [head = '', body = ''] = answer.split('\r\n\r\n');
      expect(head)
        .to.match(new RegExp(`^HTTP/1.1 ${status} `))
        .and.include('application/problem+json');
      expect(JSON.parse(body)).to.include({ type, status });
    });
  }
});
