import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { fillContracts } from '../../bench/fill-contracts.ts';
import { transaction } from '../../db/transaction.ts';
import { setTestClock } from '../../db/test-clock.ts';
import { instant } from '../../src/calendar/instant.ts';
import { installReferenceTerms } from '../../src/terms/install-reference-terms.action.ts';
import { billed, type Billed } from '../grown/billed.ts';
import { freshDatabase } from '../support/database.ts';
import { databaseAt, onServer } from '../support/database-server.ts';
import { needs } from '../support/needs.ts';
import { freshRedis } from '../support/redis.ts';

const PARTS = 300;
const CONCLUDED = instant('2026-03-02T10:00:00+01:00');

describe('a billing run by two API and three worker processes, on PostgreSQL and Redis', () => {
  needs('redis-server');

  it('leaves the same behind as one worker, though three of them are killed on the way', async function () {
    this.timeout(240_000);
    const database = await freshDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'kontor-grown-'));
    await transaction(database.db, (tx) => installReferenceTerms(tx, CONCLUDED));
    await fillContracts(database.db, PARTS, CONCLUDED);
    await setTestClock(database.db, CONCLUDED);
    await database.db.destroy();
    const server = process.env['TEST_DATABASE_URL'] ?? '';
    const template = new URL(database.url).pathname.slice(1);

    const by = async (name: string, crew: Pick<Billed, 'workers' | 'apis'> & { kills: number }) => {
      await onServer(server, `create database ${template}_${name} template ${template}`);
      const databaseUrl = databaseAt(server, `${template}_${name}`);
      const where = { databaseUrl, redisUrl: await freshRedis(), dataDir, day: '2026-03-02', size: PARTS };
      const {
        seconds: _,
        partsPerSecond: __,
        workers: ___,
        apis: ____,
        ...outcome
      } = await billed({ ...crew, ...where });
      await onServer(server, `drop database ${template}_${name} with (force)`);
      return outcome;
    };
    const calm = await by('one', { workers: 1, apis: 1, kills: 0 });
    const grown = await by('many', { workers: 3, apis: 2, kills: 3 });
    expect(calm).to.deep.include({ documents: PARTS, gapless: true, twice: 0, missing: 0, violations: [] });
    expect(grown).to.deep.equal({ ...calm, killed: ['worker 1', 'api 1', 'worker 2'] });

    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });
});
