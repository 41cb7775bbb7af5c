import { expect } from 'chai';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { z } from 'zod';
import { connect, type Db } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { newToken } from '../../db/secret-token.ts';
import { type Endpoint, read, stream, write } from '../../src/http/endpoint.ts';
import { illegalState } from '../../src/problems/problem.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, serve, type Served } from '../support/http.ts';
import { makeNotes, noteRoutes } from '../support/notes.ts';

describe('forms of calls', () => {
  let db: Db;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let api: Served;

  before(async () => {
    database = await freshDatabase();
    ({ db } = database);
    await makeNotes(db);
    api = await serve(edgeApp(db), { endpoints: noteRoutes });
  });
  after(async () => {
    await api.close();
    await database.drop();
  });

  it('a file comes as an attachment under its name, whatever letters that has', async () => {
    const { status, headers, text } = await api.send('/notes/latest');
    expect([status, text]).to.deep.equal([200, 'hello']);
    expect(headers.get('content-type')).to.contain('text/plain');
    expect(headers.get('content-disposition'))
      .to.match(/^attachment; /)
      .and.to.contain(encodeURIComponent('Übersicht für Šárka.txt'));
  });

  it('a fixed path wins over one with a parameter, in whatever order they are declared', async () => {
    const turned = await serve(edgeApp(db), { endpoints: noteRoutes.toReversed() });
    expect((await turned.send('/notes/latest')).text).to.equal('hello');
    await turned.close();
  });

  it('an answer holds what its schema names and nothing else', async () => {
    const { body } = await api.send('/notes', { body: { title: 'touched' } });
    const touched = await api.send(`/notes/${body.id}/touch`, { method: 'POST' });
    expect(touched.body).to.deep.equal({ id: body.id, title: 'touched', size: 2 });
  });

  it('answers are not kept by anybody on the way, and headers tell nothing about the machine', async () => {
    const { headers } = await api.send('/notes');
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('x-powered-by')).to.equal(null);
    expect(headers.get('x-frame-options')).to.equal('SAMEORIGIN');
    expect(headers.get('strict-transport-security')).to.contain('max-age=');
    const refused = await api.send('/notes', { token: null });
    expect([refused.status, refused.headers.get('cache-control')]).to.deep.equal([401, 'no-store']);
  });

  it('the log knows addresses, but not the tokens of links', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
    const logged = await serve(edgeApp(db, { log }), { endpoints: [] });
    const token = newToken();
    await logged.send(`/api/v1/links/${token}?a=1`);
    await logged.send(`/api/v1/links/${newId()}`);
    await logged.close();
    expect(lines.join('')).not.to.contain(token);
    expect(lines.join(''))
      .to.contain('/links/…?a=1')
      .and.to.match(/links\/[0-9a-f-]{36}/);
  });

  it('takes larger bodies where a call says so', async () => {
    const file = write({
      path: '/files',
      method: 'post',
      room: 'notes',
      summary: 'Takes a file',
      roles: [],
      body: z.strictObject({ base64: z.string() }),
      bodyLimit: '3mb',
      answer: z.object({ length: z.number() }),
      status: 201,
      handle: ({ body }) => Promise.resolve({ length: body.base64.length }),
    });
    const server = await serve(edgeApp(db), { endpoints: [file] });
    const sizes = [2_000_000, 4_000_000];
    const answers = await Promise.all(
      sizes.map((size) => server.send('/files', { body: { base64: 'A'.repeat(size) } })),
    );
    await server.close();
    expect(answers.map(({ status }) => status)).to.deep.equal([201, 413]);
    expect(answers[0]?.body).to.deep.equal({ length: 2_000_000 });
  });

  it('HEAD answers like GET without a body', async () => {
    const { status, text } = await api.send('/notes', { method: 'HEAD' });
    expect([status, text]).to.deep.equal([200, '']);
  });

  it('the present is read once and given as moment and business day', async () => {
    const facts = read({
      path: '/facts',
      room: 'notes',
      summary: 'The facts of the request',
      roles: [],
      answer: z.object({ at: z.string(), today: z.string(), actor: z.string() }),
      handle: ({ at, today, caller }) => Promise.resolve({ at, today, actor: caller.actor }),
    });
    const server = await serve(edgeApp(db), { endpoints: [facts] });
    const { body } = await server.send('/facts');
    await server.close();
    expect(body).to.deep.equal({ at: '2026-03-02T09:00:00Z', today: '2026-03-02', actor: 'token:admin' });
  });
});

describe('event streams', () => {
  const ended: string[] = [];
  const endpoints: Endpoint[] = [
    stream({
      path: '/count/:to',
      room: 'notes',
      summary: 'Counts',
      roles: [],
      params: z.strictObject({ to: z.coerce.number() }),
      handle: async ({ params, emit }) => {
        if (params.to < 0) throw illegalState('it cannot count backwards; give a positive number');
        for (let count = 1; count <= params.to; count += 1) emit('count', { count });
        if (params.to === 13) throw new Error('secret inside');
      },
    }),
    stream({
      path: '/forever/:who',
      room: 'notes',
      summary: 'Goes on until nobody listens',
      roles: [],
      params: z.strictObject({ who: z.string() }),
      handle: async ({ params, emit, closed }) => {
        emit('begun', {});
        while (!closed.aborted) await pause(5);
        ended.push(params.who);
      },
    }),
  ];
  const stopping = new AbortController();
  let db: Db;
  let api: Served;

  before(async () => {
    db = connect('postgres://nobody@127.0.0.1:1/nothing');
    api = await serve(edgeApp(db), { endpoints, stopping: stopping.signal });
  });
  after(async () => {
    await api.close();
    await db.destroy();
  });

  const listen = (path: string, signal?: AbortSignal) =>
    fetch(`${api.url}/api/v1${path}`, {
      headers: { authorization: 'Bearer a-token-for-tests' },
      ...(signal === undefined ? {} : { signal }),
    });
  const untilEnded = async (who: string) => {
    while (!ended.includes(who)) await pause(5);
  };

  it('tells its events and ends', async () => {
    const { headers, text } = await api.send('/count/2');
    expect(headers.get('content-type')).to.equal('text/event-stream');
    expect(text).to.equal('event: count\ndata: {"count":1}\n\nevent: count\ndata: {"count":2}\n\n');
  });

  it('without any event it ends well', async () => {
    const { status, text } = await api.send('/count/0');
    expect([status, text]).to.deep.equal([200, '']);
  });

  it('a problem before the first event is an ordinary answer, after it an event', async () => {
    expect((await api.send('/count/-1')).body.type).to.equal('illegal-state');
    expect((await api.send('/count/x')).body.type).to.equal('invalid-request');
    const { text } = await api.send('/count/13');
    expect(text)
      .to.contain('event: problem\n')
      .and.to.contain('"type":"internal"')
      .and.not.to.contain('secret');
  });

  it('the work is told when its listener goes', async () => {
    const listener = new AbortController();
    const response = await listen('/forever/gone', listener.signal);
    await response.body?.getReader().read();
    listener.abort();
    await untilEnded('gone');
  });

  it('ends when the process stops, so that nothing holds it up', async () => {
    const response = await listen('/forever/stopped');
    const text = response.text();
    stopping.abort();
    expect(await text).to.contain('event: begun');
    await untilEnded('stopped');
  });
});
