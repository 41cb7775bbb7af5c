import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefused } from '../../src/problems/start-refused.ts';
import { birthOf, isGoneWithin } from './processes.ts';

/** How long a process that has just been killed may take to be gone. */
const DYING_MS = 1_000;

/**
 * Takes a data directory for this process alone. The lock of a process that was killed is taken over: it names the
 * process and when it was born, so an id used again does not keep it alive.
 * @returns gives the directory back
 * @throws StartRefused while another Kontor uses it
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = join(directory, 'kontor.lock');
  const own = `${process.pid} ${birthOf(process.pid)}`;
  await refuseIfHeld(await holder(path), directory);
  // Two that find the same dead lock both write; the later one stays, and the earlier one sees that it lost.
  await writeFile(`${path}.${process.pid}`, own);
  await rename(`${path}.${process.pid}`, path);
  await sleep(30);
  const winner = await holder(path);
  if (winner !== own) await refuseIfHeld(winner, directory);
  return async () => {
    if ((await holder(path)) === own) await rm(path, { force: true });
  };
}

async function holder(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

async function refuseIfHeld(found: string | undefined, directory: string): Promise<void> {
  if (found === undefined) return;
  const pid = Number(found.split(' ', 1)[0]);
  if (found !== `${pid} ${birthOf(pid)}` || (await isGoneWithin(pid, DYING_MS))) return;
  throw new StartRefused(
    `another Kontor (process ${pid}) is using the data directory ${directory}; stop it or set another DATA_DIR`,
  );
}
