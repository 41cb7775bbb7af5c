import { type Db } from '../../db/connection.ts';

/** What knex hands a statement to, as far as faults go. */
export interface Connection {
  /** The server's process behind the connection. */
  readonly processID?: number;
  readonly connection?: { readonly stream: { destroy(): void } };
}

/** Where knex hands a statement to a connection. */
const SENDING = '_query';
type Send = (connection: Connection, query: unknown) => Promise<unknown>;

/** Calls back before each statement of this process from here on, those of transactions too. */
export function beforeStatements(db: Db, call: (connection: Connection) => void): void {
  // knex makes a client of the same prototype for each transaction; such a process has no other database.
  const prototype = Object.getPrototypeOf(db.client) as Record<typeof SENDING, Send>;
  const send = prototype[SENDING];
  prototype[SENDING] = function (connection, query) {
    call(connection);
    return send.call(this, connection, query);
  };
}
