import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';

interface StatementLine {
  readonly id: string;
  readonly account: string;
  readonly firstDay: LocalDate | null;
  readonly lastDay: LocalDate | null;
  readonly entries: number;
  readonly matched: number;
  readonly unmatched: number;
  readonly undecided: number;
  readonly duplicates: number;
  readonly listed: number;
  readonly sha256: string;
  readonly importedAt: Instant;
  readonly actor: string;
}

/** Imported files with what became of their entries. */
function statements(db: Db) {
  return db('bank_statement')
    .joinRaw(
      `cross join lateral (
         select count(*) filter (where e.match is not null)::int as matched,
           count(*) filter (where e.match is null and e.state <> 'listed')::int as unmatched,
           count(*) filter (where e.state in ('new', 'open'))::int as undecided,
           count(*) filter (where e.state = 'listed')::int as listed
         from bank_entry e where e.statement_id = bank_statement.id) became`,
    )
    .select({
      id: 'bank_statement.id',
      account: 'bank_statement.account_iban',
      firstDay: 'bank_statement.first_day',
      lastDay: 'bank_statement.last_day',
      entries: 'bank_statement.entries',
      duplicates: 'bank_statement.duplicates',
      sha256: 'bank_statement.sha256',
      importedAt: 'bank_statement.imported_at',
      actor: 'bank_statement.actor',
      matched: 'became.matched',
      unmatched: 'became.unmatched',
      undecided: 'became.undecided',
      listed: 'became.listed',
    });
}

/** @throws problem `not-found` */
export async function statementView(db: Db, id: string): Promise<StatementLine> {
  const line: StatementLine | undefined = await statements(db).where('bank_statement.id', id).first();
  if (line === undefined) throw notFound(`there is no bank statement ${id}; GET /bank-statements lists them`);
  return line;
}

/** The imported files, the newest first. */
export async function statementPage(
  db: Db,
  page: { readonly limit: number; readonly cursor?: string | undefined },
) {
  return keysetPage<StatementLine>(db, statements(db), {
    id: 'bank_statement.id',
    sorts: { id: 'bank_statement.id' },
    sort: '-id',
    ...page,
  });
}
