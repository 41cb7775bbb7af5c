import { randomBytes } from 'node:crypto';
import { connect, type Db } from '../../db/connection.ts';
import { migrate } from '../../db/migrate.ts';
import { migrateQueue } from '../../jobs/bullmq.ts';

export interface FreshDatabase {
  readonly db: Db;
  readonly url: string;
  /** Closes the connections, other processes' too, and removes the database. */
  drop(): Promise<void>;
}

const run = `kontor_test_${randomBytes(4).toString('hex')}`;
let template: Promise<string> | undefined;
let made = 0;

after(async () => {
  if (template !== undefined) await onServer(`drop database if exists ${await template} with (force)`);
});

/** A database of its own with the whole schema and no rows, cloned from a template that is migrated once per run. */
export async function freshDatabase(): Promise<FreshDatabase> {
  template ??= makeTemplate();
  const name = `${run}_${++made}`;
  await onServer(`create database ${name} template ${await template}`);
  const url = urlOf(name);
  const db = connect(url);
  return {
    db,
    url,
    drop: async () => {
      await db.destroy();
      await onServer(`drop database if exists ${name} with (force)`);
    },
  };
}

async function makeTemplate(): Promise<string> {
  const name = `${run}_template`;
  await onServer(`create database ${name}`);
  const url = urlOf(name);
  const db = connect(url, 2);
  await migrate(db);
  await db.destroy();
  await migrateQueue({ databaseUrl: url, redisUrl: null });
  return name;
}

async function onServer(statement: string): Promise<void> {
  const db = connect(serverUrl(), 1);
  try {
    await db.raw(statement);
  } finally {
    await db.destroy();
  }
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined)
    throw new Error('there is no database to test on: run the tests with npm test [-- files]');
  return url;
}
