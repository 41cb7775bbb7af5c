import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { handlers } from '../../jobs/handlers.ts';
import { resumeRuns } from '../../jobs/resume-runs.ts';
import { startWorkers } from '../../jobs/start-workers.ts';
import { type App } from '../../src/app.ts';
import { instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { transaction } from '../../db/transaction.ts';
import { openRunIds } from '../../src/runs/run.store.ts';
import { startRun } from '../../src/runs/start-run.action.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { needs } from '../support/needs.ts';
import { sweepsOf } from '../support/sweeps.ts';
import { addSlips, createSlips, slipIds, tallyState, tallySweep } from '../support/tally-sweep.ts';

const at = instant('2026-03-02T06:00:00Z');
const request = {
  kind: 'billing',
  asOf: localDate('2026-03-02'),
  mode: 'commit',
  actor: 'anna',
  at,
} as const;
const sweeps = sweepsOf({ billing: tallySweep });

for (const queue of ['postgres', 'redis'] as const) {
  describe(`runs on real workers, jobs on ${queue}`, function () {
    this.timeout(60_000);
    if (queue === 'redis') needs('redis-server');

    let app: TestApp;
    afterEach(() => app.close());

    const open = async (jobs: 'workers' | 'nobody'): Promise<void> => {
      app = await testApp({ queue, jobs, parts: { sweeps } });
      await app.setNow(at);
      await createSlips(app.db);
    };
    const start = async (): Promise<void> => {
      const { id } = await transaction(app.db, (tx) => startRun(tx, request));
      await app.queue.add('plan-run', [{ runId: id }]);
    };

    it('four committed runs over the same subjects at once make everything once, numbers without a gap', async () => {
      await open('workers');
      await addSlips(app.db, slipIds(300));
      await Promise.all([start(), start(), start(), start()]);
      await untilDone(app);
      expect(await tallyState(app.db)).to.deep.equal({
        tallied: slipIds(300),
        numbers: Array.from({ length: 300 }, (_, index) => index + 1),
      });
      const left = await app.db('run_item').whereIn('outcome', ['planned', 'failed']);
      expect(left).to.deep.equal([]);
    });

    it('what is started while nobody works is taken up by the next worker', async () => {
      await open('nobody');
      await addSlips(app.db, slipIds(120));
      await transaction(app.db, (tx) => startRun(tx, request));

      const workers = await startWorkers(app, handlers);
      await resumeRuns(app);
      await untilDone(app);
      await workers.close();
      expect((await tallyState(app.db)).tallied).to.deep.equal(slipIds(120));
    });
  });
}

async function untilDone({ db }: App): Promise<void> {
  while ((await openRunIds(db)).length > 0) await sleep(20);
}
