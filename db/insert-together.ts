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
  const filled = byTable(inserts.filter((insert) => insert.rows.length > 0));
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

/** Rows for the same columns of a table go in together, so that many acts at once are no longer a statement than one. */
function byTable(inserts: readonly Insert[]): Insert[] {
  const joined = new Map<string, { table: string; rows: Insert['rows'][number][] }>();
  for (const { table, rows } of inserts) {
    const key = [table, ...Object.keys(rows[0] ?? {})].join(' ');
    const one = joined.get(key) ?? { table, rows: [] };
    one.rows.push(...rows);
    joined.set(key, one);
  }
  return [...joined.values()];
}
