import { spawnSync } from 'node:child_process';
import { type Stats } from 'node:fs';
import { StartRefused } from '../../src/problems/start-refused.ts';

/** The account that runs the database server; PostgreSQL refuses to run as root. */
export interface DatabaseUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const candidates = ['postgres', '_postgres', 'nobody'];

/**
 * The account to run PostgreSQL as: null for "as ourselves", an unprivileged one when Kontor runs as root.
 * @param existing the data directory's status when there is one already: its owner stays its owner
 * @throws StartRefused where root has no such account to turn to
 */
export function databaseUser(existing: Stats | undefined): DatabaseUser | null {
  if (process.getuid?.() !== 0) return null;
  if (existing !== undefined && existing.uid !== 0) {
    return { name: `user ${existing.uid}`, uid: existing.uid, gid: existing.gid };
  }
  for (const name of candidates) {
    const uid = numericId('-u', name);
    const gid = numericId('-g', name);
    if (uid !== undefined && gid !== undefined) return { name, uid, gid };
  }
  throw new StartRefused(
    `PostgreSQL does not run as root and there is no user ${candidates.join(', ')}; ` +
      'start Kontor as another user or set DATABASE_URL',
  );
}

/** Whether the user gets as far as this path: a home directory of mode 0700 on the way keeps others out. */
export function canReach(user: DatabaseUser | null, path: string): boolean {
  if (user === null) return true;
  const { uid, gid } = user;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { uid, gid, cwd: '/' }).status === 0;
}

function numericId(flag: '-u' | '-g', name: string): number | undefined {
  const asked = spawnSync('id', [flag, name], { encoding: 'utf8' });
  const id = Number(asked.stdout);
  return asked.status === 0 && Number.isInteger(id) && id > 0 ? id : undefined;
}
