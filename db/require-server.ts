import { StartRefused } from '../src/problems/start-refused.ts';
import { type Db } from './connection.ts';

const OLDEST_SERVER = 14;

/** @throws StartRefused unless the database answers and is PostgreSQL 14 or newer */
export async function requireServer(db: Db): Promise<void> {
  let version: number;
  try {
    const answer = await db.raw<{ rows: { version: number }[] }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    );
    version = answer.rows[0]?.version ?? 0;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw new StartRefused(`the database does not answer; check DATABASE_URL (${message || code})`);
  }
  if (version < OLDEST_SERVER) {
    throw new StartRefused(`the database is PostgreSQL ${version}; Kontor needs ${OLDEST_SERVER} or newer`);
  }
}
