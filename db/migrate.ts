import { readdir, readFile } from 'node:fs/promises';
import { type Knex } from 'knex';
import { type Db } from './connection.ts';

const folder = new URL('./migrations/', import.meta.url);

/** Forward-only migrations written in SQL, applied in the order of their names, each in its own transaction. */
const source: Knex.MigrationSource<string> = {
  getMigrations: async () => (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort(),
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

/** Brings the schema up to date; several processes may call it at once, one migrates and the others wait. */
export async function migrate(db: Db): Promise<void> {
  const MIGRATION_LOCK = 7_200_001;
  const connection = await db.client.acquireConnection();
  try {
    await connection.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await db.migrate.latest({ migrationSource: source, tableName: 'migration' });
  } finally {
    await connection.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await db.client.releaseConnection(connection);
  }
}
