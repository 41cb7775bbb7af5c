import { type Db } from '../connection.ts';

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The migrations' own book-keeping: a restored database gets it by being migrated. */
const NOT_KEPT = ['migration', 'migration_lock'];

/** Every table of Kontor with its columns, each after those that it refers to, so that they can be filled in this order. */
export async function tablesInOrder(db: Db): Promise<Table[]> {
  const { rows: tables } = await db.raw<{ rows: Table[] }>(
    `select c.relname as name, json_agg(a.attname order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all (:left)
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
    { left: NOT_KEPT },
  );
  const { rows: references } = await db.raw<{ rows: { from: string; to: string }[] }>(
    `select distinct f.relname as "from", t.relname as "to"
     from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and f.relnamespace = 'public'::regnamespace and f.oid <> t.oid`,
  );
  return ordered(tables, references);
}

function ordered(tables: Table[], references: readonly { from: string; to: string }[]): Table[] {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const result: Table[] = [];
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(
      ({ name }) => !references.some(({ from, to }) => from === name && waiting.has(to)),
    );
    if (free.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const table of free) waiting.delete(table.name);
    result.push(...free);
  }
  return result;
}

/** As SQL writes a name. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
