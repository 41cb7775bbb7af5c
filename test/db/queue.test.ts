import { expect } from 'chai';
import { setTimeout as sleep } from 'node:timers/promises';
import { backendOf, type BullQueue } from '../../jobs/bullmq.ts';
import { createQueue } from '../../jobs/create-queue.ts';
import { repairSchedule } from '../../jobs/keep-schedule.ts';
import { LockWatch } from '../../jobs/lock-watch.ts';
import { type JobHandlers } from '../../jobs/queue.ts';
import { type TimetableEntry } from '../../src/runs/schedule.ts';
import { startWorkers } from '../../jobs/start-workers.ts';
import { addSeconds } from '../../src/calendar/instant.ts';
import { testApp, type TestApp, type TestAppOptions } from '../support/app.ts';
import { needs } from '../support/needs.ts';

for (const queue of ['postgres', 'redis'] as const) {
  describe(`the job queue on ${queue}`, () => {
    if (queue === 'redis') needs('redis-server');

    let app: TestApp;
    afterEach(() => app.close());

    const open = async (options: TestAppOptions) => {
      app = await testApp({ queue, clock: 'system', ...options });
    };

    it('performs every job once, with its payload', async () => {
      const seen: number[] = [];
      await open({
        jobs: 'workers',
        handlers: { ...idle, 'perform-chunk': async (_, { chunk }) => void seen.push(chunk) },
      });
      await app.queue.add(
        'perform-chunk',
        Array.from({ length: 1_200 }, (_, chunk) => ({ runId: 'r', chunk })),
      );
      await until(() => seen.length >= 1_200);
      expect(new Set(seen).size).to.equal(1_200);
    });

    it('lets planning and the timetable pass a backlog of chunks', async () => {
      const order: string[] = [];
      await open({ jobs: 'nobody' });
      await app.queue.add(
        'perform-chunk',
        Array.from({ length: 50 }, (_, chunk) => ({ runId: 'r', chunk })),
      );
      await app.queue.add('plan-run', [{ runId: 'r' }]);
      await app.queue.add('scheduled', [{ entry: 'billing' }]);
      const workers = await startWorkers(app, {
        'perform-chunk': async () => void order.push('chunk'),
        'plan-run': async () => void order.push('plan'),
        scheduled: async (_, { entry }) => void (entry === 'billing' && order.push(entry)),
      });
      await until(() => order.length >= 52);
      await workers.close();
      expect(order.slice(0, 6)).to.include.members(['plan', 'billing']);
    });

    it('tries a job again that failed unexpectedly', async () => {
      let attempts = 0;
      const flaky = async () => {
        if (++attempts < 2) throw new Error('the network hiccuped');
      };
      await open({ jobs: 'workers', handlers: { ...idle, 'plan-run': flaky } });
      await app.queue.add('plan-run', [{ runId: 'r' }]);
      await until(() => attempts === 2);
    });

    it('waits on closing until the job in hand is through', async () => {
      let finished = false;
      let begun = false;
      await open({ jobs: 'nobody' });
      const workers = await startWorkers(app, {
        ...idle,
        'plan-run': async () => {
          begun = true;
          await sleep(300);
          finished = true;
        },
      });
      await app.queue.add('plan-run', [{ runId: 'r' }]);
      await until(() => begun);
      await workers.close();
      expect(finished).to.equal(true);
    });

    it('takes up at once what an earlier process left unfinished', async () => {
      const entries: string[] = [];
      await open({
        jobs: 'workers',
        handlers: { ...idle, scheduled: async (_, { entry }) => void entries.push(entry) },
      });
      await until(() => entries.includes('resume'));
    });

    it('answers that it is ready', async () => {
      await open({ jobs: 'nobody' });
      expect(await app.queue.isReady()).to.equal(true);
    });

    describe('the timetable', () => {
      const nightly: TimetableEntry = { name: 'nightly', cron: '0 3 * * *', kind: 'billing' };
      let bull: BullQueue;

      beforeEach(async () => {
        await open({ jobs: 'nobody' });
        bull = backendOf(app.config).openQueue(() => undefined);
      });
      afterEach(() => bull.close());

      const entries = async () =>
        (await bull.getJobSchedulers()).map(({ key, pattern, tz }) => ({ key, pattern, tz }));

      it('is the same however often and by whomever it is kept', async () => {
        await Promise.all([1, 2, 3].map(() => repairSchedule(app, bull, [nightly])));
        await repairSchedule(app, bull, [nightly]);
        expect(await entries()).to.deep.equal([
          { key: 'nightly', pattern: '0 3 * * *', tz: 'Europe/Vienna' },
        ]);
      });

      it('follows a changed entry and forgets a removed one', async () => {
        await repairSchedule(app, bull, [nightly, { ...nightly, name: 'orphan' }]);
        await repairSchedule(app, bull, [{ ...nightly, cron: '30 4 * * *' }]);
        expect(await entries()).to.deep.equal([
          { key: 'nightly', pattern: '30 4 * * *', tz: 'Europe/Vienna' },
        ]);
      });

      it('starts an entry now that nobody was there to start at its time', async () => {
        await repairSchedule(app, bull, [nightly]);
        const started: string[] = [];
        const workers = await startWorkers(
          { ...app, config: { ...app.config, clock: 'test' } },
          { ...idle, scheduled: async (_, { entry }) => void (entry === 'nightly' && started.push(entry)) },
        );
        // Two days on, as far as the one who repairs can tell.
        const later = { ...app, clock: { now: async () => addSeconds(await app.clock.now(), 2 * 86_400) } };
        await repairSchedule(app, bull, [nightly]);
        await repairSchedule(later, bull, [nightly]);
        await until(() => started.length > 0);
        await workers.close();
        expect(started).to.deep.equal(['nightly']);
      });

      it('does not start by itself while the test clock is on', async () => {
        await repairSchedule(app, bull, [nightly]);
        const workers = await startWorkers({ ...app, config: { ...app.config, clock: 'test' } }, idle);
        await workers.close();
        expect(await entries()).to.deep.equal([]);
      });
    });
  });
}

