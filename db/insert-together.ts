import { createHash } from 'node:crypto';
import { type Tx } from './connection.ts';

/** Rows for one table; all rows carry the same columns. */
export interface Insert {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Inserts rows into several tables in one statement, so that an act that touches many tables costs one round trip.
 * Foreign keys between the rows hold, because they are checked when the statement ends. Planning it costs as much as
 * doing it, so each connection prepares it once, under the hash of its text.
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
  const sql = `with ${parts.join(', ')} select 1`;
  const name = createHash('sha1').update(sql).digest('hex');
  const bindings = filled.map(({ rows }) => JSON.stringify(rows));
  await tx.raw(sql, bindings).options({ name });
}
