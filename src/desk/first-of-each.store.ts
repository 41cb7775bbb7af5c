import { type Knex } from 'knex';
import { type Db } from '../../db/connection.ts';
import { placeOf } from '../../db/keyset.ts';
import { type LocalDate } from '../calendar/local-date.ts';

interface Sources {
  /** A select for each kind; its columns are `columns`, of which the first three are kind, a day and the key. */
  readonly selects: readonly string[];
  readonly columns: string;
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

/**
 * What several selects find together, as the table "m" with "kind:key" as its id, for a page sorted by day and id. Of each
 * no more than a page holds: of thousands the rest would be put together in vain.
 * @throws problem `bad-cursor`
 */
export function firstOfEach(
  db: Db,
  { selects, columns, day, bindings }: Sources,
  { clientId, sort, limit, cursor }: PageOfThem,
): Knex.Raw {
  const [last, id] = cursor === undefined ? [] : placeOf(cursor, sort, 2);
  const [direction, beyond] = sort.startsWith('-') ? ['desc', '<'] : ['asc', '>'];
  const conditions = [
    ...(clientId === undefined ? [] : ['s.client_id = :clientId']),
    ...(last === undefined ? [] : [`(s.${day}, s.kind || ':' || s.key) ${beyond} (:last::date, :id)`]),
  ];
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  const sources = selects.map(
    (select) => `(select s.kind || ':' || s.key as id, s.* from (${select}) as s (${columns}) ${where}
      order by s.${day} ${direction}, 1 ${direction} limit :most)`,
  );
  const bound = {
    ...bindings,
    clientId: clientId ?? null,
    last: last ?? null,
    id: id ?? null,
    most: limit + 1,
  };
  return db.raw(`(${sources.join(' union all ')}) as m`, bound);
}
