import { connect, type Db } from '../db/connection.ts';
import { type EmbeddedDatabase } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { transaction } from '../db/transaction.ts';
import { type Instant } from '../src/calendar/instant.ts';
import { installReferenceTerms } from '../src/terms/install-reference-terms.action.ts';

let made = 0;

export interface BenchDatabase {
  readonly db: Db;
  readonly url: string;
}

/** A new database of a server, in which there is nothing but the terms. */
export async function createDatabase(server: EmbeddedDatabase, termsFrom: Instant): Promise<BenchDatabase> {
  const name = `bench_${++made}`;
  const root = connect(server.url, 1);
  await root.raw(`create database ${name}`);
  await root.destroy();
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const db = connect(url.href);
  await migrate(db);
  await transaction(db, (tx) => installReferenceTerms(tx, termsFrom));
  return { db, url: url.href };
}

/** Works with such a database and closes the connection; the server's end removes it. */
export async function withDatabase<T>(
  server: EmbeddedDatabase,
  termsFrom: Instant,
  work: (database: BenchDatabase) => Promise<T>,
): Promise<T> {
  const database = await createDatabase(server, termsFrom);
  try {
    return await work(database);
  } finally {
    await database.db.destroy();
  }
}

/** What a process of Kontor has to know to work on such a database. */
export function environment(url: string, dataDir: string): Record<string, string> {
  return {
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    REDIS_URL: '',
    SMTP_URL: '',
    CLOCK: 'system',
    LOG_LEVEL: 'warn',
  };
}
