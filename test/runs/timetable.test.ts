import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { type Db } from '../../db/connection.ts';
import { scheduledJob } from '../../jobs/scheduled.job.ts';
import { nextStart, timetable } from '../../src/runs/schedule.ts';
import { walkTimetable } from '../../jobs/timetable.ts';
import { instant } from '../../src/calendar/instant.ts';
import { runKinds } from '../../src/runs/run.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { createSlips, tallySweep } from '../support/tally-sweep.ts';
import { workshop, type Workshop } from '../support/workshop.ts';

describe('the timetable', () => {
  let database: FreshDatabase;
  let db: Db;
  let shop: Workshop;

  beforeEach(async () => {
    database = await freshDatabase();
    db = database.db;
    await createSlips(db);
    shop = workshop(db, { billing: tallySweep });
  });
  afterEach(() => database.drop());

  /** Works like a process that takes jobs whenever there are some. */
  const whileWorking = async (walk: Promise<void>): Promise<void> => {
    const working = new AbortController();
    const end = walk.finally(() => working.abort());
    while (!working.signal.aborted) {
      await shop.work();
      await sleep(2);
    }
    await end;
  };
  const due = (id: string, day: string) => db('slip').insert({ id, due: day, amount: 1 });
  const runs = () => db('run').orderBy('id').select('kind', 'as_of', 'status', 'requested_by', 'created_at');

  it('tells when each entry starts next, in Vienna, on the day itself too', () => {
    const next = (name: string, now: string) => {
      const entry = timetable.find((one) => one.name === name);
      return entry === undefined ? 'no such entry' : nextStart(entry, instant(now));
    };
    expect(next('billing', '2026-03-28T05:59:00+01:00')).to.equal(instant('2026-03-28T06:00:00+01:00'));
    // The night after, clocks go forward.
    expect(next('billing', '2026-03-28T06:00:00+01:00')).to.equal(instant('2026-03-29T06:00:00+02:00'));
    expect(next('interest', '2026-03-01T06:02:00+01:00')).to.equal(instant('2026-04-01T06:01:00+02:00'));
    expect(next('indexation', '2026-12-31T12:00:00+01:00')).to.equal(instant('2027-12-31T05:50:00+01:00'));
    expect(next('dispatch', '2026-03-28T05:59:00+01:00')).to.equal(null);
  });

  it('names only runs that exist', () => {
    const known = [...runKinds, 'resume'];
    expect(timetable.filter(({ kind }) => !known.includes(kind))).to.deep.equal([]);
  });

  it('starts a run when something is due, in the name of the schedule', async () => {
    await due('a', '2026-03-02');
    await scheduledJob(shop.app, { entry: 'billing' });
    await shop.work();
    const [billing] = await runs();
    expect(billing).to.include({
      kind: 'billing',
      as_of: '2026-03-02',
      status: 'finished',
      requested_by: 'schedule',
    });
  });

  it('leaves no run behind when nothing is due, nor for an entry that is gone', async () => {
    await scheduledJob(shop.app, { entry: 'billing' });
    await scheduledJob(shop.app, { entry: 'gone' });
    expect(await runs()).to.deep.equal([]);
  });

  it('takes up unfinished runs', async () => {
    await due('a', '2026-03-02');
    await scheduledJob(shop.app, { entry: 'billing' });
    shop.queue.wipe();
    await scheduledJob(shop.app, { entry: 'resume' });
    await shop.work();
    expect((await runs())[0]).to.include({ status: 'finished' });
  });

  it('walks day by day on the test clock: each run on its day at its time, across the change to summer time', async () => {
    await due('a', '2026-03-27');
    await due('b', '2026-03-29');
    await due('c', '2026-03-30');
    await due('d', '2026-03-31');
    await whileWorking(
      walkTimetable(shop.app, instant('2026-03-27T12:00:00+01:00'), instant('2026-03-31T05:59:59+02:00')),
    );
    const billing = (await runs()).filter(({ kind }: { kind: string }) => kind === 'billing');
    expect(
      billing.map((run: { as_of: string; created_at: string }) => [run.as_of, run.created_at]),
    ).to.deep.equal([
      ['2026-03-28', '2026-03-28T05:00:00Z'],
      ['2026-03-29', '2026-03-29T04:00:00Z'],
      ['2026-03-30', '2026-03-30T04:00:00Z'],
    ]);
    expect((await runs()).map(({ status }: { status: string }) => status)).to.not.include.members([
      'queued',
      'running',
    ]);
    expect(await db('tally').orderBy('number').pluck('slip_id')).to.deep.equal(['a', 'b', 'c']);
    expect(await shop.app.clock.now()).to.equal('2026-03-31T03:59:59Z');
  });

  it('goes nowhere when time does not move', async () => {
    await due('a', '2026-03-02');
    const noon = instant('2026-03-02T12:00:00Z');
    await walkTimetable(shop.app, noon, noon);
    expect(await runs()).to.deep.equal([]);
    expect(await shop.app.clock.now()).to.equal(noon);
  });
});
