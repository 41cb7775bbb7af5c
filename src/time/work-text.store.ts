import { type Knex } from 'knex';
import { type Db } from '../../db/connection.ts';
import { containing } from '../../db/containing.ts';

/** From so many contracts on they lie everywhere, and looking at one after the other finds a page of them soon. */
const MANY = 2000;

/** So many of the newest contracts tell that a word is frequent: where as many of them have it as are enough. */
const NEWEST = { contracts: 200, enough: 8 };

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

/**
 * The same of a contract `c` with its client `k` and what was agreed, `v`; `offset 0` has the few lines and services of each
 * contract looked at, instead of all in the database that have the word.
 */
const HAS_WORD = `(lower(c.number) like lower(:pattern) or lower(k.name) like lower(:pattern)
  or lower(v.title) like lower(:pattern)
  or exists (select from (select kind, description from offer_line where version_id = c.version_id offset 0) l
    where l.kind in ('effort', 'hour-pool') and lower(l.description) like lower(:pattern))
  or exists (select from (select * from additional_service where contract_id = c.id offset 0) s
    where s.by_hours and s.state = 'ordered' and lower(s.description) like lower(:pattern)))`;

const NEWEST_WITH_WORD = `
  select from (select * from contract where status = 'active' order by id desc limit :contracts) c
  join client k on k.id = c.client_id join offer_version v on v.id = c.version_id
  where lower(c.number) like lower(:pattern) or lower(k.name) like lower(:pattern)
    or lower(v.title) like lower(:pattern)
  limit :enough`;

/**
 * Lets a query over contracts find those with a word. What few have is found by who has it, what many have by looking at
 * one contract after the other: the database cannot know which it is before it has looked, at the newest and then at all.
 */
export async function withWord(db: Db, query: Knex.QueryBuilder, word: string, many = MANY): Promise<void> {
  const pattern = containing(word);
  const ids = (await isFrequent(db, pattern)) ? null : await contractsWith(db, pattern, many);
  if (ids !== null) void query.whereRaw('c.id = any (?::uuid[])', [ids]);
  else void query.whereRaw(HAS_WORD, { pattern });
}

async function isFrequent(db: Db, pattern: string): Promise<boolean> {
  const { rows } = await db.raw<{ rows: unknown[] }>(NEWEST_WITH_WORD, { pattern, ...NEWEST });
  return rows.length === NEWEST.enough;
}

/** Null where many have it. */
async function contractsWith(db: Db, pattern: string, many: number): Promise<string[] | null> {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(`${WITH_WORD} limit :many`, { pattern, many });
  return rows.length < many ? rows.map(({ id }) => id) : null;
}
