import { type Knex } from 'knex';
import { type Db } from '../../db/connection.ts';
import { badCursor, placeOf } from '../../db/keyset.ts';
import { type LocalDate } from '../calendar/local-date.ts';

/** A select; or, where very many share a day, the days and a select that is made for each, which it calls `every.day`. */
export type Source = string | { readonly days: string; readonly onDay: string };

interface Sources {
  /** One for each kind. */
  readonly found: readonly Source[];
  /** The columns of each: the first three are kind, a day and a key, a UUID that is unique within kind and day. */
  readonly columns: string;
  /** The id of what is found, of a row `s`: its kind, ":" and its key, and then whatever makes it unique. */
  readonly id: string;
  /** What the day is called: pages are sorted by it. */
  readonly day: string;
  readonly bindings: Readonly<Record<string, LocalDate>>;
}

interface PageOfThem {
  readonly clientId?: string | undefined;
  readonly sort: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const ID = /^(?<kind>[a-z-]+):(?<key>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:@|$)/;

/**
 * What several sources find together, as the table "m" with the id of each, for a page sorted by day and id. Of each no more
 * than a page holds: of thousands the rest would be put together in vain. Within a kind they are taken in the order of day
 * and key, which is that of the ids and which an index may have.
 * @throws problem `bad-cursor`
 */
export function firstOfEach(
  db: Db,
  { found, columns, id, day, bindings }: Sources,
  { clientId, sort, limit, cursor }: PageOfThem,
): Knex.Raw {
  const begin = cursor === undefined ? null : beginOf(cursor, sort);
  const isDescending = sort.startsWith('-');
  const direction = isDescending ? 'desc' : 'asc';
  const conditions = [
    ...(clientId === undefined ? [] : ['s.client_id = :clientId']),
    ...(begin === null ? [] : [beyond(day, isDescending)]),
  ];
  const rows = (select: string) =>
    `(${select}) as s (${columns}) ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}`;
  const sources = found.map((source) => {
    const from =
      typeof source === 'string'
        ? rows(source)
        : `(${source.days}) as every (day) cross join lateral (
             select * from ${rows(source.onDay)} order by s.key ${direction} limit :most) s`;
    return `(select ${id} as id, s.* from ${from} order by s.${day} ${direction}, s.key ${direction} limit :most)`;
  });
  const bound = { ...bindings, ...begin, clientId: clientId ?? null, most: limit + 1 };
  return db.raw(`(${sources.join(' union all ')}) as m`, bound);
}

function beginOf(cursor: string, sort: string) {
  const [last = '', id = ''] = placeOf(cursor, sort, 2);
  const { kind, key } = ID.exec(id)?.groups ?? {};
  if (kind === undefined || key === undefined) throw badCursor('begin without a cursor');
  return { last, kind, key };
}

/**
 * What comes after the row seen last. A source has one kind, so PostgreSQL is left with one of the two: of the same kind
 * what follows by day and key, of another what follows by day, the same day included where the kind itself comes after.
 */
function beyond(day: string, isDescending: boolean): string {
  const [follows, precedes, next] = isDescending ? ['<', '>', '-'] : ['>', '<', '+'];
  return `(s.kind = :kind and (s.${day}, s.key) ${follows} (:last::date, :key::uuid)
    or s.kind <> :kind and s.${day} ${follows}= :last::date ${next} (s.kind ${precedes} :kind)::integer)`;
}
