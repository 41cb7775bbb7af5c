import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartRefused } from '../../src/problems/start-refused.ts';
import { type DatabaseUser } from './database-user.ts';
import { commandOf, isAlive, isGoneWithin, isTaken } from './processes.ts';

/** One PostgreSQL data directory with the programs and the account that run it. */
export interface Cluster {
  readonly directory: string;
  readonly bin: string;
  readonly user: DatabaseUser | null;
  readonly logFile: string;
}

const SUPERUSER = 'kontor';
const LOG_LIMIT_BYTES = 10_000_000;
const run = promisify(execFile);
const environment = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };

/** Makes the data directory, whole or not at all: it gets its name only when `initdb` is through. */
export async function createCluster(cluster: Cluster, password: string): Promise<void> {
  const { directory, bin, user } = cluster;
  const unfinished = `${directory}.unfinished`;
  const passwordFile = `${directory}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(dirname(directory), { recursive: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user !== null) {
    await chown(unfinished, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  try {
    // The built-in locale sorts and folds case alike on every machine.
    const localeArgs = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const accessArgs = ['-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
    const options = { ...asUser(user), cwd: '/', env: environment };
    await run(join(bin, 'initdb'), ['-D', unfinished, '-E', 'UTF8', ...localeArgs, ...accessArgs], options);
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    const reason = stderr?.trim().split('\n').at(-1) ?? String(error);
    throw new StartRefused(`PostgreSQL could not make its data directory ${directory}: ${reason}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, directory);
}

/** For databases that nobody needs tomorrow. */
const carefree = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  max_connections: '200',
};

/** Starts the server detached, so that a Ctrl-C meant for Kontor does not reach it: the database stops last. */
export function spawnServer(cluster: Cluster, port: number, durable: boolean): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    timezone: 'UTC',
    ...(durable ? {} : carefree),
  };
  const log = openSync(cluster.logFile, isLong(cluster.logFile) ? 'w' : 'a', 0o600);
  const server = spawn(
    join(cluster.bin, 'postgres'),
    [
      '-D',
      cluster.directory,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...asUser(cluster.user), cwd: '/', env: environment, detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  server.unref();
  return server;
}

/**
 * Stops the server of a Kontor that was killed, if it still runs, and with it the sessions that hold its locks.
 * An id that by now belongs to somebody else is forgotten; otherwise PostgreSQL would refuse to start beside it.
 */
export async function stopLeftover(directory: string): Promise<void> {
  const pidFile = join(directory, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n', 1)[0]);
  if (!(pid > 0)) return;
  if (commandOf(pid)?.includes(`-D ${directory} `)) await stopServer(pid);
  else if (isTaken(pid)) await rm(pidFile, { force: true });
}

/** Stops a server: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await isGoneWithin(pid, patience)) return;
  }
}

/** The last lines of the server's log, for a message. */
export async function lastWords({ logFile }: Cluster): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  return log.trimEnd().split('\n').slice(-3).join(' / ');
}

function asUser(user: DatabaseUser | null): { uid?: number; gid?: number } {
  return user === null ? {} : { uid: user.uid, gid: user.gid };
}

function isLong(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES;
}
