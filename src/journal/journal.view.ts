import { type Knex } from 'knex';
import { type Db } from '../../db/connection.ts';
import { beginning } from '../../db/containing.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { type Instant, instantAt } from '../calendar/instant.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';

/** What was done, as a person reads it. */
export interface JournalLine {
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  readonly verb: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly clauses: string[];
  readonly detail: Record<string, unknown>;
}

export interface JournalFilter {
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  /** Who; the beginning of the name is enough: "user:". */
  readonly actor?: string | undefined;
  readonly clause?: string | undefined;
  /** Days in Vienna, both included. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly sort: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The journal, newest first; of one subject, one person, one clause, some days if asked. */
export async function journalPage(
  db: Db,
  { subjectKind, subjectId, actor, clause, from, to, ...keyset }: JournalFilter,
): Promise<Page<JournalLine>> {
  const query = db('journal').select(
    db.raw('journal.id::text as id'),
    'journal.at',
    'journal.actor',
    'journal.verb',
    'journal.subject_kind as subjectKind',
    'journal.subject_id as subjectId',
    'journal.clauses',
    'journal.detail',
  );
  if (subjectKind !== undefined) void query.where('journal.subject_kind', subjectKind);
  if (subjectId !== undefined) void query.where('journal.subject_id', subjectId);
  if (actor !== undefined) await byActor(db, query, actor);
  if (clause !== undefined) await withClause(db, query, clause);
  if (from !== undefined) void query.where('journal.at', '>=', instantAt(from, '00:00'));
  if (to !== undefined) void query.where('journal.at', '<', instantAt(addDays(to, 1), '00:00'));
  return keysetPage<JournalLine>(db, query, {
    id: 'journal.id',
    // Told in the order in which it happened, so that some days are read from where they lie.
    sorts: { id: 'journal.at' },
    ...keyset,
  });
}

/**
 * What was done by whom a name begins. Where only one does, its rows are read in the order of time until the page is full;
 * those of several are not in order, and are found before.
 */
async function byActor(db: Db, query: Knex.QueryBuilder, actor: string): Promise<void> {
  const pattern = beginning(actor);
  // "using": the order of the index.
  const { rows } = await db.raw<{ rows: [{ first: string | null; last: string | null }] }>(
    `select (select actor from journal where actor like :pattern order by actor using ~<~ limit 1) as first,
            (select actor from journal where actor like :pattern order by actor using ~>~ limit 1) as last`,
    { pattern },
  );
  const [{ first, last }] = rows;
  if (first === last) void query.whereRaw('journal.actor = ?', [first]);
  else void query.whereRaw('journal.actor like ?', [pattern]);
}

/** From so many on they lie everywhere, and looking from the newest on finds a page of them soon. */
const MANY = 5000;

/** What carries a clause; of a rare one its entries are found first, because the database takes every clause for a common one. */
async function withClause(db: Db, query: Knex.QueryBuilder, clause: string): Promise<void> {
  const ids: string[] = await db('journal').whereRaw('clauses @> array[?]', [clause]).limit(MANY).pluck('id');
  if (ids.length < MANY) void query.whereRaw('journal.id = any (?::bigint[])', [ids]);
  else void query.whereRaw('journal.clauses @> array[?]', [clause]);
}
