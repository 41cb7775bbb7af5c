import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../db/embedded.ts';
import { benchAccrual } from './accrual.ts';
import { benchBank } from './bank.ts';
import { benchBilling, benchMemory } from './billing.ts';
import { benchDrawing } from './drawing.ts';
import { benchDunning } from './dunning.ts';
import { benchFirstScreen } from './first-screen.ts';
import { keep } from './history.ts';
import { benchIndexation } from './indexation.ts';
import { benchLists } from './lists.ts';
import { benchOpenItems } from './open-items.ts';
import { benchRecurring } from './recurring.ts';
import { benchSealing } from './sealing.ts';
import { type Bench } from './bench.ts';
import { writeReport } from './write-report.ts';

/*
 * What Kontor costs, beside what the machine could do at best. docs/performance.md tells how to read it.
 * npm run bench -- [--json] [--keep] [--size N[,N…]] [billing] [drawing] [recurring] [memory] [accrual] [open-items]
 *   [dunning] [bank] [indexation] [sealing] [lists] [first-screen]
 * Several sizes are measured one after the other; --keep adds the figures to the history, from which the report is made.
 */

const benches: Readonly<Record<string, Bench>> = {
  billing: benchBilling,
  drawing: benchDrawing,
  recurring: benchRecurring,
  memory: benchMemory,
  accrual: benchAccrual,
  'open-items': benchOpenItems,
  dunning: benchDunning,
  bank: benchBank,
  indexation: benchIndexation,
  sealing: benchSealing,
  lists: benchLists,
  'first-screen': benchFirstScreen,
};
/** The one takes minutes for one figure, the other needs Chromium. */
const ONLY_WHEN_NAMED = ['memory', 'first-screen'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    size: { type: 'string' },
  },
});
const unknown = positionals.filter((name) => benches[name] === undefined);
if (unknown.length > 0)
  throw new Error(
    `there is no bench "${unknown.join('", "')}"; there are ${Object.keys(benches).join(', ')}`,
  );
const sizes = values.size?.split(',').map(Number) ?? [];
if (sizes.some((size) => !Number.isInteger(size) || size < 1))
  throw new Error(`"${values.size}" is no size; give a whole number, or several with commas between them`);

const dataDir = await mkdtemp(join(tmpdir(), 'kontor-bench-'));
await chmod(dataDir, 0o755); // the database user has to get in
const server = await startEmbedded({ dataDir });
try {
  for (const [name, bench] of Object.entries(benches)) {
    const isWanted = positionals.length === 0 ? !ONLY_WHEN_NAMED.includes(name) : positionals.includes(name);
    if (!isWanted) continue;
    for (const size of sizes.length === 0 ? [{}] : sizes.map((each) => ({ size: each }))) {
      const { figures, table, points } = await bench({ server, dataDir, ...size });
      console.log(values.json ? JSON.stringify({ [name]: figures }, null, 2) : `${table}\n`);
      if (values.keep) await keep(name, points);
    }
  }
  if (values.keep) writeReport();
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
