import { expect } from 'chai';
import { startDueRun } from '../../jobs/start-due-run.ts';
import { instant } from '../../src/calendar/instant.ts';
import { type Api, apiOf } from '../support/api.ts';
import { TEST_TOKEN, testApp, type TestApp } from '../support/app.ts';
import { sweepsOf } from '../support/sweeps.ts';
import { addSlips, createSlips, slipIds, tallyState, tallySweep } from '../support/tally-sweep.ts';

const sweeps = sweepsOf({ billing: tallySweep });

describe('The API of runs', () => {
  let app: TestApp;
  let api: Api;
  const request = { kind: 'billing', asOf: '2026-03-02', mode: 'commit' };

  before(async () => {
    app = await testApp({ parts: { sweeps } });
    await app.setNow('2026-03-02T09:00:00+01:00');
    await createSlips(app.db);
    api = await apiOf(app);
  });
  beforeEach(() =>
    app.db.raw('truncate slip, tally, run_item, run cascade; update tally_number set last = 0'),
  );
  after(async () => {
    await api.close();
    await app.close();
  });

  it('POST /runs answers 202 at once; the run shows how far it has come', async () => {
    await addSlips(app.db, slipIds(3));
    const started = await api.post('/runs', request);
    expect(started.status).to.equal(202);
    expect(started.body).to.deep.equal({ id: started.body.id, status: 'queued' });
    expect(await api.read(`/runs/${started.body.id}`)).to.deep.include({
      ...request,
      status: 'finished',
      requestedBy: 'token:admin',
      counts: { planned: 0, done: 3, skipped: 0, failed: 0 },
    });
  });

  it('the schedule tells what starts by itself, when it last found something to do and when it starts next', async () => {
    await addSlips(app.db, slipIds(1));
    const run = await startDueRun(app, 'billing', instant('2026-03-02T06:00:00+01:00'));
    const { startsByItself, entries } = await api.read('/schedule');
    expect(startsByItself).to.equal(false);
    const billing = entries.find(({ name }: { name: string }) => name === 'billing');
    expect(billing).to.deep.include({ kind: 'billing', pace: 'day', at: '06:00', on: null });
    expect(instant(billing.nextAt)).to.equal(instant('2026-03-03T06:00:00+01:00'));
    expect(billing.lastRun).to.deep.include({ id: run?.id, asOf: '2026-03-02' });
    const render = entries.find(({ name }: { name: string }) => name === 'render');
    expect(render).to.deep.include({ pace: 'minute', at: null, nextAt: null });
  });

  it('lists items page by page and by outcome, with reason and clause', async () => {
    await addSlips(app.db, slipIds(5));
    await addSlips(app.db, ['x'], -1);
    const { id } = await api.made('/runs', request);
    const first = await api.read(`/runs/${id}/items?limit=4`);
    const second = await api.read(`/runs/${id}/items?limit=4&cursor=${first.nextCursor}`);
    const subjects = [...first.items, ...second.items].map(({ subject }: { subject: string }) => subject);
    expect(subjects).to.deep.equal([...slipIds(5), 'x']);
    expect(second.nextCursor).to.equal(null);
    const failed = await api.read(`/runs/${id}/items?outcome=failed`);
    expect(failed.items).to.deep.equal([
      {
        position: 5,
        subject: 'x',
        label: 'slip x',
        outcome: 'failed',
        reason: 'the amount is negative; correct it',
        clause: 'gtc:6.7',
        problem: 'bad-value',
        effect: null,
        documentId: null,
        links: { partId: 'x' },
      },
    ]);
  });

  it('commits a preview without what a person leaves out', async () => {
    await addSlips(app.db, ['a', 'b']);
    const preview = await api.made('/runs', { ...request, mode: 'preview' });
    expect(await tallyState(app.db)).to.deep.equal({ tallied: [], numbers: [] });
    const exclude = [{ subject: 'a', note: 'disputed' }];
    const commit = await api.made('/runs', { ...request, previewId: preview.id, exclude });
    expect((await api.read(`/runs/${commit.id}`)).counts).to.include({ done: 1, skipped: 1 });
    expect((await tallyState(app.db)).tallied).to.deep.equal(['b']);
  });

  it('POST /runs/:id/retry takes up what failed', async () => {
    await addSlips(app.db, ['x'], -1);
    const { id } = await api.made('/runs', request);
    await app.db('slip').update({ amount: 5 });
    expect((await api.post(`/runs/${id}/retry`)).status).to.equal(202);
    expect((await api.read(`/runs/${id}`)).counts).to.include({ done: 1, failed: 0 });
  });

  it('GET /runs lists the newest first, by kind, status and mode; the commits of a preview', async () => {
    const older = await api.made('/runs', request);
    const newer = await api.made('/runs', { ...request, kind: 'render' });
    const ids = async (query: string): Promise<string[]> =>
      (await api.read(`/runs${query}`)).items.map(({ id }: { id: string }) => id);
    expect(await ids('')).to.deep.equal([newer.id, older.id]);
    expect(await ids('?kind=billing&status=finished')).to.deep.equal([older.id]);
    const preview = await api.made('/runs', { ...request, mode: 'preview' });
    const commit = await api.made('/runs', { ...request, previewId: preview.id });
    expect(await ids('?mode=preview')).to.deep.equal([preview.id]);
    expect(await ids(`?previewId=${preview.id}`)).to.deep.equal([commit.id]);
  });

  it('GET /runs/:id/events tells the progress and the end as server-sent events', async () => {
    await addSlips(app.db, slipIds(2));
    const { id } = await api.made('/runs', request);
    const response = await fetch(`${api.url}/api/v1/runs/${id}/events`, {
      headers: { authorization: `Bearer ${TEST_TOKEN}` },
    });
    expect(response.headers.get('content-type')).to.match(/^text\/event-stream/);
    const told = '{"status":"finished","counts":{"planned":0,"done":2,"skipped":0,"failed":0}}';
    expect(await response.text()).to.equal(
      `event: progress\ndata: ${told}\n\nevent: finished\ndata: ${told}\n\n`,
    );
  });

  const faults: [string, Record<string, unknown>, number, string][] = [
    ['a kind that does not exist', { kind: 'bilings' }, 422, 'unknown-run-kind'],
    ['a day that does not exist', { asOf: '2026-02-30' }, 422, 'invalid-request'],
    ['a day that has not come', { asOf: '2026-03-03' }, 422, 'run-too-early'],
    ['a mode that does not exist', { mode: 'dry' }, 422, 'invalid-request'],
    ['an unknown field', { force: true }, 422, 'invalid-request'],
    ['an exclusion without a note', { exclude: [{ subject: 'a' }] }, 422, 'invalid-request'],
    ['a preview that is no id', { previewId: '7' }, 422, 'invalid-request'],
    ['a foreign preview', { previewId: '0190a000-0000-7000-8000-000000000000' }, 404, 'not-found'],
  ];
  for (const [fault, change, status, type] of faults) {
    it(`POST /runs refuses ${fault}`, async () => {
      const answer = await api.post('/runs', { ...request, ...change });
      expect([answer.status, answer.body.type]).to.deep.equal([status, type]);
      expect(await app.db('run')).to.deep.equal([]);
    });
  }

  for (const path of ['', '/items', '/events']) {
    it(`GET /runs/:id${path} answers 404 for a run that does not exist`, async () => {
      const answer = await api.get(`/runs/0190a000-0000-7000-8000-000000000000${path}`);
      expect([answer.status, answer.body.type]).to.deep.equal([404, 'not-found']);
    });
  }
});
