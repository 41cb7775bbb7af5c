import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';
import { allowed } from '../states/transitions.ts';
import { type BankEntryState, bankEntryStates } from './bank-entry.ts';
import { keptEntryColumns, type KeptEntryRow, keptEntryFrom } from './bank-entry.store.ts';
import { possibleCandidates } from './candidate.store.ts';
import { type Candidate, type Suggestion, suggestions } from './match.ts';

interface StatementLine {
  readonly id: string;
  readonly account: string;
  readonly firstDay: LocalDate | null;
  readonly lastDay: LocalDate | null;
  readonly entries: number;
  readonly matched: number;
  readonly unmatched: number;
  readonly duplicates: number;
  readonly listed: number;
  readonly sha256: string;
  readonly importedAt: Instant;
  readonly actor: string;
}

/** Imported files with what became of their entries. */
function statements(db: Db) {
  const count = (condition: string, name: string) =>
    db.raw(`(select count(*)::int from bank_entry e where e.statement_id = bank_statement.id and ${condition})
      as "${name}"`);
  return db('bank_statement')
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
    })
    .select(
      count('e.match is not null', 'matched'),
      count(`e.match is null and e.state <> 'listed'`, 'unmatched'),
      count(`e.state = 'listed'`, 'listed'),
    );
}

/** @throws problem `not-found` */
export async function statementView(db: Db, id: string): Promise<StatementLine> {
  const line: StatementLine | undefined = await statements(db).where('bank_statement.id', id).first();
  if (line === undefined) throw notFound(`there is no bank statement ${id}; GET /bank-statements lists them`);
  return line;
}

interface PageOf {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The imported files, the newest first. */
export async function statementPage(db: Db, page: PageOf) {
  return keysetPage<StatementLine>(db, statements(db), {
    id: 'bank_statement.id',
    sorts: { id: 'bank_statement.id' },
    sort: '-id',
    ...page,
  });
}

interface EntryFilter extends PageOf {
  readonly statementId?: string | undefined;
  readonly state?: BankEntryState | undefined;
}

interface EntryRow extends KeptEntryRow {
  readonly note: string | null;
  readonly match: Suggestion | null;
  readonly paymentId: string | null;
  readonly invoiceId: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
}

/** Entries with what became of them; those that wait for a decision with the invoices they may pay as of now. */
export async function entryPage(db: Db, { statementId, state, ...page }: EntryFilter) {
  const query = entries(db);
  if (statementId !== undefined) void query.where('bank_entry.statement_id', statementId);
  if (state !== undefined) void query.where('bank_entry.state', state);
  const { items, nextCursor } = await keysetPage<EntryRow>(db, query, {
    id: 'bank_entry.id',
    sorts: { id: 'bank_entry.id' },
    sort: 'id',
    ...page,
  });
  return { items: await presentEntries(db, items), nextCursor };
}

/** @throws problem `not-found` */
export async function entryView(db: Db, id: string) {
  const [entry] = await presentEntries(db, await entries(db).where('bank_entry.id', id));
  if (entry === undefined) throw notFound(`there is no bank entry ${id}; GET /bank-entries lists them`);
  return entry;
}

function entries(db: Db) {
  const invoiceId = db.raw(`(select a.invoice_id from payment_allocation a
    where a.payment_id = bank_entry.payment_id order by a.position limit 1) as "invoiceId"`);
  return db('bank_entry').select<EntryRow[]>(invoiceId, {
    ...keptEntryColumns,
    note: 'bank_entry.note',
    match: 'bank_entry.match',
    paymentId: 'bank_entry.payment_id',
    decidedBy: 'bank_entry.decided_by',
    decidedAt: 'bank_entry.decided_at',
  });
}

async function presentEntries(db: Db, rows: readonly EntryRow[]) {
  const undecided = rows.filter(({ state }) => isUndecided(state)).map(keptEntryFrom);
  const candidates = await possibleCandidates(db, undecided);
  return rows.map((row) => presentEntry(row, candidates));
}

const MOST_SUGGESTIONS = 5;

function presentEntry(row: EntryRow, candidates: readonly Candidate[]) {
  const possible = isUndecided(row.state) ? suggestions(keptEntryFrom(row), candidates) : [];
  const events = allowed(bankEntryStates, row.state);
  return {
    ...row,
    match: row.match && { ...row.match, reasons: [...row.match.reasons] },
    suggestions: possible
      .slice(0, MOST_SUGGESTIONS)
      .map((suggestion) => ({ ...suggestion, reasons: [...suggestion.reasons] })),
    actions: events.filter((event): event is 'book' | 'dismiss' => event !== 'leave'),
  };
}

function isUndecided(state: BankEntryState): boolean {
  return state === 'new' || state === 'open';
}
