import { type Db } from '../db/connection.ts';
import { type Cost, measured } from './measure.ts';

/**
 * Writes rows again that stand in some tables, by one statement each, into tables without keys, checks or triggers: what
 * it costs at least to keep them.
 */
export async function bareInsert(
  db: Db,
  serverPid: number,
  rows: Readonly<Record<string, string>>,
): Promise<Cost> {
  const tables = Object.entries(rows);
  for (const [table] of tables)
    await db.raw(`drop table if exists bare_${table}; create table bare_${table} (like ${table})`);
  return measured(async () => {
    for (const [table, condition] of tables)
      await db.raw(`insert into bare_${table} select * from ${table} where ${condition}`);
  }, serverPid);
}
