import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { aligned, round } from '../../bench/bench.ts';
import { createDatabase } from '../../bench/database.ts';
import { fillContracts } from '../../bench/fill-contracts.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { setTestClock } from '../../db/test-clock.ts';
import { instant } from '../../src/calendar/instant.ts';
import { databaseAt, onServer } from '../support/database-server.ts';
import { startRedis } from '../support/redis-server.ts';
import { stopped, stopSignal } from '../support/stop-signal.ts';
import { type Billed, billed } from './billed.ts';

/*
 * npm run grown -- [--json] [--size N] [--kills K] [--workers 1,2,3]: one billing run over N parts by one worker, by more, and
 * by two API and three worker processes of which one after the other is killed, on PostgreSQL and Redis. Each run begins with
 * the same database; the exit code is 1 where what they leave behind differs.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    size: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '10' },
    workers: { type: 'string', default: '1,2,3' },
  },
});
const size = Number(values.size);
const CONCLUDED = instant('2026-03-02T10:00:00+01:00');

const stop = stopSignal();

const redis = await startRedis();
if (redis === undefined) throw new Error('redis-server is not installed');
const dataDir = await mkdtemp(join(tmpdir(), 'kontor-grown-'));
await chmod(dataDir, 0o755); // the database user has to get in
const server = await startEmbedded({ dataDir });
try {
  tell(`filling ${size} contracts`);
  const filled = await createDatabase(server, CONCLUDED);
  await Promise.race([fillContracts(filled.db, size, CONCLUDED), stopped(stop)]);
  await setTestClock(filled.db, CONCLUDED);
  await filled.db.destroy();
  const template = new URL(filled.url).pathname.slice(1);
  const runs: Billed[] = [];

  const run = async (crew: { workers: number; apis: number; kills: number }) => {
    const name = `grown_${runs.length + 1}`;
    await onServer(server.url, `create database ${name} template ${template}`);
    const redisUrl = `${redis.url}/${runs.length + 1}`;
    tell(`${crew.workers} workers, ${crew.apis} APIs, ${crew.kills} kills`);
    const where = { databaseUrl: databaseAt(server.url, name), redisUrl, dataDir };
    runs.push(await billed({ ...crew, ...where, day: '2026-03-02', size, stop, tell }));
    tell(JSON.stringify(runs.at(-1)));
    await onServer(server.url, `drop database ${name} with (force)`);
  };
  for (const workers of values.workers.split(',').map(Number)) await run({ workers, apis: 1, kills: 0 });
  await run({ workers: 3, apis: 2, kills: Number(values.kills) });

  const same = new Set(runs.map(({ contents }) => contents)).size === 1;
  const sound = runs.every(
    ({ documents, gapless, twice, missing, violations }) =>
      documents === size && gapless && twice === 0 && missing === 0 && violations.length === 0,
  );
  const report = { size, cores: availableParallelism(), load: loadavg()[0], runs, same, sound };
  process.stdout.write(`${values.json ? JSON.stringify(report, null, 2) : table(runs, same && sound)}\n`);
  process.exitCode = same && sound ? 0 : 1;
} catch (error) {
  if (!stop.aborted) throw error;
  tell('stopped before the end');
  process.exitCode = 1;
} finally {
  await server.stop();
  await redis.stop();
  await rm(dataDir, { recursive: true, force: true });
}

function table(runs: readonly Billed[], same: boolean): string {
  const head = ['workers', 'APIs', 'killed', 'seconds', 'parts/s', 'documents', 'gapless'];
  const rows = runs.map(({ workers, apis, killed, seconds, partsPerSecond, documents, gapless }) =>
    [workers, apis, killed.length, round(seconds, 1), round(partsPerSecond, 1), documents, gapless].map(
      String,
    ),
  );
  const end = same ? 'All left the same behind.' : 'THEY DIFFER, see --json.';
  return [...aligned([head, ...rows]), '', end].join('\n');
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
