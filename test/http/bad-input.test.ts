import { expect } from 'chai';
import { type Db } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, type Sent, serve, type Served, TOKEN } from '../support/http.ts';
import { makeNotes, noteRoutes } from '../support/notes.ts';

const good = { title: 'A note', size: 2, price: '12.50', due: '2026-03-02', lines: [{ quantity: '1.5' }] };
const nested = '['.repeat(50_000) + ']'.repeat(50_000);

interface Fault {
  readonly what: string;
  readonly path?: string;
  readonly sent: Sent;
  readonly problem: readonly [number, string];
  /** The fields that the answer names. */
  readonly fields?: readonly string[];
}

const invalid = [422, 'invalid-request'] as const;
const body = (change: Record<string, unknown>): Sent => ({ body: { ...good, ...change } });
const raw = (text: string): Sent => ({ raw: text });

const faults: readonly Fault[] = [
  { what: 'an unknown field', sent: body({ colour: 'red' }), problem: invalid, fields: ['colour'] },
  {
    what: 'several wrong fields at once',
    sent: body({ title: 7, due: 'x', extra: 1 }),
    problem: invalid,
    fields: ['title', 'due', 'extra'],
  },
  { what: 'a missing field', sent: { body: {} }, problem: invalid, fields: ['title'] },
  { what: 'no body', sent: { method: 'POST' }, problem: invalid, fields: [''] },
  { what: 'a list for an object', sent: { body: [good] }, problem: invalid, fields: [''] },
  {
    what: 'a negative quantity',
    sent: body({ lines: [{ quantity: '-1' }] }),
    problem: invalid,
    fields: ['lines.0.quantity'],
  },
  {
    what: 'a quantity as a number',
    sent: body({ lines: [{ quantity: 1 }] }),
    problem: invalid,
    fields: ['lines.0.quantity'],
  },
  {
    what: 'an unknown field deep inside',
    sent: body({ lines: [{ quantity: '1', x: 1 }] }),
    problem: invalid,
    fields: ['lines.0.x'],
  },
  { what: 'an absurd amount', sent: body({ price: '1e30' }), problem: invalid, fields: ['price'] },
  {
    what: 'an amount with too many digits',
    sent: body({ price: '9'.repeat(31) }),
    problem: invalid,
    fields: ['price'],
  },
  {
    what: 'an amount with three decimals',
    sent: body({ price: '1.005' }),
    problem: invalid,
    fields: ['price'],
  },
  { what: 'a day that does not exist', sent: body({ due: '2026-02-30' }), problem: invalid, fields: ['due'] },
  { what: 'a number beyond the column', sent: body({ size: 1e30 }), problem: [422, 'value-refused'] },
  {
    what: 'a number beyond all numbers',
    sent: raw('{"title":"x","size":1e999}'),
    problem: invalid,
    fields: ['size'],
  },
  {
    what: 'a value against a rule of the database',
    sent: body({ size: 0 }),
    problem: [422, 'value-refused'],
  },
  { what: 'an id of nothing', sent: body({ parent: newId() }), problem: [422, 'unknown-reference'] },
  { what: 'an id that is none', sent: body({ parent: 'abc' }), problem: invalid, fields: ['parent'] },
  { what: 'U+0000', sent: body({ title: 'a\u0000b' }), problem: invalid, fields: ['title'] },
  { what: 'half a surrogate pair', sent: raw('{"title":"\\ud800"}'), problem: invalid, fields: ['title'] },
  {
    what: 'a __proto__ key',
    sent: raw('{"title":"x","__proto__":{"size":3}}'),
    problem: invalid,
    fields: [''],
  },
  { what: 'nesting without end', sent: raw(`{"title":"x","lines":${nested}}`), problem: invalid },
  { what: 'malformed JSON', sent: raw('{"title": "x"'), problem: [400, 'malformed-json'] },
  { what: 'JSON that is no object', sent: raw('"x"'), problem: [400, 'malformed-json'] },
  {
    what: 'bytes that are not UTF-8',
    sent: { raw: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]) },
    problem: [400, 'malformed-json'],
  },
  {
    what: 'more than 1 MiB',
    sent: body({ title: 'x'.repeat(1024 * 1024) }),
    problem: [413, 'body-too-large'],
  },
  {
    what: 'another content type',
    sent: { raw: 'title=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    problem: [415, 'unsupported-media-type'],
  },
  {
    what: 'JSON in another charset',
    sent: { ...body({}), headers: { 'content-type': 'application/json; charset=latin1' } },
    problem: [415, 'unsupported-media-type'],
  },
  {
    what: 'an unknown compression',
    sent: { ...body({}), headers: { 'content-encoding': 'zip' } },
    problem: [415, 'unsupported-media-type'],
  },
  {
    what: 'an unknown query field',
    path: '/notes?colour=red',
    sent: {},
    problem: invalid,
    fields: ['colour'],
  },
  { what: 'a limit of 0', path: '/notes?limit=0', sent: {}, problem: invalid, fields: ['limit'] },
  {
    what: 'a limit given twice',
    path: '/notes?limit=1&limit=2',
    sent: {},
    problem: invalid,
    fields: ['limit'],
  },
  { what: 'an unknown sort', path: '/notes?sort=colour', sent: {}, problem: invalid, fields: ['sort'] },
  { what: 'a cursor of no list', path: '/notes?cursor=abc', sent: {}, problem: [422, 'bad-cursor'] },
  { what: 'U+0000 in the query', path: '/notes?cursor=%00', sent: {}, problem: invalid, fields: ['cursor'] },
  { what: 'an id in the path that is none', path: '/notes/17', sent: {}, problem: invalid, fields: ['id'] },
  { what: 'a path that cannot be decoded', path: '/notes/%zz', sent: {}, problem: [400, 'bad-request'] },
  { what: 'an id in the path of nothing', path: `/notes/${newId()}`, sent: {}, problem: [404, 'not-found'] },
  { what: 'an unknown call', path: '/nothing', sent: {}, problem: [404, 'unknown-route'] },
  {
    what: 'a body for a call without one',
    path: `/notes/${newId()}/touch`,
    sent: { body: { x: 1 } },
    problem: invalid,
    fields: ['x'],
  },
  {
    what: 'another method',
    path: '/notes',
    sent: { method: 'DELETE' },
    problem: [405, 'method-not-allowed'],
  },
  { what: 'no token', sent: { ...body({}), token: null }, problem: [401, 'unauthorized'] },
  { what: 'a wrong token', sent: { ...body({}), token: `${TOKEN}x` }, problem: [401, 'unauthorized'] },
  {
    what: 'an idempotency key with blanks',
    sent: { ...body({}), headers: { 'idempotency-key': 'a b' } },
    problem: [422, 'bad-idempotency-key'],
  },
  {
    what: 'an idempotency key without end',
    sent: { ...body({}), headers: { 'idempotency-key': 'x'.repeat(201) } },
    problem: [422, 'bad-idempotency-key'],
  },
  {
    what: 'a refusal in the middle of the work',
    sent: body({ title: 'yes, but no' }),
    problem: [404, 'not-found'],
  },
  { what: 'a fault of ours', sent: body({ title: 'explode' }), problem: [500, 'internal'] },
  {
    what: 'an answer of ours that is not as described',
    sent: body({ title: 'leak' }),
    problem: [500, 'internal'],
  },
];

