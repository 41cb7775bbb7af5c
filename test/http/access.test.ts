import { expect } from 'chai';
import { type Role } from '../../src/access/caller.ts';
import { caller } from '../support/caller.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, serve, type Served } from '../support/http.ts';
import { makeNotes, noteRoutes } from '../support/notes.ts';

describe('access', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  const open: Served[] = [];

  before(async () => {
    database = await freshDatabase();
    await makeNotes(database.db);
  });
  afterEach(async () => {
    for (const api of open.splice(0)) await api.close();
  });
  after(() => database.drop());

  async function as(roles: readonly Role[]): Promise<Served> {
    const authenticate = () => Promise.resolve(caller('somebody', ...roles));
    const api = await serve(edgeApp(database.db), { endpoints: noteRoutes, authenticate });
    open.push(api);
    return api;
  }

  it('lets in a caller with one of the roles, and admin always', async () => {
    expect((await (await as(['finance'])).send('/notes')).status).to.equal(200);
    expect((await (await as(['admin'])).send('/notes')).status).to.equal(200);
  });

  it('refuses every other caller and names the roles: 403 forbidden', async () => {
    const { status, body } = await (await as(['client'])).send('/notes');
    expect([status, body.type]).to.deep.equal([403, 'forbidden']);
    expect(body.detail).to.contain('admin, finance').and.to.contain('client');
  });

  it('knows nobody while no token is set', async () => {
    const app = edgeApp(database.db);
    const api = await serve(
      { ...app, config: { ...app.config, adminToken: null } },
      { endpoints: noteRoutes },
    );
    open.push(api);
    expect((await api.send('/notes', { token: 'null' })).status).to.equal(401);
  });

  it('ends too many requests of one address: 429 with Retry-After', async () => {
    const api = await serve(edgeApp(database.db), { endpoints: noteRoutes, requestsPerMinute: 3 });
    open.push(api);
    const answers = [];
    for (let count = 0; count < 4; count += 1) answers.push(await api.send('/notes'));
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200, 429]);
    expect(answers[3]?.body.type).to.equal('too-many-requests');
    expect(Number(answers[3]?.headers.get('retry-after'))).to.be.within(1, 60);
    expect((await api.send('/health')).status, 'health is not counted').to.equal(200);
  });

  it('ends the guessing of tokens, while the right token still works', async () => {
    const api = await serve(edgeApp(database.db), { endpoints: noteRoutes });
    open.push(api);
    const guesses = await Promise.all(
      Array.from({ length: 70 }, () => api.send('/notes', { token: 'guess' })),
    );
    expect(guesses.filter(({ status }) => status === 401)).to.have.length(60);
    expect(guesses.filter(({ status }) => status === 429)).to.have.length(10);
    expect((await api.send('/notes')).status).to.equal(200);
  });
});
