import { randomBytes } from 'node:crypto';
import { connect } from '../../db/connection.ts';
import { migrate } from '../../db/migrate.ts';
import { migrateQueue } from '../../jobs/bullmq.ts';
import { databaseAt, onServer } from './database-server.ts';
import { startOwnDatabase } from './own-database.ts';
import { startRedis } from './redis-server.ts';

/** What all test files of a run share, in however many processes they run. */
export interface Servers {
  /** How the tests find the servers. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL for the time of a test run, or takes the one of TEST_DATABASE_URL, and makes the database there
 * that every test clones: the whole schema and no rows. Where it is installed, a Redis is started beside it.
 */
export async function startServers(): Promise<Servers> {
  const given = process.env['TEST_DATABASE_URL'];
  const own = given === undefined ? await startOwnDatabase() : undefined;
  const serverUrl = given ?? own?.url ?? '';
  const template = `kontor_test_${randomBytes(4).toString('hex')}`;
  try {
    await makeTemplate(serverUrl, template);
  } catch (error) {
    await own?.stop();
    throw error;
  }
  const redis = await startRedis();
  return {
    env: {
      TEST_DATABASE_URL: serverUrl,
      TEST_TEMPLATE: template,
      ...(redis && { TEST_REDIS_URL: redis.url }),
    },
    stop: async () => {
      await redis?.stop();
      await onServer(serverUrl, `drop database if exists ${template} with (force)`);
      await own?.stop();
    },
  };
}

async function makeTemplate(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, `create database ${name}`);
  const url = databaseAt(serverUrl, name);
  const db = connect(url, 2);
  await migrate(db);
  await db.destroy();
  await migrateQueue({ databaseUrl: url, redisUrl: null });
}
