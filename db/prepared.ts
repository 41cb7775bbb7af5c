import { createHash } from 'node:crypto';
import { type Knex } from 'knex';
import { type Db } from './connection.ts';

/**
 * Runs a statement that each connection prepares once, under the hash of its text: for what is asked again and again, and
 * whose planning would cost as much as its execution. Only values may differ from call to call.
 */
export async function prepared<Row>(
  db: Db,
  sql: string,
  bindings: readonly unknown[] | Readonly<Record<string, unknown>>,
): Promise<Row[]> {
  const name = createHash('sha1').update(sql).digest('hex');
  const { rows } = await db.raw<{ rows: Row[] }>(sql, bindings as Knex.ValueDict).options({ name });
  return rows;
}
