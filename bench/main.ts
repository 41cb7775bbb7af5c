import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../db/embedded.ts';
import { benchAccrual } from './accrual.ts';
import { benchBank } from './bank.ts';
import { benchBilling, benchMemory } from './billing.ts';
import { benchDunning } from './dunning.ts';
import { benchIndexation } from './indexation.ts';
import { benchOpenItems } from './open-items.ts';
import { benchRecurring } from './recurring.ts';
import { benchSealing } from './sealing.ts';
import { type Bench } from './bench.ts';

/*
 * What Kontor costs, beside what the machine could do at best. docs/performance.md tells how to read it.
 * npm run bench -- [--json] [--size N] [billing] [recurring] [memory] [accrual] [open-items] [dunning] [bank] [indexation] [sealing]
 */

const benches: Readonly<Record<string, Bench>> = {
  billing: benchBilling,
  recurring: benchRecurring,
  memory: benchMemory,
  accrual: benchAccrual,
  'open-items': benchOpenItems,
  dunning: benchDunning,
  bank: benchBank,
  indexation: benchIndexation,
  sealing: benchSealing,
};
/** It takes minutes for one figure. */
const ONLY_WHEN_NAMED = ['memory'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, size: { type: 'string' } },
});
const unknown = positionals.filter((name) => benches[name] === undefined);
if (unknown.length > 0)
  throw new Error(
    `there is no bench "${unknown.join('", "')}"; there are ${Object.keys(benches).join(', ')}`,
  );

const dataDir = await mkdtemp(join(tmpdir(), 'kontor-bench-'));
await chmod(dataDir, 0o755); // the database user has to get in
const server = await startEmbedded({ dataDir });
try {
  for (const [name, bench] of Object.entries(benches)) {
    const isWanted = positionals.length === 0 ? !ONLY_WHEN_NAMED.includes(name) : positionals.includes(name);
    if (!isWanted) continue;
    const size = values.size === undefined ? {} : { size: Number(values.size) };
    const { figures, table } = await bench({ server, dataDir, ...size });
    console.log(values.json ? JSON.stringify({ [name]: figures }, null, 2) : `${table}\n`);
  }
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
