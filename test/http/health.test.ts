import { expect } from 'chai';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { connect } from '../../db/connection.ts';
import { type App } from '../../src/app.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, serve } from '../support/http.ts';

async function healthOf(app: App) {
  const api = await serve(app, { endpoints: [] });
  const answer = await api.send('/health', { token: null });
  await api.close();
  return answer;
}

describe('GET /health', () => {
  it('is ok while database and queue answer', async () => {
    const database = await freshDatabase();
    const { db } = database;
    const { status, body } = await healthOf(edgeApp(db));
    await database.drop();
    expect([status, body]).to.deep.equal([200, { status: 'ok' }]);
  });

  it('is 503 while the queue is away, whether it says so or fails', async () => {
    const database = await freshDatabase();
    const { db } = database;
    const { queue } = edgeApp(db);
    const away = [() => Promise.resolve(false), () => Promise.reject(new Error('away'))];
    for (const isReady of away) {
      const { status, body } = await healthOf(edgeApp(db, { queue: { ...queue, isReady } }));
      expect([status, body]).to.deep.equal([503, { status: 'unavailable', database: 'ok', queue: 'away' }]);
    }
    await database.drop();
  });

  it('is 503 while the database is away', async () => {
    const db = connect('postgres://nobody@127.0.0.1:1/nothing');
    const { status, body } = await healthOf(edgeApp(db));
    await db.destroy();
    expect([status, body.database]).to.deep.equal([503, 'away']);
  });

  it('is 503 while the database takes connections and says nothing', async function () {
    this.timeout(10_000);
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const db = connect(`postgres://nobody@127.0.0.1:${(silent.address() as AddressInfo).port}/nothing`);
    const { status, body } = await healthOf(edgeApp(db));
    for (const socket of sockets) socket.destroy();
    silent.close();
    await db.destroy();
    expect([status, body.database]).to.deep.equal([503, 'away']);
  });
});
