import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { Money } from '../money/money.ts';
import { notFound } from '../problems/problem.ts';
import { allowed } from '../states/transitions.ts';
import { type BankEntryState, bankEntryStates } from './bank-entry.ts';
import { keptEntryColumns, type KeptEntryRow, keptEntryFrom } from './bank-entry.store.ts';
import { possibleCandidates } from './candidate.store.ts';
import { type Candidate, type Suggestion, suggestions } from './match.ts';
import { namedByPayer } from '../payments/named-numbers.ts';

interface EntryFilter {
  readonly statementId?: string | undefined;
  readonly state?: BankEntryState | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface EntryRow extends KeptEntryRow {
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
    match: 'bank_entry.match',
    paymentId: 'bank_entry.payment_id',
    decidedBy: 'bank_entry.decided_by',
    decidedAt: 'bank_entry.decided_at',
  });
}

async function presentEntries(db: Db, rows: readonly EntryRow[]) {
  const undecided = rows.filter(({ state }) => isUndecided(state)).map(keptEntryFrom);
  const candidates = await possibleCandidates(db, undecided);
  const payments = await paymentsOf(
    db,
    rows.filter(({ state }) => state === 'booked'),
  );
  return rows.map((row) => ({
    ...presentEntry(row, candidates),
    payments: payments.get(row.id) ?? [],
  }));
}

interface PaymentOfEntry {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly amount: string;
  readonly returnedOn: LocalDate | null;
}

/** What these entries were booked as, in the order of their parts. */
async function paymentsOf(db: Db, booked: readonly EntryRow[]): Promise<Map<string, PaymentOfEntry[]>> {
  if (booked.length === 0) return new Map();
  const rows = await db('bank_entry')
    .join('payment', { bank_account: 'account_iban', bank_identity: 'identity' })
    .join('client', 'client.id', 'payment.client_id')
    .leftJoin('payment_return', 'payment_return.payment_id', 'payment.id')
    .whereIn(
      'bank_entry.id',
      booked.map(({ id }) => id),
    )
    .orderBy('payment.bank_part')
    .select<(PaymentOfEntry & { entryId: string })[]>({
      entryId: 'bank_entry.id',
      id: 'payment.id',
      clientId: 'client.id',
      clientName: 'client.name',
      amount: 'payment.amount',
      returnedOn: 'payment_return.returned_on',
    });
  const payments = new Map<string, PaymentOfEntry[]>();
  for (const { entryId, ...payment } of rows)
    payments.set(entryId, [...(payments.get(entryId) ?? []), payment]);
  return payments;
}

const MOST_SUGGESTIONS = 5;

function presentEntry(row: EntryRow, candidates: readonly Candidate[]) {
  const possible = isUndecided(row.state) ? suggestions(keptEntryFrom(row), candidates) : [];
  const events = allowed(bankEntryStates, row.state);
  return {
    ...row,
    match: row.match && { ...row.match, reasons: [...row.match.reasons] },
    suggestions: possible.slice(0, MOST_SUGGESTIONS).map((suggestion) => ({
      ...suggestion,
      reasons: [...suggestion.reasons],
      open: openOf(suggestion, candidates),
      named: suggestion.reasons.includes(namedByPayer(suggestion.number)),
    })),
    actions: events.filter((event): event is 'book' | 'dismiss' => event !== 'leave'),
  };
}

function isUndecided(state: BankEntryState): boolean {
  return state === 'new' || state === 'open';
}

function openOf({ number }: Suggestion, candidates: readonly Candidate[]): string {
  return (candidates.find((candidate) => candidate.number === number)?.open ?? Money.zero).toString();
}
