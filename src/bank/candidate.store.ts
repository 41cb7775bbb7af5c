import { type Db } from '../../db/connection.ts';
import { totalOpen } from '../ledger/balance.ts';
import { openBalances } from '../ledger/balance.store.ts';
import { Money } from '../money/money.ts';
import { type BankEntry } from './bank-entry.ts';
import { type Candidate } from './match.ts';
import { namedInvoices } from './named-invoices.ts';

/** For each kind of trace, the most invoices that are looked at: a usual amount must not drag in the whole archive. */
const MOST = 500;

interface CandidateRow {
  id: string;
  number: string;
  gross: string;
  client_name: string;
  client_iban: string | null;
}

type Words = Pick<BankEntry, 'creditorReference' | 'endToEndId' | 'text'>;

/** The invoices that these entries name. */
export async function namedCandidates(db: Db, entries: readonly Words[]): Promise<Candidate[]> {
  const numbers = [...new Set(entries.flatMap(namedInvoices))];
  return numbers.length === 0 ? [] : withBalances(db, await payable(db).whereIn('invoice.number', numbers));
}

/** The invoices that one of these entries names, or that agree with it in amount or account; the newest of many. */
export async function possibleCandidates(
  db: Db,
  entries: readonly (Words & Pick<BankEntry, 'amount' | 'counterpartyIban'>)[],
): Promise<Candidate[]> {
  if (entries.length === 0) return [];
  const amounts = [...new Set(entries.map(({ amount }) => amount.toString()))];
  const ibans = [...new Set(entries.flatMap(({ counterpartyIban }) => counterpartyIban ?? []))];
  const found = await Promise.all([
    namedCandidates(db, entries),
    payable(db).whereIn('invoice.gross', amounts).orderBy('invoice.id', 'desc').limit(MOST),
    payable(db).whereIn('client.iban', ibans).orderBy('invoice.id', 'desc').limit(MOST),
  ]);
  const [named, byAmount, byIban] = found;
  const known = new Set(named.map(({ invoiceId }) => invoiceId));
  const others = new Map([...byAmount, ...byIban].map((row) => [row.id, row]));
  return [
    ...named,
    ...(await withBalances(
      db,
      [...others.values()].filter(({ id }) => !known.has(id)),
    )),
  ];
}

function payable(db: Db) {
  return db('invoice')
    .join('client', 'client.id', 'invoice.client_id')
    .whereNotIn('invoice.kind', ['credit-note', 'cancellation'])
    .whereNotExists(
      db('invoice as correction')
        .whereRaw('correction.corrects_id = invoice.id')
        .where('correction.kind', 'cancellation'),
    )
    .select<CandidateRow[]>(
      'invoice.id',
      'invoice.number',
      'invoice.gross',
      'client.name as client_name',
      'client.iban as client_iban',
    );
}

async function withBalances(db: Db, rows: readonly CandidateRow[]): Promise<Candidate[]> {
  const open = await openBalances(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    invoiceId: row.id,
    number: row.number,
    clientName: row.client_name,
    clientIban: row.client_iban,
    gross: Money.of(row.gross),
    open: totalOpen(open.get(row.id)),
  }));
}
