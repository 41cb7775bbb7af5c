import { expect } from 'chai';
import { type Db } from '../../db/connection.ts';

/**
 * What tells whether anything was written: of every table the number of rows and the youngest transaction that made or
 * changed one.
 */
async function fingerprint(db: Db): Promise<Record<string, string>> {
  const tables = await db('pg_tables')
    .where({ schemaname: 'public' })
    .orderBy('tablename')
    .pluck('tablename');
  const parts = tables.map(
    (table: string) =>
      `select '${table}' as name, count(*) || ' rows, last by ' || coalesce(max(xmin::text::bigint), 0) as state from "${table}"`,
  );
  const { rows } = await db.raw<{ rows: { name: string; state: string }[] }>(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}

/** Does something that must write nothing. */
export async function withoutTrace(db: Db, act: () => Promise<void>): Promise<void> {
  const before = await fingerprint(db);
  await act();
  expect(await fingerprint(db)).to.deep.equal(before);
}
