import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { transaction } from '../../db/transaction.ts';
import { resumeRuns } from '../../jobs/resume-runs.ts';
import { instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { runById } from '../../src/runs/run.store.ts';
import { startRun } from '../../src/runs/start-run.action.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import {
  addSlips,
  createSlips,
  slipIds,
  tallyState,
  tallySweep,
  tallyTogetherSweep,
} from '../support/tally-sweep.ts';
import { workshop } from '../support/workshop.ts';

const SUBJECTS = 400;
const at = instant('2026-03-02T06:00:00Z');
const moments = [
  ...[0, 1, 99, 150, 201, 300].map((moment) => [moment, 'one by one'] as const),
  // A chunk is tallied as a whole or not at all.
  ...[0, 100, 300].map((moment) => [moment, 'at once'] as const),
];

describe('a run whose worker is killed', () => {
  let database: FreshDatabase;

  beforeEach(async () => {
    database = await freshDatabase();
    await createSlips(database.db);
    await addSlips(database.db, slipIds(SUBJECTS));
  });
  afterEach(() => database.drop());

  for (const [moment, how] of moments) {
    it(`after ${moment} of ${SUBJECTS} subjects, ${how}, is completed by the next one, nothing lost and nothing twice`, async function () {
      this.timeout(60_000);
      const { db, url } = database;
      const request = {
        kind: 'billing',
        asOf: localDate('2026-03-02'),
        mode: 'commit',
        actor: 'anna',
        at,
      } as const;
      const { id } = await transaction(db, (tx) => startRun(tx, request));

      const worker = spawn(
        process.execPath,
        ['--import', 'tsx', 'test/support/crashing-worker.ts', url, how],
        {
          stdio: 'ignore',
        },
      );
      const ended = once(worker, 'exit');
      while ((await tallyState(db)).tallied.length < moment) await sleep(1);
      if (moment === 0) while ((await runById(db, id)).status === 'queued') await sleep(1);
      worker.kill('SIGKILL');
      await ended;
      expect((await runById(db, id)).status, 'killed before the end').to.equal('running');

      const shop = workshop(db, { billing: how === 'at once' ? tallyTogetherSweep : tallySweep });
      while ((await runById(db, id)).status !== 'finished') {
        await resumeRuns(shop.app);
        await shop.work();
      }
      expect(await tallyState(db)).to.deep.equal({
        tallied: slipIds(SUBJECTS),
        numbers: Array.from({ length: SUBJECTS }, (_, index) => index + 1),
      });
      const outcomes = await db('run_item')
        .where({ run_id: id })
        .groupBy('outcome')
        .select('outcome')
        .count();
      expect(outcomes).to.deep.equal([{ outcome: 'done', count: SUBJECTS }]);
    });
  }
});
