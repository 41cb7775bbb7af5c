import { expect } from 'chai';
import * as fc from 'fast-check';
import { type Db } from '../../db/connection.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, serve, type Served } from '../support/http.ts';
import { makeNotes, noteRoutes } from '../support/notes.ts';

describe('any body and any query', () => {
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

  const field = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.double(), fc.bigInt().map(String));
  const body = fc.record(
    { title: field, parent: field, size: field, price: field, due: field, lines: field },
    { requiredKeys: [] },
  );

  it('is done or refused as a problem, never a 500', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(body, fc.jsonValue({ maxDepth: 4 })), async (sent) => {
        const { status, body } = await api.send('/notes', { raw: JSON.stringify(sent) });
        expect(status).to.be.below(500);
        if (status !== 201) expect(body.type).to.be.a('string');
      }),
      { numRuns: 300 },
    );
  });

  it('holds for cursors too', async () => {
    const cursor = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.oneof(fc.constant('title'), fc.string({ unit: 'binary' })), { maxLength: 4 })
        .map((parts) => Buffer.from(JSON.stringify(['title', ...parts])).toString('base64url')),
    );
    await fc.assert(
      fc.asyncProperty(cursor, async (text) => {
        const query = new URLSearchParams({ cursor: text }).toString();
        expect((await api.send(`/notes?${query}`)).status).to.be.below(500);
      }),
      { numRuns: 300 },
    );
  });
});
