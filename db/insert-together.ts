import { type Tx } from './connection.ts';
import { prepared } from './prepared.ts';

/** Rows for one table; all rows carry the same columns. */
export interface Insert {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Inserts rows into several tables in one statement, so that an act that touches many tables costs one round trip.
 * Foreign keys between the rows hold, because they are checked when the statement ends.
 */
export async function insertTogether(tx: Tx, inserts: readonly Insert[]): Promise<void> {
  const filled = inserts.filter((insert) => insert.rows.length > 0);
  if (filled.length === 0) return;
  const parts = filled.map(({ table, rows }, index) => {
    const columns = Object.keys(rows[0] ?? {})
      .map((column) => `"${column}"`)
      .join(', ');
    return `i${index} as (insert into "${table}" (${columns})
      select ${columns} from jsonb_populate_recordset(null::"${table}", ?::jsonb))`;
  });
  const bindings = filled.map(({ rows }) => JSON.stringify(rows));
  await prepared(tx, `with ${parts.join(', ')} select 1`, bindings);
}
