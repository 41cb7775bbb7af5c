import { expect } from 'chai';
import { type Db } from '../../db/connection.ts';
import { caller } from '../support/caller.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, type Received, serve, type Served } from '../support/http.ts';
import { makeNotes, noteRoutes } from '../support/notes.ts';

describe('Idempotency-Key', () => {
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

  const post = (key: string, body: unknown): Promise<Received> =>
    api.send('/notes', { body, headers: { 'idempotency-key': key } });
  const count = async (title: string) => (await db('note').where({ title })).length;

  it('gives the first answer again, to the letter, and says so', async () => {
    const first = await post('again', { title: 'again' });
    const second = await post('again', { title: 'again' });
    expect([first.status, first.headers.get('idempotency-replayed')]).to.deep.equal([201, null]);
    expect([second.status, second.headers.get('idempotency-replayed')]).to.deep.equal([201, 'true']);
    expect(second.text).to.equal(first.text);
    expect(await count('again')).to.equal(1);
  });

  it('makes one thing of twenty requests at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('crowd', { title: 'crowd' })));
    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).to.equal(1);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === null)).to.have.length(1);
    expect(await count('crowd')).to.equal(1);
  });

  it('refuses the key for another body and for another call', async () => {
    const { body } = await post('reused', { title: 'reused' });
    const otherBody = await post('reused', { title: 'reused, changed' });
    const otherCall = await api.send(`/notes/${body.id}/touch`, {
      method: 'POST',
      headers: { 'idempotency-key': 'reused' },
    });
    for (const answer of [otherBody, otherCall]) {
      expect([answer.status, answer.body.type]).to.deep.equal([422, 'idempotency-key-reused']);
    }
    expect(await count('reused, changed')).to.equal(0);
  });

  it('is free again after a refusal', async () => {
    expect((await post('free', { title: 'free but no' })).status).to.equal(404);
    expect((await post('free', { title: 'free' })).status).to.equal(201);
  });

  it('belongs to its caller: two callers may use the same key', async () => {
    const other = await serve(edgeApp(db), {
      endpoints: noteRoutes,
      authenticate: () => Promise.resolve(caller('somebody else', 'finance')),
    });
    await post('shared', { title: 'mine' });
    const answer = await other.send('/notes', {
      body: { title: 'theirs' },
      headers: { 'idempotency-key': 'shared' },
    });
    await other.close();
    expect([answer.status, answer.headers.get('idempotency-replayed')]).to.deep.equal([201, null]);
  });
});
