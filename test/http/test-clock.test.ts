import { expect } from 'chai';
import { type Db } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { setTestClock, testClock } from '../../db/test-clock.ts';
import { type App } from '../../src/app.ts';
import { instant, type Instant } from '../../src/calendar/instant.ts';
import { type WalkTimetable } from '../../src/http/test-clock.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, serve, type Served } from '../support/http.ts';

describe('/test-clock', () => {
  let db: Db;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let app: App;
  let api: Served;
  let walks: [Instant, Instant][] = [];
  let beforeArriving: () => Promise<unknown> = () => Promise.resolve();

  const walkTimetable: WalkTimetable = async ({ db }, from, to) => {
    walks.push([from, to]);
    await beforeArriving();
    await setTestClock(db, to);
  };
  const put = (now: string) => api.send('/test-clock', { method: 'PUT', body: { now } });

  beforeEach(async () => {
    walks = [];
    beforeArriving = () => Promise.resolve();
    database = await freshDatabase();
    ({ db } = database);
    app = edgeApp(db, { clock: testClock(db) });
    api = await serve(app, { walkTimetable });
  });
  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  async function beginBusiness(): Promise<void> {
    await db('client').insert({
      id: newId(),
      number: 'KD-1',
      name: 'Muster GmbH',
      street: 'Hauptplatz 1',
      postal_code: '8010',
      city: 'Graz',
      country: 'AT',
      language: 'de',
      created_at: '2026-01-01T00:00:00Z',
    });
  }

  it('may be set to any moment before the first business record, and nothing runs', async () => {
    for (const now of ['2026-03-27T17:30:00+01:00', '2020-01-01T08:00:00Z']) {
      const { status, body } = await put(now);
      expect([status, body]).to.deep.equal([200, { now: instant(now) }]);
    }
    expect((await api.send('/test-clock')).body).to.deep.equal({ now: '2020-01-01T08:00:00Z' });
    expect(walks).to.deep.equal([]);
  });

  it('walks forward through the timetable once there is business', async () => {
    await put('2026-03-01T08:00:00Z');
    await beginBusiness();
    expect((await put('2026-03-05T08:00:00Z')).body).to.deep.equal({ now: '2026-03-05T08:00:00Z' });
    expect(walks).to.deep.equal([['2026-03-01T08:00:00Z', '2026-03-05T08:00:00Z']]);
  });

  it('never goes back then: 409 clock-backwards', async () => {
    await put('2026-03-01T08:00:00Z');
    await beginBusiness();
    const { status, body } = await put('2026-02-28T08:00:00Z');
    expect([status, body.type]).to.deep.equal([409, 'clock-backwards']);
    expect((await api.send('/test-clock')).body).to.deep.equal({ now: '2026-03-01T08:00:00Z' });
  });

  it('is moved by one request at a time: 409 clock-moving', async () => {
    await put('2026-03-01T08:00:00Z');
    await beginBusiness();
    let second: Awaited<ReturnType<typeof put>> | undefined;
    beforeArriving = async () => {
      second = await put('2026-03-09T08:00:00Z');
    };
    expect((await put('2026-03-05T08:00:00Z')).status).to.equal(200);
    expect([second?.status, second?.body.type]).to.deep.equal([409, 'clock-moving']);
    expect(walks).to.have.length(1);
  });

  it('is not there in real time: 404 no-test-clock', async () => {
    const real = await serve({ ...app, config: { ...app.config, clock: 'system' } }, { walkTimetable });
    const answers = [
      await real.send('/test-clock'),
      await real.send('/test-clock', { method: 'PUT', body: { now: '2026-03-05T08:00:00Z' } }),
    ];
    await real.close();
    expect(answers.map(({ status, body }) => [status, body.type])).to.deep.equal([
      [404, 'no-test-clock'],
      [404, 'no-test-clock'],
    ]);
    expect(await db('test_clock').select()).to.deep.equal([]);
  });

  it('refuses what is no moment', async () => {
    for (const now of ['2026-03-05', '+200000-01-01T00:00:00Z', 'tomorrow']) {
      expect((await put(now)).body.type).to.equal('invalid-request');
    }
  });
});
