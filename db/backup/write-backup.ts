import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { connect, type Db } from '../connection.ts';
import { END_OF_TABLE, FORMAT, type Header } from './format.ts';
import { quoted, type Table, tablesInOrder } from './tables.ts';

export interface BackupTaken {
  readonly takenAt: string;
  /** How many rows of each table it holds. */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Writes everything of value into one file, as it was at one moment, while Kontor goes on working. The file gets its name
 * only when it is whole and on disk.
 */
export async function writeBackup(url: string, file: string): Promise<BackupTaken> {
  const unfinished = `${file}.unfinished`;
  const db = connect(url, 1);
  const client = new pg.Client({ connectionString: url, application_name: 'kontor-backup' });
  try {
    await client.connect();
    // One snapshot for all tables: what is committed meanwhile belongs to the next backup.
    await client.query('begin isolation level repeatable read, read only');
    const taken = await writeTables(db, client, unfinished);
    await sync(unfinished);
    await rename(unfinished, file);
    return taken;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
    await db.destroy();
  }
}

async function writeTables(db: Db, client: pg.Client, file: string): Promise<BackupTaken> {
  const gzip = createGzip();
  const written = pipeline(gzip, createWriteStream(file, { mode: 0o600 }));
  // A full disk shows here first; whoever writes next must not wait for ever.
  written.catch((error: Error) => gzip.destroy(error));
  const header = await headerOf(client);
  await line(gzip, JSON.stringify(header));
  const rows: Record<string, number> = {};
  for (const table of await tablesInOrder(db)) rows[table.name] = await writeTable(client, gzip, table);
  await line(gzip, `END ${JSON.stringify(rows)}`);
  gzip.end();
  await written;
  return { takenAt: header.takenAt, rows };
}

async function headerOf(client: pg.Client): Promise<Header> {
  const { rows: times } = await client.query<{ at: string }>('select now() as at');
  const { rows: migrations } = await client.query<{ name: string }>(
    'select name from migration order by name',
  );
  return {
    kontor: 'backup',
    format: FORMAT,
    takenAt: times[0]?.at ?? '',
    migrations: migrations.map(({ name }) => name),
  };
}

async function writeTable(client: pg.Client, out: Writable, { name, columns }: Table): Promise<number> {
  await line(out, `COPY ${JSON.stringify({ name, columns })}`);
  const rows = client.query(copyTo(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`));
  for await (const piece of rows) await write(out, piece as Buffer);
  await line(out, END_OF_TABLE);
  return rows.rowCount;
}

async function line(out: Writable, text: string): Promise<void> {
  await write(out, Buffer.from(`${text}\n`));
}

async function write(out: Writable, bytes: Buffer): Promise<void> {
  if (out.destroyed) throw new Error('the file cannot be written');
  if (!out.write(bytes)) await once(out, 'drain');
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