describe('a job queue that is away', () => {
  it('neither stops nor delays the one who adds, and says that it is not ready', async () => {
    const app = await testApp({ jobs: 'inline' });
    const queue = await createQueue({ ...app.config, redisUrl: 'redis://127.0.0.1:1' }, app.log);
    await queue.add('plan-run', [{ runId: 'r' }]);
    expect(await queue.isReady()).to.equal(false);
    await queue.close();
    await app.close();
  });
});

describe('a job that loses its lock', () => {
  it('is told in one line, and is no error, neither then nor when it is put away', async () => {
    const app = await testApp({ jobs: 'nobody', queue: 'postgres' });
    const lost: string[] = [];
    const troubles: string[] = [];
    let ended = false;
    const worker = backendOf(app.config).openWorker(
      async () => {
        await app.db.raw(`update bullmq.job set lock_token = 'of somebody else' where state = 'active'`);
        await until(() => lost.length > 0);
        await sleep(300);
        ended = true;
      },
      { lockDuration: 400 },
      { trouble: ({ message }) => troubles.push(message), lockLost: (job) => lost.push(job) },
    );
    await app.queue.add('plan-run', [{ runId: 'r' }]);
    await until(() => ended);
    await worker.close();
    expect(lost).to.have.length(1);
    expect(troubles).to.deep.equal([]);
    await app.close();
  });

  it('is not taken for lost because it ended while its renewal was on the way', async () => {
    const lost: string[] = [];
    const locks = new LockWatch((job) => lost.push(job));
    await locks.during('7', async () => undefined);
    locks.notRenewed(['7']);
    await locks.during('8', async () => {
      locks.notRenewed(['7', '8']);
      locks.notRenewed(['8']);
    });
    expect(lost).to.deep.equal(['8']);
  });
});

const idle: JobHandlers = {
  'plan-run': () => Promise.resolve(),
  'perform-chunk': () => Promise.resolve(),
  scheduled: () => Promise.resolve(),
};

/** Waits for something to become true; the test's own timeout bounds it. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10);
}
