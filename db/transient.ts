import knex from 'knex';
import { DatabaseError } from 'pg';

const ATTEMPTS = 5;

/** Serialization failure and deadlock: PostgreSQL chose this transaction as the victim, the same again may pass. */
const CONFLICTS = new Set(['40001', '40P01']);

/** Shut down, out of connections, starting up. */
const UNREACHABLE = new Set(['57P01', '57P02', '57P03', '53300']);
const SOCKET_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT']);

/** Does a transaction again that lost a conflict with another one. Nothing of the lost attempt was written. */
export async function despiteConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof DatabaseError) || !CONFLICTS.has(error.code ?? ''))
        throw error;
    }
  }
}

/** Whether the database was away: this says nothing about the work, which is to be done again later. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof knex.knex.KnexTimeoutError) return true;
  if (error instanceof DatabaseError)
    return UNREACHABLE.has(error.code ?? '') || error.code?.startsWith('08') === true;
  if (!(error instanceof Error)) return false;
  return (
    ('code' in error && SOCKET_ERRORS.has(String(error.code))) ||
    // The client says so of itself in words alone, the last where it was cut off in the middle of a transaction.
    /\bConnection (terminated|ended)|\bis not queryable$/.test(error.message)
  );
}
