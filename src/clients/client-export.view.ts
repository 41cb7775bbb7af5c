import { type Db } from '../../db/connection.ts';

type Row = Record<string, unknown>;

/** A foreign key between two tables, as the database knows it. */
interface Reference {
  readonly child: string;
  readonly childColumn: string;
  readonly columnType: string;
  readonly parent: string;
  readonly parentColumn: string;
}

/**
 * Everything held about a client, by table (Art. 15 and 20 GDPR): its own row, whatever refers to it, directly or
 * through other rows, and the journal of all of these. The foreign keys lead the way, so that a new table is never
 * forgotten. Stored files are left out; their documents say where they can be fetched.
 */
export async function clientExport(db: Db, clientId: string): Promise<Record<string, Row[]>> {
  const references = await allReferences(db);
  const found = new Map<string, Map<unknown, Row>>();
  let fresh: { table: string; rows: Row[] }[] = [];
  const take = async (table: string, column: string, type: string, values: unknown[]) => {
    const known = found.get(table) ?? new Map<unknown, Row>();
    const rows = (await rowsWhere(db, table, column, type, values)).filter((row) => !known.has(row['ctid']));
    for (const row of rows) known.set(row['ctid'], row);
    if (rows.length === 0) return;
    found.set(table, known);
    fresh.push({ table, rows });
  };

  await take('client', 'id', 'uuid', [clientId]);
  while (fresh.length > 0) {
    const parents = fresh;
    fresh = [];
    for (const { table, rows } of parents) {
      for (const { child, childColumn, columnType, parentColumn } of references.filter(
        (to) => to.parent === table,
      )) {
        const values = rows.map((row) => row[parentColumn]);
        await take(child, childColumn, columnType, values);
      }
    }
  }
  const ids = [...found.values()].flatMap((rows) => [...rows.values()].map((row) => row['id']));
  await take(
    'journal',
    'subject_id',
    'uuid',
    ids.filter((id) => typeof id === 'string'),
  );
  return Object.fromEntries([...found].map(([table, rows]) => [table, [...rows.values()].map(withoutPlace)]));
}

async function allReferences(db: Db): Promise<Reference[]> {
  const result = await db.raw<{ rows: Reference[] }>(
    `select child.relname as "child", c.attname as "childColumn", format_type(c.atttypid, null) as "columnType",
            parent.relname as "parent", p.attname as "parentColumn"
     from pg_constraint f
     join pg_class child on child.oid = f.conrelid
     join pg_class parent on parent.oid = f.confrelid
     join pg_attribute c on c.attrelid = f.conrelid and c.attnum = f.conkey[1]
     join pg_attribute p on p.attrelid = f.confrelid and p.attnum = f.confkey[1]
     where f.contype = 'f' and cardinality(f.conkey) = 1 and f.connamespace = current_schema()::regnamespace`,
  );
  return result.rows;
}

/** Rows with their place in the table, which tells them apart while they are gathered; no files. */
async function rowsWhere(
  db: Db,
  table: string,
  column: string,
  type: string,
  values: unknown[],
): Promise<Row[]> {
  const columns: string[] = await db('information_schema.columns')
    .whereRaw('table_schema = current_schema()')
    .where({ table_name: table })
    .whereNot({ data_type: 'bytea' })
    .orderBy('ordinal_position')
    .pluck('column_name');
  return await db(table)
    .whereRaw(`?? = any(?::${type}[])`, [column, values as string[]])
    .orderBy('ctid')
    .select<Row[]>(['ctid', ...columns]);
}

function withoutPlace(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'ctid'));
}
