import knex, { type Knex } from 'knex';
import pg from 'pg';

/** A connection for reading, inside or outside a transaction. */
export type Db = Knex;

/** An open transaction: whatever writes asks for one, so that nobody can forget it. */
export type Tx = Knex.Transaction;

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;

// Days stay text (LocalDate), instants become ISO 8601 in UTC (Instant), numeric stays text (Money, Decimal4).
pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(TIMESTAMPTZ, (text) => text.replace(' ', 'T').replace(/\+00$/, 'Z'));
pg.types.setTypeParser(INT8, (text) => Number(text));

/** Opens a pool; every session speaks UTC so that timestamps read the same everywhere. */
export function connect(url: string, poolSize = 10): Db {
  return knex({
    client: 'pg',
    connection: { connectionString: url, options: '-c timezone=UTC', application_name: 'kontor' },
    pool: { min: 0, max: poolSize },
    acquireConnectionTimeout: 20_000,
    // What goes wrong is thrown as well; knex would also print it beside the log.
    log: { warn: silence, error: silence, deprecate: silence, debug: silence },
  });
}

function silence(): void {}
