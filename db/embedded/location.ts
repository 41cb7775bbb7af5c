import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sharedPlace } from './binaries.ts';
import { canReach, type DatabaseUser } from './database-user.ts';

/**
 * Where the database's files of a data directory lie: inside it, or, where the database user cannot reach it, in a
 * place of their own that the file `postgres.location` in the data directory names.
 */
export async function locate(dataDir: string): Promise<string | undefined> {
  const inside = join(dataDir, 'postgres');
  if (existsSync(inside)) return inside;
  return (await readFile(join(dataDir, 'postgres.location'), 'utf8').catch(() => undefined))?.trim();
}

/** Chooses where the files of a new database shall lie. */
export async function choosePlace(dataDir: string, user: DatabaseUser | null): Promise<string> {
  if (canReach(user, dataDir)) return join(dataDir, 'postgres');
  const place = join(await sharedPlace(user), `data-${randomBytes(6).toString('hex')}`, 'postgres');
  await mkdir(join(place, '..'), { recursive: true });
  await writeFile(join(dataDir, 'postgres.location'), `${place}\n`);
  return place;
}
