import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locate } from './location.ts';
import { isAlive } from './processes.ts';

/** The address of the embedded database that a running Kontor has started on this data directory; undefined where none runs. */
export async function runningDatabase(dataDir: string): Promise<string | undefined> {
  const directory = await locate(dataDir);
  if (directory === undefined) return undefined;
  const pidFile = await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '');
  // Its lines: process, directory, start, port, … and when it takes connections "ready".
  const [pid, , , port] = pidFile.split('\n');
  if (!(Number(pid) > 0) || !isAlive(Number(pid)) || !pidFile.includes('ready')) return undefined;
  const password = (await readFile(join(dataDir, 'database-password'), 'utf8')).trim();
  return `postgres://kontor:${password}@127.0.0.1:${port}/kontor`;
}
