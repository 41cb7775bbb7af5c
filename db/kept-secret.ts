import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefused } from '../src/problems/start-refused.ts';

/**
 * A secret kept in a file that only its owner may read, made at the first call.
 * @param mustExist true where a new one would be of no use, because something is already locked with the old
 * @throws StartRefused when it must exist and does not
 */
export async function keptSecret(directory: string, name: string, mustExist = false): Promise<string> {
  const path = join(directory, name);
  const kept = await readSecret(directory, name);
  if (kept !== null) return kept;
  if (mustExist) {
    throw new StartRefused(
      `${path} is missing, but the database was made with it; put it back from a backup`,
    );
  }
  // Of several processes that start at once, one makes it and the others read it.
  const own = `${path}.${process.pid}`;
  await writeFile(own, `${newSecret()}\n`, { mode: 0o600 });
  await link(own, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(own);
  const made = (await readFile(path, 'utf8')).trim();
  if (made === '') throw new StartRefused(`${path} is empty; put the secret back, or remove the file`);
  return made;
}

/** A secret as it is kept, null where there is none. */
export async function readSecret(directory: string, name: string): Promise<string | null> {
  const kept = (await readFile(join(directory, name), 'utf8').catch(() => '')).trim();
  return kept === '' ? null : kept;
}

/** Keeps a secret under a name, in place of whatever was there: all of it or nothing, however the process ends. */
export async function writeSecret(directory: string, name: string, secret: string): Promise<void> {
  const own = join(directory, `${name}.${process.pid}`);
  await writeFile(own, `${secret}\n`, { mode: 0o600, flush: true });
  await rename(own, join(directory, name));
}

export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}
