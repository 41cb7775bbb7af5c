import { createHash } from 'node:crypto';
import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData } from 'express-session';
import { type Pool, type PoolClient } from 'pg';
import { type Db } from '../../db/connection.ts';
import { IDLE_SECONDS } from '../access/visitor.ts';
import { type App } from '../app.ts';

/** A session that was prolonged less than so many seconds ago is left alone: a write a minute is enough. */
const PROLONGED_EVERY = 60;

/**
 * Sessions in the database, under the hashes of what their cookies hold, so that nobody who reads the table has a cookie.
 * Those whose time is over are removed when the next one begins.
 */
export function sessionStore({ db, log }: Pick<App, 'db' | 'log'>): session.Store {
  class Store extends connectPgSimple(session) {
    override get(sid: string, found: (error: unknown, data?: SessionData | null) => void): void {
      super.get(hashed(sid), found);
    }
    override set(sid: string, data: SessionData, done?: (error?: unknown) => void): void {
      super.set(hashed(sid), data, done);
    }
    override destroy(sid: string, done?: (error?: unknown) => void): void {
      super.destroy(hashed(sid), done);
    }
    override touch(sid: string, _data: SessionData, done?: () => void): void {
      void prolong(db, hashed(sid))
        .catch((error: unknown) => log.error({ err: error }, 'a session was not prolonged'))
        .finally(() => done?.());
    }
  }
  return new Store({
    pool: ownPool(db),
    pruneSessionInterval: false,
    errorLog: (...what: unknown[]) => log.error({ what }, 'sessions'),
  });
}

async function prolong(db: Db, sid: string): Promise<void> {
  const fromNow = (seconds: number) => db.raw('now() + make_interval(secs => ?)', [seconds]);
  await db('session')
    .where({ sid })
    .where('expire', '<', fromNow(IDLE_SECONDS - PROLONGED_EVERY))
    .update({ expire: fromNow(IDLE_SECONDS) });
}

function hashed(sid: string): string {
  return createHash('sha256').update(sid).digest('base64url');
}

/** The pool that everything else uses too; of a pool the store knows nothing but `query`. */
function ownPool(db: Db): Pool {
  const client = db.client as {
    acquireConnection(): Promise<PoolClient>;
    releaseConnection(connection: PoolClient): Promise<void>;
  };
  const query = async (text: string, values: unknown[]) => {
    const connection = await client.acquireConnection();
    try {
      return await connection.query(text, values);
    } finally {
      await client.releaseConnection(connection);
    }
  };
  return { query } as unknown as Pool;
}
