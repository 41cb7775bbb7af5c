import { expect } from 'chai';
import fc from 'fast-check';
import { type Db } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { resumeRuns } from '../../jobs/resume-runs.ts';
import { instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { openRunIds } from '../../src/runs/run.store.ts';
import { startRun } from '../../src/runs/start-run.action.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { createSlips, slipIds, tallyState, tallySweep, tallyTogetherSweep } from '../support/tally-sweep.ts';
import { workshop } from '../support/workshop.ts';

const at = instant('2026-03-02T06:00:00Z');

/** What may happen to the queue between two jobs. */
const mishaps = fc.array(fc.constantFrom('work', 'wipe', 'double', 'start another run', 'resume'), {
  maxLength: 12,
});
const sweeps = fc.constantFrom(tallySweep, tallyTogetherSweep);
const amounts = fc.array(fc.constantFrom(10, 0, -1, 666), { maxLength: 230 });

describe('runs, whatever happens to the queue', () => {
  let database: FreshDatabase;
  let db: Db;

  before(async () => {
    database = await freshDatabase();
    db = database.db;
    await createSlips(db);
  });
  after(() => database.drop());

  it('do everything that is due exactly once, without a gap in the numbers', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(amounts, mishaps, sweeps, async (given, happenings, sweep) => {
        await db.raw('truncate slip, tally, run_item, run cascade; update tally_number set last = 0');
        const ids = slipIds(given.length);
        const slips = given.map((amount, index) => ({ id: ids[index] ?? '', due: '2026-03-01', amount }));
        if (slips.length > 0) await db('slip').insert(slips);
        const shop = workshop(db, { billing: sweep });
        const request = {
          kind: 'billing',
          asOf: localDate('2026-03-02'),
          mode: 'commit',
          actor: 'anna',
          at,
        } as const;
        await transaction(db, (tx) => startRun(tx, request));

        for (const happening of ['resume', ...happenings, 'resume']) {
          if (happening === 'work') await shop.workOne();
          if (happening === 'wipe') shop.queue.wipe();
          if (happening === 'double') shop.queue.jobs.push(...shop.queue.jobs);
          if (happening === 'start another run') await transaction(db, (tx) => startRun(tx, request));
          if (happening === 'resume') await resumeRuns(shop.app);
        }
        await shop.work(3);

        const tallied = slips.filter(({ amount }) => amount === 10).map(({ id }) => id);
        expect(await tallyState(db)).to.deep.equal({
          tallied,
          numbers: tallied.map((_, index) => index + 1),
        });
        expect(await openRunIds(db)).to.deep.equal([]);
        expect(await db('run_item').where({ outcome: 'planned' })).to.deep.equal([]);
      }),
      { numRuns: 12 },
    );
  });
});
