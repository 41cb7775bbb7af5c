import { type Db } from '../../db/connection.ts';

/** Whether there is anything that could be due: everything the agency does begins with a client. */
export async function businessHasBegun(db: Db): Promise<boolean> {
  return (await db('client').first('id')) !== undefined;
}

/**
 * Does the work while nobody else moves the clock, in whatever process; undefined when somebody does. The lock is held by
 * a transaction of its own, the work commits in others.
 */
export async function whileAlone<T>(db: Db, work: () => Promise<T>): Promise<T | undefined> {
  const CLOCK_LOCK = 7_200_002;
  return db.transaction(async (tx) => {
    const { rows } = await tx.raw<{ rows: { mine: boolean }[] }>(
      'select pg_try_advisory_xact_lock(?) as mine',
      [CLOCK_LOCK],
    );
    return rows[0]?.mine === true ? work() : undefined;
  });
}
