import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Knex } from 'knex';
import { type Db } from './connection.ts';

const folder = new URL('./migrations/', import.meta.url);

/** Forward-only migrations written in SQL, applied in the order of their names, each in its own transaction. */
function sourceOf(names: readonly string[]): Knex.MigrationSource<string> {
  return {
    getMigrations: () => Promise.resolve([...names]),
    getMigrationName: (name) => name,
    getMigration: async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return {
        up: async (db: Knex) => {
          await db.raw(sql);
        },
        down: () => Promise.reject(new Error('migrations only go forward')),
      };
    },
  };
}

/** The names of all migrations, in their order. */
export function knownMigrations(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

/**
 * Brings the schema up to date; several processes may call it at once, one migrates and the others wait.
 * @param names only these migrations, e.g. those of the version that a backup was taken from
 */
export async function migrate(db: Db, names: readonly string[] = knownMigrations()): Promise<void> {
  const MIGRATION_LOCK = 7_200_001;
  const connection = await db.client.acquireConnection();
  try {
    await connection.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await db.migrate.latest({ migrationSource: sourceOf(names), tableName: 'migration' });
  } finally {
    await connection.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await db.client.releaseConnection(connection);
  }
}
