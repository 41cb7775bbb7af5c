import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../db/embedded.ts';

interface Server {
  readonly process: ChildProcess;
  readonly directory: string;
  readonly port: number;
}

let server: Promise<Server> | undefined;
let used = 0;

after(async () => {
  if (server === undefined) return;
  const { process, directory } = await server;
  process.kill();
  await once(process, 'exit');
  await rm(directory, { recursive: true, force: true });
});

/** The URL of an empty Redis database, on a server of our own that lives as long as the test run. */
export async function freshRedis(): Promise<string> {
  server ??= startServer();
  return `redis://127.0.0.1:${(await server).port}/${used++}`;
}

async function startServer(): Promise<Server> {
  const directory = await mkdtemp(join(tmpdir(), 'kontor-redis-'));
  const port = await freePort();
  const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', databases: 1_000, dir: directory };
  const started = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise<void>((resolve, reject) => {
    started.once('error', reject);
    started.once('exit', () => reject(new Error('redis-server did not start')));
    started.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready to accept connections')) resolve();
    });
  });
  return { process: started, directory, port };
}
