import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { connect, type Db } from '../../db/connection.ts';
import { migrate } from '../../db/migrate.ts';

export interface FreshDatabase {
  readonly db: Db;
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty, migrated database of its own. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  const name = `kontor_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const db = connect(url.href);
  await migrate(db);
  return {
    db,
    url: url.href,
    drop: async () => {
      await db.destroy();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
