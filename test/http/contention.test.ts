import { expect } from 'chai';
import { z } from 'zod';
import { connect, type Db, type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { type Endpoint, write } from '../../src/http/endpoint.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, serve } from '../support/http.ts';
import { makeNotes } from '../support/notes.ts';

/** A call of which `work` is the whole transaction. */
function call(path: string, work: (tx: Tx) => Promise<unknown>, afterCommit?: () => Promise<void>): Endpoint {
  return write({
    path,
    method: 'post',
    room: 'notes',
    summary: path,
    roles: [],
    answer: z.object({ done: z.boolean() }),
    status: 200,
    handle: async ({ tx }) => {
      await work(tx);
      return { done: true };
    },
    ...(afterCommit === undefined ? {} : { afterCommit }),
  });
}

describe('contention', () => {
  let db: Db;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  const a = newId();
  const b = newId();

  beforeEach(async () => {
    database = await freshDatabase();
    ({ db } = database);
    await makeNotes(db);
    await db('note').insert([a, b].map((id) => ({ id, title: id, written_at: '2026-03-02T09:00:00Z' })));
  });
  afterEach(() => database.drop());

  async function post(endpoints: Endpoint[], ...paths: string[]) {
    const api = await serve(edgeApp(db), { endpoints });
    const answers = await Promise.all(paths.map((path) => api.send(path, { method: 'POST' })));
    await api.close();
    return answers;
  }

  it('a deadlock is done again: both requests have their effect, each once', async () => {
    let arrivals = 0;
    let everybodyHere: () => void = () => undefined;
    const meeting = new Promise<void>((resolve) => (everybodyHere = resolve));
    const inOrder = (first: string, second: string) => async (tx: Tx) => {
      await tx('note').where({ id: first }).increment('size', 1);
      arrivals += 1;
      if (arrivals === 2) everybodyHere();
      await meeting;
      await tx('note').where({ id: second }).increment('size', 1);
    };
    const answers = await post([call('/ab', inOrder(a, b)), call('/ba', inOrder(b, a))], '/ab', '/ba');
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200]);
    // More often where whoever is done again takes its row before the other one is awake.
    expect(arrivals, 'one of them came twice').to.be.at.least(3);
    expect(await db('note').pluck('size')).to.deep.equal([3, 3]);
  });

  it('a lock that is not given in time: 503 unavailable with Retry-After, and nothing is written', async () => {
    const impatient = async (tx: Tx) => {
      await tx('note').where({ id: b }).increment('size', 1);
      await tx.raw("set local lock_timeout = '20ms'");
      await tx('note').where({ id: a }).increment('size', 1);
    };
    await db.transaction(async (holder) => {
      await holder('note').where({ id: a }).forUpdate();
      const [answer] = await post([call('/impatient', impatient)], '/impatient');
      expect([answer?.status, answer?.body.type]).to.deep.equal([503, 'unavailable']);
      expect(answer?.headers.get('retry-after')).to.equal('2');
    });
    expect(await db('note').pluck('size')).to.deep.equal([1, 1]);
  });

  it('a database that is away: 503 unavailable', async () => {
    const away = connect('postgres://nobody@127.0.0.1:1/nothing');
    const api = await serve(edgeApp(away), { endpoints: [call('/touch', (tx) => tx.raw('select 1'))] });
    const { status, body } = await api.send('/touch', { method: 'POST' });
    await api.close();
    await away.destroy();
    expect([status, body.type]).to.deep.equal([503, 'unavailable']);
  });

  it('a queue that fails after the commit fails nothing', async () => {
    const touch = (tx: Tx) => tx('note').where({ id: a }).increment('size', 1);
    const [answer] = await post(
      [call('/touch', touch, () => Promise.reject(new Error('the queue is away')))],
      '/touch',
    );
    expect(answer?.status).to.equal(200);
    expect(await db('note').where({ id: a }).pluck('size')).to.deep.equal([2]);
  });
});
