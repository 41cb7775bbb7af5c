import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  runMigrations,
  Worker,
  type BackendFactory,
  type IQueueBackend,
  type Job,
  type QueueBaseOptions,
  type WorkerOptions,
} from 'bullmq';
import pg from 'pg';
import { type Config } from '../src/config.ts';
import { LockWatch } from './lock-watch.ts';
import { type JobName, type JobPayloads } from './queue.ts';

export type Payload = JobPayloads[JobName];
export type BullJob = Job<Payload, void>;

/** What Kontor uses of BullMQ's classes, whichever backend they stand on. */
export type BullQueue = Pick<
  Queue<Payload, void>,
  'addBulk' | 'getJobSchedulers' | 'upsertJobScheduler' | 'removeJobScheduler' | 'getActiveCount' | 'close'
>;
export type BullWorker = Pick<Worker<Payload, void>, 'waitUntilReady' | 'close'>;

type Report = (error: Error) => void;

export interface Backend {
  /** Opens the producing end. Every connection error is reported, none is thrown into the air. */
  openQueue(report: Report): BullQueue;
  /** Opens a worker; it takes jobs at once. A job whose lock was lost is told once, and is no error. */
  openWorker(
    process: (job: BullJob) => Promise<void>,
    options: Tuning,
    tell: { readonly trouble: Report; readonly lockLost: (jobId: string) => void },
  ): BullWorker;
}

type Tuning = Pick<WorkerOptions, 'concurrency' | 'maxStalledCount' | 'stalledInterval' | 'lockDuration'>;

const QUEUE = 'kontor';
const SCHEMA = 'bullmq';

/** BullMQ on Redis where REDIS_URL is set, else in the schema `bullmq` of the database. */
export function backendOf(config: Pick<Config, 'databaseUrl' | 'redisUrl'>): Backend {
  if (config.redisUrl === null) {
    const connection = { connectionString: databaseUrlOf(config), schema: SCHEMA, max: 4 };
    return backend({ connection }, { connection }, createPostgresBackend);
  }
  const url = config.redisUrl;
  // A producer gives up at once so that no request hangs on it; a worker waits for Redis to come back.
  return backend(
    { connection: { url, maxRetriesPerRequest: 1 }, skipWaitingForReady: true },
    { connection: { url, maxRetriesPerRequest: null } },
    createRedisBackend,
  );
}

/** Brings BullMQ's own tables up to date; nothing to do on Redis. Several processes may call it at once. */
export async function migrateQueue(config: Pick<Config, 'databaseUrl' | 'redisUrl'>): Promise<void> {
  if (config.redisUrl !== null) return;
  const client = new pg.Client({ connectionString: databaseUrlOf(config) });
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
}

function backend<B extends IQueueBackend, C>(
  producer: QueueBaseOptions<C>,
  consumer: QueueBaseOptions<C>,
  factory: BackendFactory<B, C>,
): Backend {
  return {
    openQueue: (report) => {
      const queue = new Queue<Payload, void, string, Payload, void, string, B, C>(QUEUE, producer, factory);
      queue.on('error', report);
      return queue;
    },
    openWorker: (process, options, { trouble, lockLost }) => {
      const locks = new LockWatch(lockLost);
      const worker = new Worker<Payload, void, string, B, object, C>(
        QUEUE,
        (job) => locks.during(job.id ?? '', () => process(job)),
        { ...consumer, ...options },
        factory,
      );
      const report = (error: Error) => {
        if (!LockWatch.isAboutLock(error)) trouble(error);
      };
      worker.on('error', report);
      worker.on('failed', (_job, error) => report(error));
      worker.on('lockRenewalFailed', (jobIds) => locks.notRenewed(jobIds));
      return worker;
    },
  };
}

function databaseUrlOf({ databaseUrl }: Pick<Config, 'databaseUrl'>): string {
  if (databaseUrl === null) throw new Error('the queue is opened after the database');
  return databaseUrl;
}
