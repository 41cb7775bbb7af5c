import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { type Db } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { resumeRuns } from '../../jobs/resume-runs.ts';
import { instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { Problem } from '../../src/problems/problem.ts';
import { retryRun } from '../../src/runs/retry-run.action.ts';
import { type Run, runKinds } from '../../src/runs/run.ts';
import { runProgress } from '../../src/runs/run-progress.view.ts';
import { runRoutes } from '../../src/runs/run.routes.ts';
import { runById } from '../../src/runs/run.store.ts';
import { startRun, type RunRequest } from '../../src/runs/start-run.action.ts';
import { type Sweep } from '../../src/runs/sweep.ts';
import { caller } from '../support/caller.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import {
  addSlips,
  createSlips,
  disturbed,
  slipIds,
  tallyState,
  tallySweep,
  tallyTogetherSweep,
} from '../support/tally-sweep.ts';
import { workshop, type Workshop } from '../support/workshop.ts';

const at = instant('2026-03-02T06:00:00Z');
const usual = { kind: 'billing', asOf: localDate('2026-03-02'), mode: 'commit', actor: 'anna', at } as const;

for (const [how, sweep] of [
  ['subject by subject', tallySweep],
  ['a chunk at once', tallyTogetherSweep],
] as const)
  describe(`the run engine, ${how}`, () => {
    let database: FreshDatabase;
    let db: Db;
    let shop: Workshop;

    before(async () => {
      database = await freshDatabase();
      db = database.db;
      await createSlips(db);
    });
    beforeEach(async () => {
      await db.raw('truncate slip, tally, run_item, run cascade; update tally_number set last = 0');
      shop = workshop(db, { billing: sweep });
    });
    after(() => database.drop());

    const start = async (request: Partial<RunRequest> = {}): Promise<Run> => {
      const run = await transaction(db, (tx) => startRun(tx, { ...usual, ...request }));
      await shop.queue.add('plan-run', [{ runId: run.id }]);
      return run;
    };
    const run = async (request: Partial<RunRequest> = {}): Promise<Run> => {
      const { id } = await start(request);
      await shop.work();
      return runById(db, id);
    };
    const items = (runId: string) =>
      db('run_item')
        .where({ run_id: runId })
        .orderBy('subject')
        .select('subject', 'outcome', 'reason', 'clause', 'problem', 'effect');
    const refusal = async (request: Partial<RunRequest>): Promise<string> => {
      const error: unknown = await start(request).catch((thrown: unknown) => thrown);
      if (!(error instanceof Problem)) throw new Error('expected a problem');
      return `${error.type}: ${error.detail}`;
    };

    it('does what is due, subject by subject, and finishes', async () => {
      await addSlips(db, slipIds(250));
      const { id, status } = await run();
      expect(status).to.equal('finished');
      expect(await tallyState(db)).to.deep.equal({
        tallied: slipIds(250),
        numbers: Array.from({ length: 250 }, (_, index) => index + 1),
      });
      expect((await items(id))[0]).to.deep.equal({
        subject: 's001',
        outcome: 'done',
        reason: 'tallied',
        clause: 'gtc:6.7',
        problem: null,
        effect: { amount: '10' },
      });
    });

    it('finishes a run that finds nothing', async () => {
      expect((await run()).status).to.equal('finished');
    });

    it('lets a preview change nothing and promise exactly what the commit then does', async () => {
      await addSlips(db, slipIds(120));
      await addSlips(db, ['z-zero'], 0);
      await addSlips(db, ['z-minus'], -1);
      const preview = await run({ mode: 'preview' });
      expect(await tallyState(db)).to.deep.equal({ tallied: [], numbers: [] });
      expect(await db('tally_number').first('last')).to.deep.equal({ last: 0 });
      const commit = await run({ previewId: preview.id });
      expect(await items(commit.id)).to.deep.equal(await items(preview.id));
      expect((await tallyState(db)).tallied).to.deep.equal(slipIds(120));
    });

    it('finds nothing to do the second time, and tallies once', async () => {
      await addSlips(db, slipIds(30));
      await run();
      const second = await run();
      expect(await items(second.id)).to.deep.equal([]);
      expect((await tallyState(db)).numbers).to.have.length(30);
    });

    it('performs a finished run again without changing anything', async () => {
      await addSlips(db, slipIds(5));
      const first = await run();
      const before = await items(first.id);
      await shop.queue.add('plan-run', [{ runId: first.id }]);
      await shop.queue.add('perform-chunk', [{ runId: first.id, chunk: 0 }]);
      await shop.work();
      expect(await items(first.id)).to.deep.equal(before);
      expect(await runById(db, first.id)).to.deep.equal(first);
      expect((await tallyState(db)).numbers).to.have.length(5);
    });

    it('makes nothing twice when four committed runs of the same kind and day work at once', async () => {
      await addSlips(db, slipIds(300));
      const runs = await Promise.all([start(), start(), start(), start()]);
      await shop.work(6);
      expect(await tallyState(db)).to.deep.equal({
        tallied: slipIds(300),
        numbers: Array.from({ length: 300 }, (_, index) => index + 1),
      });
      for (const { id } of runs) {
        expect((await runById(db, id)).status).to.equal('finished');
        expect(
          (await items(id)).filter(({ outcome }) => outcome === 'failed' || outcome === 'planned'),
        ).to.deep.equal([]);
      }
    });

    it('makes nothing twice when every job is there three times', async () => {
      await addSlips(db, slipIds(250));
      const { id } = await start();
      await shop.queue.add('plan-run', [{ runId: id }, { runId: id }]);
      await shop.queue.add(
        'perform-chunk',
        [0, 1, 2, 0, 1, 2].map((chunk) => ({ runId: id, chunk })),
      );
      await shop.work(6);
      await resumeRuns(shop.app);
      await shop.work(6);
      expect((await runById(db, id)).status).to.equal('finished');
      expect((await tallyState(db)).tallied).to.deep.equal(slipIds(250));
    });

    it('loses nothing when the queue is wiped in the middle', async () => {
      await addSlips(db, slipIds(250));
      const { id } = await start();
      shop.queue.wipe();
      await resumeRuns(shop.app);
      await shop.workOne();
      await shop.workOne();
      expect((await tallyState(db)).tallied).to.deep.equal(slipIds(100));
      expect(shop.queue.jobs).to.have.length(2);
      shop.queue.wipe();
      await resumeRuns(shop.app);
      await shop.work();
      expect((await runById(db, id)).status).to.equal('finished');
      expect((await tallyState(db)).tallied).to.deep.equal(slipIds(250));
    });

    it('lists failures with their problem and clause, and they stop nobody else', async () => {
      await addSlips(db, ['a', 'c']);
      await addSlips(db, ['b'], -5);
      await addSlips(db, ['d'], 666);
      const { id, status } = await run();
      expect(status).to.equal('finished');
      expect(await items(id)).to.deep.include.members([
        {
          subject: 'a',
          outcome: 'done',
          reason: 'tallied',
          clause: 'gtc:6.7',
          problem: null,
          effect: { amount: '10' },
        },
        {
          subject: 'b',
          outcome: 'failed',
          reason: 'the amount is negative; correct it',
          clause: 'gtc:6.7',
          problem: 'bad-value',
          effect: null,
        },
        {
          subject: 'd',
          outcome: 'failed',
          reason:
            'something unexpected stopped this one and nothing was written; the log says what. Retry the run',
          clause: null,
          problem: 'unexpected',
          effect: null,
        },
      ]);
      expect(await tallyState(db)).to.deep.equal({ tallied: ['a', 'c'], numbers: [1, 2] });
    });

    if (sweep.performTogether !== undefined)
      it('needs no performance of its own for a subject, though one of the chunk has a problem', async () => {
        const alone = () => Promise.reject(new Error('not asked for'));
        shop = workshop(db, { billing: { ...sweep, perform: alone } });
        await addSlips(db, slipIds(130));
        await addSlips(db, ['z-zero'], 0);
        await addSlips(db, ['z-minus'], -1);
        const { id } = await run();
        const rest = (await items(id)).slice(130).map(({ outcome, problem }) => [outcome, problem]);
        expect(rest).to.deep.equal([
          ['failed', 'bad-value'],
          ['skipped', null],
        ]);
        expect((await tallyState(db)).tallied).to.deep.equal(slipIds(130));
      });

    it('retries what failed, and only that', async () => {
      await addSlips(db, ['a']);
      await addSlips(db, ['b'], -5);
      const first = await run();
      await db('slip').where({ id: 'b' }).update({ amount: 7 });
      await transaction(db, (tx) => retryRun(tx, { runId: first.id, actor: 'anna', at }));
      expect((await runById(db, first.id)).status).to.equal('queued');
      await resumeRuns(shop.app);
      await shop.work();
      expect((await runById(db, first.id)).status).to.equal('finished');
      expect((await items(first.id)).map(({ subject, outcome }) => [subject, outcome])).to.deep.equal([
        ['a', 'done'],
        ['b', 'done'],
      ]);
      expect(await tallyState(db)).to.deep.equal({ tallied: ['a', 'b'], numbers: [1, 2] });
      expect(await db('journal').where({ subject_id: first.id }).pluck('verb')).to.deep.equal([
        'run retried',
      ]);
    });

    it('refuses to retry a run that is still at work', async () => {
      const { id } = await start();
      const error: unknown = await transaction(db, (tx) =>
        retryRun(tx, { runId: id, actor: 'anna', at }),
      ).catch((thrown: unknown) => thrown);
      expect(error).to.include({ type: 'illegal-state' });
    });

    it('leaves out what a person excludes, with the note', async () => {
      await addSlips(db, ['a', 'b', 'c']);
      const preview = await run({ mode: 'preview' });
      const commit = await run({
        previewId: preview.id,
        exclude: [{ subject: 'b', note: 'client disputes it' }],
      });
      expect((await items(commit.id)).map(({ outcome, reason }) => `${outcome}: ${reason}`)).to.deep.equal([
        'done: tallied',
        'skipped: left out: client disputes it',
        'done: tallied',
      ]);
      const plain = await run({ exclude: [{ subject: 'b', note: 'still disputed' }] });
      expect((await items(plain.id)).map(({ outcome, reason }) => `${outcome}: ${reason}`)).to.deep.equal([
        'skipped: left out: still disputed',
      ]);
      expect((await tallyState(db)).tallied).to.deep.equal(['a', 'c']);
    });

    it('skips and lists what changed between preview and commit', async () => {
      await addSlips(db, ['a-same', 'b-amount', 'c-gone'], 10);
      await addSlips(db, ['d-zero-then-due'], 0);
      const preview = await run({ mode: 'preview' });
      await db('slip').where({ id: 'b-amount' }).update({ amount: 11 });
      await db('slip').where({ id: 'c-gone' }).update({ tallied: true });
      await db('slip').where({ id: 'd-zero-then-due' }).update({ amount: 5 });
      await addSlips(db, ['e-new']);
      const commit = await run({ previewId: preview.id });
      expect(
        (await items(commit.id)).map(({ subject, outcome, reason }) => `${subject} ${outcome}: ${reason}`),
      ).to.deep.equal([
        'a-same done: tallied',
        'b-amount skipped: changed since the preview: amount was 10, would now be 11',
        'c-gone skipped: changed since the preview: tallied already',
        'd-zero-then-due skipped: changed since the preview: it was skipped there, now: tallied; run again to do it',
        'e-new skipped: due only since the preview; run again to do it',
      ]);
      expect(await tallyState(db)).to.deep.equal({ tallied: ['a-same'], numbers: [1] });
    });

    it('finds nothing left when a preview is committed twice', async () => {
      await addSlips(db, slipIds(3));
      const preview = await run({ mode: 'preview' });
      await run({ previewId: preview.id });
      const again = await run({ previewId: preview.id });
      expect((await items(again.id)).map(({ outcome }) => outcome)).to.deep.equal([
        'skipped',
        'skipped',
        'skipped',
      ]);
      expect((await tallyState(db)).numbers).to.deep.equal([1, 2, 3]);
    });

    it('refuses what is no kind of run, and says which there are', async () => {
      expect(await refusal({ kind: 'bilings' })).to.equal(
        `unknown-run-kind: "bilings" is not a kind of run; use one of ${runKinds.join(', ')}`,
      );
    });

    it('previews a day that has not come, but does not commit it', async () => {
      await addSlips(db, ['a']);
      const tomorrow = localDate('2026-03-03');
      expect(await refusal({ asOf: tomorrow })).to.match(
        /^run-too-early: 2026-03-03 has not come; commit as of 2026-03-02/,
      );
      const preview = await run({ asOf: tomorrow, mode: 'preview' });
      expect(await items(preview.id)).to.have.length(1);
    });

    it('refuses previews that do not fit the commit', async () => {
      await addSlips(db, ['a']);
      const waiting = await start({ mode: 'preview' });
      expect(await refusal({ previewId: waiting.id })).to.match(/^preview-not-usable: the preview is queued/);
      await shop.work();
      expect(await refusal({ previewId: waiting.id, asOf: localDate('2026-03-01') })).to.match(
        /^preview-not-usable: .* as of/,
      );
      expect(await refusal({ previewId: waiting.id, kind: 'render' })).to.match(
        /^preview-not-usable: the preview is of billing/,
      );
      expect(await refusal({ previewId: waiting.id, mode: 'preview' })).to.match(
        /^preview-not-usable: only a commit/,
      );
      expect(await refusal({ previewId: waiting.id, exclude: [{ subject: 'q', note: 'n' }] })).to.match(
        /does not hold q/,
      );
      const commit = await run();
      expect(await refusal({ previewId: commit.id })).to.match(/is not a preview/);
      expect(await refusal({ previewId: '0190a000-0000-7000-8000-000000000000' })).to.match(/^not-found/);
    });

    it('fails as a whole when it cannot be planned, and continues when retried', async () => {
      await addSlips(db, slipIds(150));
      let broken = true;
      const moody: Sweep = {
        ...sweep,
        candidates: (...asked) =>
          broken && asked[2] !== null ? Promise.reject(new Error('bad query')) : sweep.candidates(...asked),
      };
      shop = workshop(db, { billing: moody });
      const failed = await run();
      expect(failed).to.include({
        status: 'failed',
        failure: 'planning stopped unexpectedly; the log says why. Retry the run',
      });
      broken = false;
      await transaction(db, (tx) => retryRun(tx, { runId: failed.id, actor: 'anna', at }));
      await resumeRuns(shop.app);
      await shop.work();
      expect((await runById(db, failed.id)).status).to.equal('finished');
      expect((await tallyState(db)).tallied).to.deep.equal(slipIds(150));
    });

    it('starts what follows a committed run, in the name of the same person', async () => {
      await addSlips(db, ['a']);
      await run({ mode: 'preview' });
      expect(await db('run').pluck('kind')).to.deep.equal(['billing']);
      const { id } = await run();
      expect(
        await db('run').where({ follows: id }).select('kind', 'mode', 'status', 'requested_by'),
      ).to.deep.equal([{ kind: 'render', mode: 'commit', status: 'finished', requested_by: 'anna' }]);
    });

    it('starts nothing after a run that did nothing', async () => {
      const { id } = await run();
      expect(await db('run').where({ follows: id })).to.deep.equal([]);
    });

    it('performs a subject again that lost a conflict with another transaction', async () => {
      await addSlips(db, ['a', 'b']);
      let conflicts = 2;
      shop = workshop(db, {
        billing: {
          ...sweep,
          ...disturbed(sweep, async (tx) => {
            conflicts -= 1;
            if (conflicts >= 0)
              await tx.raw(`do $$ begin raise exception 'victim' using errcode = '40P01'; end $$`);
          }),
        },
      });
      const { id } = await run();
      expect((await items(id)).map(({ outcome }) => outcome)).to.deep.equal(['done', 'done']);
      expect((await tallyState(db)).tallied).to.deep.equal(['a', 'b']);
    });

    it('leaves planned what it could not do because the database went away', async () => {
      await addSlips(db, slipIds(20));
      let cut = true;
      shop = workshop(db, {
        billing: {
          ...sweep,
          ...disturbed(sweep, async (tx, subjects) => {
            if (cut && subjects.includes('s010'))
              await tx.raw('select pg_terminate_backend(pg_backend_pid())');
          }),
        },
      });
      const { id } = await start();
      const broken: unknown = await shop.work().catch((error: unknown) => error);
      expect(broken).to.be.instanceOf(Error);
      expect((await items(id)).map(({ outcome }) => outcome)).to.not.include('failed');
      cut = false;
      await resumeRuns(shop.app);
      await shop.work();
      expect((await runById(db, id)).status).to.equal('finished');
      expect((await tallyState(db)).tallied).to.deep.equal(slipIds(20));
    });

    it('tells its progress as it happens and says when it is finished', async () => {
      await addSlips(db, slipIds(150));
      const { id } = await start();
      const told: [string, unknown][] = [];
      const events = runRoutes.find((route) => route.effect === 'stream');
      if (events?.effect !== 'stream') throw new Error('no event stream');
      const emit = (event: string, data: unknown) => void told.push([event, data]);
      const listening = events.handle({
        app: shop.app,
        caller: caller('anna', 'finance'),
        at,
        today: usual.asOf,
        db,
        params: { id },
        query: {},
        emit,
        closed: new AbortController().signal,
      });
      while (told.length === 0) await sleep(5);
      await shop.work();
      await listening;
      const none = { planned: 0, done: 0, skipped: 0, failed: 0 };
      expect(told[0]).to.deep.equal(['progress', { status: 'queued', counts: none }]);
      const end = { status: 'finished', counts: { ...none, done: 150 } };
      expect(told.slice(-2)).to.deep.equal([
        ['progress', end],
        ['finished', end],
      ]);
    });

    it('stops telling when nobody listens any more', async () => {
      const { id } = await start();
      const closed = new AbortController();
      for await (const { status } of runProgress(db, id, closed.signal)) {
        expect(status).to.equal('queued');
        closed.abort();
      }
      expect(closed.signal.aborted).to.equal(true);
    });
  });
