import { connect, type Db } from '../../db/connection.ts';
import { databaseAt } from './database-server.ts';

export interface FreshDatabase {
  readonly db: Db;
  readonly url: string;
  /** Closes the connections, other processes' too, and removes the database. */
  drop(): Promise<void>;
}

let made = 0;
/** Kept for all databases of a process: to connect takes half the time of making one. */
let server: Db | undefined;

/** A database of its own with the whole schema and no rows, cloned from the template of the test run. */
export async function freshDatabase(): Promise<FreshDatabase> {
  // Copying files takes half the time of writing each page to the log, where neither is forced to disk.
  const { url, drop } = await create(`template ${fromRun('TEST_TEMPLATE')} strategy file_copy`);
  const db = connect(url);
  return {
    db,
    url,
    drop: async () => {
      await db.destroy();
      await drop();
    },
  };
}

export type EmptyDatabase = Omit<FreshDatabase, 'db'>;

/** A database without even a schema. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  return create('');
}

async function create(how: string): Promise<EmptyDatabase> {
  const serverUrl = fromRun('TEST_DATABASE_URL');
  const onServer = (server ??= connect(serverUrl, 2));
  // Test files run in several processes at once.
  const name = `${fromRun('TEST_TEMPLATE')}_${process.pid}_${++made}`;
  await onServer.raw(`create database ${name} ${how}`);
  return {
    url: databaseAt(serverUrl, name),
    drop: async () => {
      await onServer.raw(`drop database if exists ${name} with (force)`);
    },
  };
}

function fromRun(variable: string): string {
  const value = process.env[variable];
  if (value === undefined)
    throw new Error('there is no database to test on: run the tests with npm test [-- files]');
  return value;
}
