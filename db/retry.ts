import { setTimeout as pause } from 'node:timers/promises';
import { type Db, type Tx } from './connection.ts';
import { isConflict } from './database-problems.ts';
import { transaction } from './transaction.ts';

const ATTEMPTS = 4;

/**
 * Runs work in one transaction and, when it and another one got in each other's way (deadlock, serialization), does it
 * again from the start, up to three times. The work must act through `tx` alone.
 * @throws what `transaction` throws; the conflict itself after the last attempt
 */
export async function transactionWithRetry<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction(db, work);
    } catch (error) {
      if (!isConflict(error) || attempt === ATTEMPTS) throw error;
      // Random, so that the two do not meet again.
      await pause(Math.random() * 50 * attempt);
    }
  }
}
