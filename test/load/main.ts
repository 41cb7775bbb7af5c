import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { aligned, round } from '../../bench/bench.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { stopped, stopSignal } from '../support/stop-signal.ts';
import { largeAgency } from './agency.ts';
import { step, type Step } from './step.ts';

/*
 * npm run load -- [--json] [--clients N] [--staff N] [--seconds S] [--from RATE] [--to RATE] [--seed N]: a mixed day of a large
 * agency against a real API process at growing rates, beyond where it breaks. docs/performance.md tells how to read it. Arrivals
 * are open: nobody waits for the answer to somebody else, which tools that keep so many connections busy cannot do.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    clients: { type: 'string', default: '2000' },
    staff: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '15' },
    from: { type: 'string', default: '20' },
    to: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});

/** Broken is what makes somebody in a hundred wait longer, in milliseconds, or go without an answer. */
const LONGEST_P99 = 1_000;
const MOST_UNANSWERED = 0.01;
const GROWTH = 1.5;
/** Rates beyond the break, in multiples of it, that show what becomes of the process. */
const BEYOND = [2, 4];

const stop = stopSignal();
const dataDir = await mkdtemp(join(tmpdir(), 'kontor-load-'));
await chmod(dataDir, 0o755); // the database user has to get in
const server = await startEmbedded({ dataDir });
try {
  await Promise.race([mixedDay(), stopped(stop)]);
} catch (error) {
  if (!stop.aborted) throw error;
  tell('stopped before the end');
  // Whoever is still asking finds nobody any more.
  process.on('unhandledRejection', () => undefined);
  process.exitCode = 1;
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
// Its processes end with this one, and whoever still waits for an answer would wait for ever.
process.exit();

async function mixedDay(): Promise<void> {
  tell('filling the agency');
  const agency = await largeAgency(server, dataDir, {
    clients: Number(values.clients),
    staff: Number(values.staff),
  });
  const steps: Step[] = [];
  const at = async (perSecond: number): Promise<Step> => {
    tell(`${perSecond} requests per second`);
    const seconds = Number(values.seconds);
    const taken = await step(agency, { perSecond, seconds, pid: server.pid, seed: Number(values.seed) });
    steps.push(taken);
    tell(JSON.stringify(taken));
    await sleep(2_000);
    return taken;
  };
  await at(Number(values.from)); // what is cold is no measure
  steps.pop();
  let broken: Step | undefined;
  for (let rate = Number(values.from); rate <= Number(values.to) && broken === undefined; rate *= GROWTH) {
    const taken = await at(Math.round(rate));
    if (isBroken(taken)) broken = taken;
  }
  if (broken !== undefined) for (const times of BEYOND) await at(broken.perSecond * times);
  const after = await at(Number(values.from));
  const survived = agency.api.child.exitCode === null;
  await agency.close();
  const report = { clients: Number(values.clients), load: loadavg()[0], steps, why: whyOf(broken), survived };
  const recovered = !isBroken(after);
  const text = values.json ? JSON.stringify({ ...report, recovered }, null, 2) : table(steps, whyOf(broken));
  process.stdout.write(`${text}\n`);
  process.exitCode = survived && recovered ? 0 : 1;
}

function isBroken({ p99, shed, failed }: Step): boolean {
  return p99 > LONGEST_P99 || shed + failed > MOST_UNANSWERED;
}

/** What there is too little of, where it breaks. */
function whyOf(broken: Step | undefined): string {
  if (broken === undefined) return 'it did not break';
  const { perSecond, cores } = broken;
  const ours = cores.api + cores.worker + cores.database;
  const others = cores.all - cores.idle - ours;
  const at = `at ${perSecond} requests per second`;
  if (cores.api > 0.9) return `${at} the one thread of the API has no time left`;
  if (cores.idle > 0.1 * cores.all)
    return `${at} requests wait for the database, though cores have time left`;
  return others > ours
    ? `${at} other programs have the machine: ${round(others, 1)} of ${cores.all} cores, Kontor and its database ${round(ours, 1)}`
    : `${at} the machine has no core left; the database has ${cores.database}, the API ${cores.api}`;
}

function table(steps: readonly Step[], why: string): string {
  const head = [
    'per second',
    'answered',
    'p50 ms',
    'p95',
    'p99',
    '503 %',
    'failed %',
    'MB',
    'loop p99 ms',
    'loop busy',
    'connections',
    'API CPU ms',
    'database CPU ms',
    'API cores',
    'database',
    'idle',
  ];
  const rows = steps.map(({ server: api, cores, ...of }) =>
    [
      of.perSecond,
      of.answeredPerSecond,
      of.p50,
      of.p95,
      of.p99,
      (of.shed * 100).toFixed(1),
      (of.failed * 100).toFixed(1),
      api.megabytes,
      api.loopDelayP99,
      api.loopUtilisation,
      of.databaseConnections,
      of.cpuMsPerAnswer.api,
      of.cpuMsPerAnswer.database,
      cores.api,
      cores.database,
      cores.idle,
    ].map(String),
  );
  return [...aligned([head, ...rows]), '', why].join('\n');
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