describe('bad input', () => {
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

  it('the request on which the faults are tried is good', async () => {
    const { status, body } = await api.send('/notes', { body: good });
    expect(status).to.equal(201);
    expect(Object.keys(body)).to.deep.equal(['id', 'title', 'size']);
    await db('note').delete();
  });

  for (const { what, path = '/notes', sent, problem, fields } of faults) {
    const [status, type] = problem;
    it(`${what}: ${status} ${type}, and nothing is written`, async () => {
      const answer = await api.send(path, sent);
      expect([answer.status, answer.body.type]).to.deep.equal([status, type]);
      expect(answer.headers.get('content-type')).to.equal('application/problem+json; charset=utf-8');
      expect(answer.body).to.include({ status, instance: answer.headers.get('x-request-id') });
      expect(answer.body.title).to.be.a('string');
      expect(answer.body.detail).to.be.a('string').with.length.below(1_000);
      if (fields)
        expect(answer.body.errors.map((error: { path: string }) => error.path)).to.deep.equal(fields);
      expect(await db('note').select()).to.deep.equal([]);
    });
  }

  it('a second record where there may be one: 409 already-exists', async () => {
    await api.send('/notes', { body: good });
    const { status, body } = await api.send('/notes', { body: good });
    expect([status, body.type]).to.deep.equal([409, 'already-exists']);
    await db('note').delete();
  });

  it('a fault of ours tells nothing about the inside', async () => {
    const { text } = await api.send('/notes', { body: { title: 'explode' } });
    expect(text).not.to.contain('secret');
  });

  it('405 tells which methods there are, 401 how to sign in', async () => {
    expect((await api.send('/notes', { method: 'DELETE' })).headers.get('allow')).to.equal('GET, HEAD, POST');
    expect((await api.send('/notes', { token: null })).headers.get('www-authenticate')).to.equal(
      'Bearer realm="kontor"',
    );
    expect((await api.send('/notes', { token: 'no' })).headers.get('www-authenticate')).to.contain(
      'invalid_token',
    );
  });

  it('no more than 100 errors are listed', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, 1]));
    const { body } = await api.send('/notes', { body: { ...good, ...many } });
    expect(body.errors).to.have.length(100);
  });
});
