import { availableParallelism, cpus } from 'node:os';
import { serverCpuMs } from '../../bench/measure.ts';
import { round } from '../../bench/bench.ts';
import { type LargeAgency } from './agency.ts';
import { type Answered, arrive } from './arrivals.ts';
import { request } from './mix.ts';

/** What came of one rate of arrivals. */
export interface Step {
  readonly perSecond: number;
  readonly answeredPerSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** 503, of all requests. */
  readonly shed: number;
  /** No answer, or one above 499 that is no 503; of all requests. */
  readonly failed: number;
  /** Answers above 399 but 503, and none (0), by what was asked. */
  readonly refused: Readonly<Record<string, number>>;
  /** The three whose 95th percentile is worst, in milliseconds. */
  readonly slowest: Readonly<Record<string, number>>;
  readonly server: {
    readonly megabytes: number;
    readonly loopDelayP99: number;
    readonly loopUtilisation: number;
  };
  readonly databaseConnections: number;
  /** CPU time of one answer, of the API and of the database: what is left of a figure on a machine that others use too. */
  readonly cpuMsPerAnswer: { readonly api: number; readonly database: number };
  /** CPU time per second, in cores. */
  readonly cores: {
    readonly api: number;
    readonly worker: number;
    readonly database: number;
    readonly idle: number;
    readonly all: number;
  };
}

interface Rate {
  readonly perSecond: number;
  readonly seconds: number;
  /** Of the database server. */
  readonly pid: number;
  readonly seed: number;
}

let asked = 0;

/** Lets requests arrive at one rate while a run is in progress, and takes the measure of it. */
export async function step(agency: LargeAgency, { perSecond, seconds, pid, seed }: Rate): Promise<Step> {
  await previewOfEverything(agency);
  const { api, worker, books, url } = agency;
  await Promise.all([api.look(), worker.look()]);
  const database = serverCpuMs(pid) ?? 0;
  const idle = idleMs();
  const began = performance.now();
  let connections = 0;
  const looking = setInterval(() => {
    void connectionsOf(agency).then((count) => (connections = Math.max(connections, count)));
  }, 1_000);
  const answers = await arrive({
    url,
    perSecond,
    seconds,
    seed,
    ask: (_nth, chance) => request(books, (asked += 1), chance),
  });
  clearInterval(looking);
  const took = performance.now() - began;
  const [ofApi, ofWorker] = await Promise.all([api.look(), worker.look()]);
  const databaseMs = (serverCpuMs(pid) ?? 0) - database;
  return {
    perSecond,
    ...told(answers, seconds),
    cpuMsPerAnswer: {
      api: round(ofApi.cpuMs / answers.length, 1),
      database: round(databaseMs / answers.length, 1),
    },
    server: {
      megabytes: Math.round(ofApi.megabytes),
      loopDelayP99: Math.round(ofApi.loopDelayMs.p99),
      loopUtilisation: round(ofApi.loopUtilisation, 2),
    },
    databaseConnections: connections,
    cores: {
      api: round(ofApi.cpuMs / took, 2),
      worker: round(ofWorker.cpuMs / took, 2),
      database: round(databaseMs / took, 2),
      idle: round((idleMs() - idle) / took, 2),
      all: availableParallelism(),
    },
  };
}

function told(answers: readonly Answered[], seconds: number) {
  const done = answers.filter(({ status }) => status > 0 && status < 400);
  const times = done.map(({ milliseconds }) => milliseconds);
  const share = (count: number) => round(count / Math.max(answers.length, 1), 4);
  const kinds = [...new Set(done.map(({ what }) => what))].map((what) => {
    const ofKind = done.filter((answer) => answer.what === what).map(({ milliseconds }) => milliseconds);
    return [what, percentile(ofKind, 95)] as const;
  });
  return {
    answeredPerSecond: round(done.length / seconds, 1),
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
    shed: share(answers.filter(({ status }) => status === 503).length),
    failed: share(answers.filter(({ status }) => status === 0 || (status >= 500 && status !== 503)).length),
    refused: counted(
      answers
        .filter(({ status }) => status === 0 || (status >= 400 && status !== 503))
        .map(({ what, status }) => `${what} ${status}`),
    ),
    slowest: Object.fromEntries(kinds.sort((a, b) => b[1] - a[1]).slice(0, 3)),
  };
}

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** The milliseconds within which so many of a hundred were answered. */
function percentile(times: readonly number[], of: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.max(0, Math.ceil((sorted.length * of) / 100) - 1)] ?? 0);
}

/** A run in progress: the dunning run of the day over all clients, previewed. */
async function previewOfEverything({ url, token }: LargeAgency): Promise<void> {
  await fetch(`${url}/api/v1/runs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'dunning', mode: 'preview', asOf: '2026-03-30' }),
  });
}

async function connectionsOf({ db }: LargeAgency): Promise<number> {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    `select count(*) from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
     and pid <> pg_backend_pid()`,
  );
  return rows[0]?.count ?? 0;
}

function idleMs(): number {
  return cpus().reduce((sum, { times }) => sum + times.idle, 0);
}
