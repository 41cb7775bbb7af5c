import { type Tx } from '../db/connection.ts';

/** What guards a table or finds its rows, with the statements that take it away and put it back. */
interface Guard {
  readonly away: string;
  readonly back: string;
}

/**
 * Fills tables without what is slow to maintain row by row: keys to other tables, constraints, indexes to look things up.
 * PostgreSQL says how each is defined, and all are put back as it said: indexes are built at one go, and every row is held
 * against every constraint.
 */
export async function unguarded(tx: Tx, tables: readonly string[], fill: () => Promise<void>): Promise<void> {
  const { rows: guards } = await tx.raw<{ rows: Guard[] }>(GUARDS, { tables });
  for (const { away } of guards) await tx.raw(away);
  await fill();
  await tx.raw(`set local maintenance_work_mem = '256MB'`);
  for (const { back } of guards) await tx.raw(back);
}

/** Primary keys stay, because other tables rely on them; keys to other tables come back last. */
const GUARDS = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
         format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back,
         contype = 'f' as points
  from pg_constraint where conrelid = any (:tables::regclass[]) and contype in ('f', 'u', 'x')
  union all
  select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid), false
  from pg_index where indrelid = any (:tables::regclass[])
    and not exists (select from pg_constraint where conindid = indexrelid)
  order by points`;
