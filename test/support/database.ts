import { connect, type Db } from '../../db/connection.ts';
import { databaseAt, onServer } from './database-server.ts';

export interface FreshDatabase {
  readonly db: Db;
  readonly url: string;
  /** Closes the connections, other processes' too, and removes the database. */
  drop(): Promise<void>;
}

let made = 0;

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
  const server = fromRun('TEST_DATABASE_URL');
  // Test files run in several processes at once.
  const name = `${fromRun('TEST_TEMPLATE')}_${process.pid}_${++made}`;
  await onServer(server, `create database ${name} ${how}`);
  return {
    url: databaseAt(server, name),
    drop: () => onServer(server, `drop database if exists ${name} with (force)`),
  };
}

function fromRun(variable: string): string {
  const value = process.env[variable];
  if (value === undefined)
    throw new Error('there is no database to test on: run the tests with npm test [-- files]');
  return value;
}
