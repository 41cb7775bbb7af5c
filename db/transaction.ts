import { type Db, type Tx } from './connection.ts';
import { refusedByConstraint } from './constraints.ts';

/**
 * Runs work in one transaction; all of it is written or nothing.
 * @throws the problem behind a violated constraint (see `constraints.ts`), or whatever the work throws
 */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.transaction(work);
  } catch (error) {
    throw refusedByConstraint(error) ?? error;
  }
}

class RolledBack<T> extends Error {
  readonly result: T;
  constructor(result: T) {
    super('rolled back on purpose');
    this.result = result;
  }
}

/** Runs work for real and takes everything back: what would happen, without its happening. */
export async function rehearse<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await transaction<never>(db, async (tx) => {
      throw new RolledBack(await work(tx));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result as T;
    throw error;
  }
}
