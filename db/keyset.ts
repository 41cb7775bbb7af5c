import { type Knex } from 'knex';
import { defineProblem } from '../src/problems/problem.ts';
import { type Db } from './connection.ts';

export const badCursor = defineProblem({
  type: 'bad-cursor',
  title: 'The cursor does not fit this list',
  status: 422,
});

/** Where a page of a list begins and in which order the list runs. */
export interface Keyset {
  /** The column that is unique, e.g. "client.id", or the columns that are so together; it breaks every tie. */
  readonly id: string | readonly [string, ...string[]];
  /** For each sort its column or expression, which is never null: `{ name: 'lower(client.name)' }`. Written by us, never input. */
  readonly sorts: Readonly<Record<string, string>>;
  /** The name of a declared sort; "-name" runs downwards. */
  readonly sort: string;
  readonly limit: number;
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/**
 * One page of a query that names its columns but neither order nor limit. Pages continue after the last row seen, so a
 * list read to its end is complete, and rows that appear meanwhile move none of the others.
 * @throws problem `bad-cursor` for a cursor of another sort or of no list
 */
export async function keysetPage<Row extends object>(
  db: Db,
  query: Knex.QueryBuilder,
  { id, sorts, sort, limit, cursor }: Keyset,
): Promise<Page<Row>> {
  const descending = isDescending(sort);
  const expression = sorts[descending ? sort.slice(1) : sort];
  if (expression === undefined) throw new RangeError(`the list declares no sort "${sort}"`);
  const unique = [id].flat();
  const columns = expression === id ? unique : [expression, ...unique];

  if (cursor !== undefined) {
    const places = columns.map(() => '?').join(', ');
    const values = readCursor(cursor, sort, columns.length);
    void query.whereRaw(`(${columns.join(', ')}) ${descending ? '<' : '>'} (${places})`, values);
  }
  // As text, because that is exact: a timestamp keeps its microseconds, a number its digits.
  void query.select(columns.map((column, index) => db.raw(`(${column})::text as ${marker(index)}`)));
  void query.orderByRaw(columns.map((column) => `${column} ${descending ? 'desc' : 'asc'}`).join(', '));

  const rows: Record<string, unknown>[] = await query.limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const nextCursor =
    last === undefined
      ? null
      : writeCursor(
          sort,
          columns.map((_, index) => last[marker(index)]),
        );
  for (const row of shown) for (const index of columns.keys()) delete row[marker(index)];
  return { items: shown as Row[], nextCursor };
}

export function isDescending(sort: string): boolean {
  return sort.startsWith('-');
}

/**
 * One page of rows that are at hand already, in the list's order of a text that is unique among them.
 * @throws problem `bad-cursor` for a cursor of another sort or of no list
 */
export function pageOf<Row>(
  rows: readonly Row[],
  { id, sort, limit, cursor }: Pick<Keyset, 'sort' | 'limit' | 'cursor'> & { id: (row: Row) => string },
): Page<Row> {
  const [after] = cursor === undefined ? [] : readCursor(cursor, sort, 1);
  const left =
    after === undefined
      ? rows
      : rows.filter((row) => (isDescending(sort) ? id(row) < after : id(row) > after));
  const items = left.slice(0, limit);
  const last = left.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last === undefined ? null : writeCursor(sort, [id(last)]) };
}

/**
 * The values at which a page begins, by the columns of its keyset: for who wants to look no further back.
 * @throws problem `bad-cursor`
 */
export function placeOf(cursor: string, sort: string, columns: number): string[] {
  return readCursor(cursor, sort, columns);
}

function marker(index: number): string {
  return `keyset_${index}`;
}

function writeCursor(sort: string, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([sort, ...values])).toString('base64url');
}

function readCursor(cursor: string, sort: string, length: number): string[] {
  const [cursorSort, ...values] = parseCursor(cursor);
  if (cursorSort !== sort || values.length !== length) {
    throw badCursor(
      'take the cursor from "nextCursor" of the page before and keep the sort, or begin without a cursor',
    );
  }
  return values;
}

function parseCursor(cursor: string): string[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) && parsed.every((value) => typeof value === 'string') ? parsed : [];
  } catch {
    return [];
  }
}
