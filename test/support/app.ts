import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { setTestClock, testClock } from '../../db/test-clock.ts';
import { type Renderer } from '../../src/documents/renderer.ts';
import { createQueue } from '../../jobs/create-queue.ts';
import { handlers as realHandlers } from '../../jobs/handlers.ts';
import { type JobHandlers } from '../../jobs/queue.ts';
import { startWorkers, type RunningWorkers } from '../../jobs/start-workers.ts';
import { renderPool } from '../../templates/render-pool.ts';
import { blankPapers } from './blank-papers.ts';
import { remembering } from './remembering-renderer.ts';
import { createSweeps } from '../../jobs/sweeps.ts';
import { vaultOf } from '../../src/access/vault.ts';
import { type App } from '../../src/app.ts';
import { systemClock } from '../../src/calendar/clock.ts';
import { instant } from '../../src/calendar/instant.ts';
import { type Config } from '../../src/config.ts';
import { createMailer } from '../../src/mail/create-mailer.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';
import { freshDatabase } from './database.ts';
import { inlineQueue } from './inline-queue.ts';
import { freshRedis } from './redis.ts';

export interface TestApp extends App {
  /** Sets the test clock, forwards or back: "2026-03-27T17:30:00+01:00". */
  setNow(at: string): Promise<void>;
  /** Closes everything and removes database and data directory. */
  close(): Promise<void>;
}

export type Papers = 'drawn' | 'blank';

export interface TestAppOptions {
  /** Default: the test clock, which shows the system's time until `setNow`. */
  readonly clock?: Config['clock'];
  /**
   * Who performs jobs: "inline" (default) at once and in order, "workers" BullMQ's workers in this process, on the
   * backend that TEST_QUEUE names ("postgres", the default, or "redis"), "nobody" leaves them in that backend.
   */
  readonly jobs?: 'inline' | 'workers' | 'nobody';
  readonly queue?: 'postgres' | 'redis';
  readonly handlers?: JobHandlers;
  /** Whether papers are drawn (default), or are blank because nobody reads them. */
  readonly papers?: Papers;
  readonly config?: Partial<Config>;
  readonly parts?: Partial<Pick<App, 'mail' | 'sweeps' | 'log' | 'renderer'>>;
}

/** The admin token of every test app. */
export const TEST_TOKEN = 'token-of-the-tests';

/**
 * One drawing thread for all apps of a process: it takes long to start, and keeps no process alive. Half of the papers
 * that tests make were made by another test before, and the same paper gives the same bytes.
 */
let shared: Renderer | undefined;

/** What draws the papers of every app of this process. */
export function drawing(): Renderer {
  shared ??= remembering(renderPool({ lanes: 1 }));
  return shared;
}

/** A whole App on a database and a data directory of its own. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { jobs = 'inline', handlers = realHandlers, papers = 'drawn' } = options;
  const database = await freshDatabase();
  const config = await testConfig(database.url, options);
  const log = options.parts?.log ?? pino({ level: config.logLevel });
  const clock = config.clock === 'test' ? testClock(database.db) : systemClock;
  await prepareDatabase({ db: database.db, clock, config });
  const mail = options.parts?.mail ?? createMailer(config);
  const renderer = options.parts?.renderer ?? (papers === 'blank' ? blankPapers : drawing());
  const app: App = {
    config,
    db: database.db,
    clock,
    queue: jobs === 'inline' ? inlineQueue(() => app, handlers) : await createQueue(config, log),
    mail,
    renderer,
    sweeps: options.parts?.sweeps ?? createSweeps(mail, renderer, config.dataDir),
    vault: vaultOf(TEST_TOKEN),
    log,
  };
  const workers: RunningWorkers | undefined =
    jobs === 'workers' ? await startWorkers(app, handlers) : undefined;
  return {
    ...app,
    setNow: (at) => setTestClock(database.db, instant(at)),
    close: async () => {
      await workers?.close();
      await app.queue.close();
      await app.mail.close();
      await database.drop();
      await rm(config.dataDir, { recursive: true, force: true });
    },
  };
}

async function testConfig(
  databaseUrl: string,
  { clock = 'test', jobs, queue, config }: TestAppOptions,
): Promise<Config> {
  const onRedis = (queue ?? process.env['TEST_QUEUE']) === 'redis' && jobs !== undefined && jobs !== 'inline';
  return {
    port: 0,
    dataDir: await mkdtemp(join(tmpdir(), 'kontor-app-')),
    databaseUrl,
    redisUrl: onRedis ? await freshRedis() : null,
    smtpUrl: null,
    clock,
    adminToken: TEST_TOKEN,
    secretKey: null,
    oldSecretKey: null,
    demo: false,
    // Machines that run tests are slow at times.
    maxLoopDelay: 60_000,
    maxWait: 60_000,
    maxWaiting: 10_000,
    logLevel: 'silent',
    ...config,
  };
}
