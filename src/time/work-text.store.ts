import { type Knex } from 'knex';
import { type Db } from '../../db/connection.ts';
import { containing } from '../../db/containing.ts';

/** From so many contracts on they lie everywhere, and looking at one after the other finds a page of them soon. */
const MANY = 2000;

/** Contracts with a word in number, client, title or in what time on them can be for; each part reads an index of its own. */
const WITH_WORD = `
  select c.id from contract c where lower(c.number) like lower(:pattern)
  union all
  select c.id from client k join contract c on c.client_id = k.id where lower(k.name) like lower(:pattern)
  union all
  select c.id from offer_version v join contract c on c.version_id = v.id where lower(v.title) like lower(:pattern)
  union all
  select c.id from offer_line l join contract c on c.version_id = l.version_id
  where l.kind in ('effort', 'hour-pool') and lower(l.description) like lower(:pattern)
  union all
  select s.contract_id from additional_service s
  where s.by_hours and s.state = 'ordered' and lower(s.description) like lower(:pattern)`;

/** The same of a contract `c` with its client `k` and what was agreed, `v`. */
const HAS_WORD = `(lower(c.number) like lower(:pattern) or lower(k.name) like lower(:pattern)
  or lower(v.title) like lower(:pattern)
  or exists (select from offer_line l where l.version_id = c.version_id and l.kind in ('effort', 'hour-pool')
    and lower(l.description) like lower(:pattern))
  or exists (select from additional_service s where s.contract_id = c.id and s.by_hours and s.state = 'ordered'
    and lower(s.description) like lower(:pattern)))`;

/**
 * Lets a query over contracts find those with a word. What few have is found by who has it, what many have by looking at
 * one contract after the other: the database cannot know which it is before it has looked.
 */
export async function withWord(db: Db, query: Knex.QueryBuilder, word: string, many = MANY): Promise<void> {
  const pattern = containing(word);
  const { rows } = await db.raw<{ rows: { id: string }[] }>(`${WITH_WORD} limit :many`, {
    pattern,
    many,
  });
  if (rows.length < many) void query.whereRaw('c.id = any (?::uuid[])', [rows.map(({ id }) => id)]);
  else void query.whereRaw(HAS_WORD, { pattern });
}
