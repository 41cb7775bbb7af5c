import { type Db } from '../../db/connection.ts';

/**
 * Makes every change of every row tell, in the transaction that makes it: what is rolled back tells nothing. Exact, names
 * the tables, and costs one query to ask.
 */
export async function watchWrites(db: Db): Promise<void> {
  await db.raw(`
    create table fuzz_trace (what text primary key);
    create function fuzz_trace() returns trigger language plpgsql as $$
    begin
      insert into fuzz_trace values (lower(tg_op) || ' ' || tg_table_name) on conflict do nothing;
      return null;
    end $$;
    do $$ declare name text; begin
      for name in select tablename from pg_tables where schemaname = 'public' and tablename <> 'fuzz_trace' loop
        execute format('create trigger fuzz_trace after insert or update or delete on %I
          for each row execute function fuzz_trace()', name);
      end loop;
    end $$`);
}

/** What has been written since it was last asked: "insert journal". */
export async function writtenSince(db: Db): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { what: string }[] }>('delete from fuzz_trace returning what');
  return rows.map(({ what }) => what);
}
