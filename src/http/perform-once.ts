import { type Tx } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { despiteConflicts } from '../../db/transient.ts';
import { type RequestFacts } from './endpoint.ts';
import { type Answer, once } from './idempotency.ts';

/** What makes a request the same as an earlier one: the key it came with, if any, and what it says. */
export interface KeyedRequest {
  readonly key: string | undefined;
  readonly hash: string;
}

/**
 * Does the work of a request in one transaction, once per idempotency key; again from the start when it lost a conflict.
 * Waiting for a lock ends after ten seconds (problem `unavailable`).
 */
export async function performOnce(
  { app, caller, at }: RequestFacts,
  { key, hash }: KeyedRequest,
  work: (tx: Tx) => Promise<Omit<Answer, 'replayed'>>,
): Promise<Answer> {
  const inOneTransaction = async (tx: Tx): Promise<Answer> => {
    await tx.raw("set local lock_timeout = '10s'");
    if (key === undefined) return { ...(await work(tx)), replayed: false };
    return once(tx, { actor: caller.actor, key, hash, at }, () => work(tx));
  };
  return despiteConflicts(() => transaction(app.db, inOneTransaction));
}
