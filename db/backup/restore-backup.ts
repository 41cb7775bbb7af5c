import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connect } from '../connection.ts';
import { knownMigrations, migrate } from '../migrate.ts';
import { badBackup, notEmpty } from './format.ts';
import { type Backup, readBackup } from './read-backup.ts';
import { quoted, type Table, tablesInOrder } from './tables.ts';

/**
 * Fills an empty database with what a backup holds: the schema as it was then, all rows in one transaction, and only then
 * what newer versions have changed since. Constraints are checked while it is filled, triggers rest.
 * @returns how many rows of each table were restored
 * @throws problem `database-not-empty`, `bad-backup`; then nothing is restored
 */
export async function restoreBackup(url: string, file: string): Promise<Readonly<Record<string, number>>> {
  const backup = await readBackup(file);
  const unknown = backup.header.migrations.filter((name) => !knownMigrations().includes(name));
  if (unknown.length > 0)
    throw badBackup(`it was taken by a newer version (${unknown.join(', ')}); restore it with that one`);
  const db = connect(url, 2);
  const client = new pg.Client({ connectionString: url, application_name: 'kontor-restore' });
  try {
    if (await db.schema.hasTable('migration'))
      throw notEmpty('restore into a new, empty database; what is there stays as it is');
    await client.connect();
    await migrate(db, backup.header.migrations);
    const rows = await fillAll(client, backup, await tablesInOrder(db));
    await migrate(db);
    return rows;
  } finally {
    await client.end();
    await db.destroy();
  }
}

async function fillAll(
  client: pg.Client,
  backup: Backup,
  tables: readonly Table[],
): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  await client.query('begin');
  // The schema brings some rows along; the backup holds them as well.
  await client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')}`);
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} disable trigger user`);
  for await (const { table, rows: lines } of backup.tables())
    rows[table.name] = await fill(client, table, lines);
  // References that are checked late, now; a table with checks to come cannot be altered.
  await client.query('set constraints all immediate');
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} enable trigger user`);
  requireAll(rows, backup.counted());
  await continueSequences(client);
  await client.query('commit');
  return rows;
}

async function fill(
  client: pg.Client,
  { name, columns }: Table,
  lines: AsyncIterable<Buffer>,
): Promise<number> {
  const into = client.query(copyFrom(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`));
  const done = finished(into);
  // Reported by `await done`; a refused row must not end the process before.
  done.catch(() => undefined);
  for await (const line of lines) {
    if (into.destroyed) break;
    if (!into.write(line)) await Promise.race([once(into, 'drain'), done]);
  }
  into.end();
  await done;
  return into.rowCount;
}

function requireAll(
  restored: Readonly<Record<string, number>>,
  counted: Readonly<Record<string, number>>,
): void {
  const missing = Object.keys(counted).filter((name) => restored[name] !== counted[name]);
  if (missing.length > 0) throw badBackup(`rows are missing in ${missing.join(', ')}; take another backup`);
}

/** The next row gets the next number. */
async function continueSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select c.relname as "table", a.attname as "column", pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''`,
  );
  for (const { table, column, sequence } of rows) {
    await client.query(
      `select setval('${sequence}', coalesce((select max(${quoted(column)}) from ${quoted(table)}), 0) + 1, false)`,
    );
  }
}
