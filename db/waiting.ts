import { type Db } from './connection.ts';

/** How many wait for a connection of a full pool. */
export function waitingForConnection(db: Db): number {
  const { pool } = db.client as { readonly pool?: { numPendingAcquires(): number } };
  return pool?.numPendingAcquires() ?? 0;
}
