import { pino } from 'pino';
import { type Db } from '../../db/connection.ts';
import { handlers } from '../../jobs/handlers.ts';
import { type JobHandlers, type JobName, type JobPayloads, type JobQueue } from '../../jobs/queue.ts';
import { vaultOf } from '../../src/access/vault.ts';
import { type App } from '../../src/app.ts';
import { instant, type Instant } from '../../src/calendar/instant.ts';
import { type Config } from '../../src/config.ts';
import { type Mailer } from '../../src/documents/mailer.ts';
import { type Sweeps } from '../../src/runs/run.ts';
import { noRenderer } from './no-renderer.ts';
import { sweepsOf } from './sweeps.ts';

/** A queue that a test works off by hand: it can look at the jobs, wipe them, or perform them side by side. */
export interface HandQueue extends JobQueue {
  readonly jobs: { name: JobName; payload: JobPayloads[JobName] }[];
  wipe(): void;
}

export interface Workshop {
  readonly app: App;
  readonly queue: HandQueue;
  /** The present, as long as nobody has set the test clock in the database. */
  setNow(at: string): void;
  /** Performs the oldest job alone. */
  workOne(): Promise<void>;
  /** Performs jobs, so many at a time, until there are none left. */
  work(atATime?: number): Promise<void>;
}

const config: Config = {
  port: 0,
  dataDir: '/nonexistent',
  databaseUrl: null,
  redisUrl: null,
  smtpUrl: null,
  clock: 'test',
  adminToken: null,
  secretKey: null,
  oldSecretKey: null,
  demo: false,
  // Machines that run tests are slow at times.
  maxLoopDelay: 60_000,
  maxWait: 60_000,
  maxWaiting: 10_000,
  logLevel: 'silent',
};

const noMail: Mailer = {
  kind: 'outbox',
  send: () => Promise.reject(new Error('no mail expected')),
  close: () => Promise.resolve(),
};

/** An app around a database with the given sweeps, worked by hand; sweeps that are not given find nothing. */
export function workshop(
  db: Db,
  given: Partial<Sweeps>,
  parts: { mail?: Mailer; config?: Partial<Config> } = {},
): Workshop {
  let now: Instant = instant('2026-03-02T06:00:00Z');
  const jobs: HandQueue['jobs'] = [];
  const queue: HandQueue = {
    jobs,
    add: (name, payloads) => {
      jobs.push(...payloads.map((payload) => ({ name, payload })));
      return Promise.resolve();
    },
    wipe: () => void jobs.splice(0),
    isReady: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
  const app: App = {
    config: { ...config, ...parts.config },
    db,
    clock: {
      now: async () => (await db('test_clock').first<{ now: Instant } | undefined>('now'))?.now ?? now,
    },
    queue,
    mail: parts.mail ?? noMail,
    renderer: noRenderer,
    sweeps: sweepsOf(given),
    vault: vaultOf('workshop'),
    log: pino({ level: 'silent' }),
  };
  const workOne = async (): Promise<void> => {
    const job = jobs.shift();
    if (job === undefined) return;
    await (handlers[job.name] as JobHandlers['plan-run'])(app, job.payload as JobPayloads['plan-run']);
  };
  const lane = async (): Promise<void> => {
    while (jobs.length > 0) await workOne();
  };
  return {
    app,
    queue,
    setNow: (at) => {
      now = instant(at);
    },
    workOne,
    work: async (atATime = 4) => {
      while (jobs.length > 0) await Promise.all(Array.from({ length: atATime }, lane));
    },
  };
}
