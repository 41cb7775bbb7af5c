import { type ChildProcess } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartRefused } from '../src/problems/start-refused.ts';
import { binariesFor } from './embedded/binaries.ts';
import {
  createCluster,
  lastWords,
  spawnServer,
  stopLeftover,
  stopServer,
  type Cluster,
} from './embedded/cluster.ts';
import { databaseUser } from './embedded/database-user.ts';
import { lockDirectory } from './embedded/directory-lock.ts';
import { choosePlace, locate } from './embedded/location.ts';
import { keptSecret } from './kept-secret.ts';

/** A running PostgreSQL of our own. */
export interface EmbeddedDatabase {
  readonly url: string;
  /** Where its files lie; outside the data directory when the database user cannot reach that. */
  readonly directory: string;
  /** The server's process. */
  readonly pid: number;
  /** Calls back once if the server ends without having been told to. */
  onLoss(callback: () => void): void;
  /** Stops the server and gives the data directory back. */
  stop(): Promise<void>;
}

const START_ATTEMPTS = 3;
const READY_PATIENCE_MS = 60_000;

/**
 * Starts a real PostgreSQL whose files lie under `dataDir` (which must exist), listening on the loopback interface
 * only, on a free port, with a generated password. One that a killed process left running is stopped first; one that
 * was killed itself recovers from its log.
 * @param options.durable false gives up safety against power cuts for speed, for tests
 * @throws StartRefused with what to do, e.g. while another process uses the directory
 */
export async function startEmbedded(options: {
  dataDir: string;
  durable?: boolean;
}): Promise<EmbeddedDatabase> {
  const { dataDir, durable = true } = options;
  const unlock = await lockDirectory(dataDir);
  try {
    const cluster = await openCluster(dataDir);
    const password = await keptSecret(dataDir, 'database-password', existsSync(cluster.directory));
    if (!existsSync(cluster.directory)) await createCluster(cluster, password);
    await stopLeftover(cluster.directory);
    const { server, port, pid } = await startServer(cluster, password, durable);
    let wanted = true;
    return {
      url: urlOf(port, password, 'kontor'),
      directory: cluster.directory,
      pid,
      onLoss: (callback) => server.once('exit', () => wanted && callback()),
      stop: async () => {
        wanted = false;
        await stopServer(pid);
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openCluster(dataDir: string): Promise<Cluster> {
  const known = await locate(dataDir);
  const user = databaseUser(known === undefined ? undefined : statSync(known, { throwIfNoEntry: false }));
  const directory = known ?? (await choosePlace(dataDir, user));
  return { directory, bin: await binariesFor(user), user, logFile: join(dataDir, 'postgres.log') };
}

/** Tries again on another port when somebody took the first, or while the last remains of a killed server fade. */
async function startServer(cluster: Cluster, password: string, durable: boolean) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const server = spawnServer(cluster, port, durable);
    server.once('error', () => undefined);
    if (server.pid !== undefined && (await isReady(server, port, password))) {
      return { server, port, pid: server.pid };
    }
    if (server.pid !== undefined) await stopServer(server.pid);
    if (attempt === START_ATTEMPTS) {
      throw new StartRefused(`PostgreSQL did not start, see ${cluster.logFile}: ${await lastWords(cluster)}`);
    }
    await sleep(500);
  }
}

async function isReady(server: ChildProcess, port: number, password: string): Promise<boolean> {
  for (let waited = 0; waited < READY_PATIENCE_MS && server.exitCode === null; waited += 25) {
    try {
      await ensureDatabase(port, password);
      return true;
    } catch (error) {
      // 28P01: the password is wrong, and waiting will not make it right.
      if ((error as { code?: string }).code === '28P01') return false;
      await sleep(25);
    }
  }
  return false;
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const found = await client.query(`select 1 from pg_database where datname = 'kontor'`);
    if (found.rowCount === 0) await client.query('create database kontor');
  } finally {
    await client.end().catch(() => undefined);
  }
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://kontor:${password}@127.0.0.1:${port}/${database}`;
}

/** A port of the loopback interface that is free right now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}
