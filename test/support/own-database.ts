import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopLeftover } from '../../db/embedded/cluster.ts';
import { isAlive } from '../../db/embedded/processes.ts';
import { startEmbedded } from '../../db/embedded.ts';

/** Linux's directory in memory, and what has to be free there before a database may lie in it. */
const memory = '/dev/shm';
const ROOM_BYTES = 4_000_000_000;

/**
 * A PostgreSQL for the time of a test run. Its files lie in memory where there is room: each database has a thousand of
 * them, and a disk's file system spends more on making and removing them than PostgreSQL does on the tests.
 */
export async function startOwnDatabase() {
  const place = freeIn(memory) > ROOM_BYTES ? memory : tmpdir();
  if (place === memory) await removeLeftovers();
  const dataDir = mkdtempSync(join(place, `kontor-test-${process.pid}-`));
  // The database user has to get in.
  chmodSync(dataDir, 0o755);
  const database = await startEmbedded({ dataDir, durable: false });
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What runs that were killed have left there would take memory for good. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(memory)) {
    const pid = Number(/^kontor-test-(\d+)-/.exec(name)?.[1] ?? process.pid);
    if (isAlive(pid)) continue;
    const dataDir = join(memory, name);
    await stopLeftover(join(dataDir, 'postgres'));
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function freeIn(directory: string): number {
  try {
    const { bavail, bsize } = statfsSync(directory);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
