import { type Db } from '../../db/connection.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';

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
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The journal, newest first; of one kind of subject or of one subject if asked. */
export async function journalPage(
  db: Db,
  { subjectKind, subjectId, limit, cursor }: JournalFilter,
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
  return keysetPage<JournalLine>(db, query, {
    id: 'journal.id',
    sorts: { id: 'journal.id' },
    sort: '-id',
    limit,
    cursor,
  });
}
