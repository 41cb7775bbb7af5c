import { type Db } from '../../db/connection.ts';
import { remindersByNumber } from '../documents/reminder-paper.store.ts';
import { totalOpen } from '../ledger/balance.ts';
import { openBalances } from '../ledger/balance.store.ts';
import { Money } from '../money/money.ts';
import { type BankEntry } from './bank-entry.ts';
import { type Candidate } from './match.ts';
import { namedInvoices, namedNumbers } from './named-numbers.ts';

/** For each kind of trace, the most invoices that are looked at: a usual amount must not drag in the whole archive. */
const MOST = 500;

interface PayerRow {
  readonly clientId: string;
  readonly clientName: string;
  readonly clientIban: string | null;
}

interface CandidateRow extends PayerRow {
  readonly invoiceId: string;
  readonly number: string;
  readonly gross: string;
}

type Words = Pick<BankEntry, 'creditorReference' | 'endToEndId' | 'text'>;

const payerColumns = { clientId: 'client.id', clientName: 'client.name', clientIban: 'client.iban' };

/** The invoices, reminders and clients that these entries name. */
export async function namedCandidates(db: Db, entries: readonly Words[]): Promise<Candidate[]> {
  const of = (series: 'reminder' | 'client') => [
    ...new Set(entries.flatMap((entry) => namedNumbers(series, entry))),
  ];
  return [
    ...(await invoiceCandidates(db, [...new Set(entries.flatMap(namedInvoices))])),
    ...(await reminderCandidates(db, of('reminder'))),
    ...(await clientCandidates(db, of('client'))),
  ];
}

/** What these entries name, and the invoices that agree with one in amount or account; the newest of many. */
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
  const known = new Set(named.map(({ number }) => number));
  const others = new Map([...byAmount, ...byIban].map((row) => [row.number, row]));
  return [
    ...named,
    ...(await withBalances(
      db,
      [...others.values()].filter(({ number }) => !known.has(number)),
    )),
  ];
}

async function invoiceCandidates(db: Db, numbers: readonly string[]): Promise<Candidate[]> {
  return numbers.length === 0 ? [] : withBalances(db, await payable(db).whereIn('invoice.number', numbers));
}

/** Reminders with what is open on their invoices altogether. */
async function reminderCandidates(db: Db, numbers: readonly string[]): Promise<Candidate[]> {
  const reminders = await remindersByNumber(db, numbers);
  const invoices = await invoiceCandidates(
    db,
    reminders.flatMap((reminder) => reminder.invoices),
  );
  return reminders.flatMap(({ number, asked, invoices: listed }) => {
    const own = invoices.filter((invoice) => listed.includes(invoice.number));
    const [first] = own;
    if (first === undefined) return [];
    const open = Money.sum(own.map((invoice) => invoice.open));
    return [{ ...first, kind: 'reminder', number, invoiceId: null, asked, open, invoices: listed }];
  });
}

async function clientCandidates(db: Db, numbers: readonly string[]): Promise<Candidate[]> {
  if (numbers.length === 0) return [];
  const rows = await db('client')
    .whereIn('number', numbers)
    .select<(PayerRow & { number: string })[]>({ ...payerColumns, number: 'client.number' });
  const none = { kind: 'client', invoiceId: null, asked: null, open: Money.zero, invoices: [] } as const;
  return rows.map((row) => ({ ...row, ...none }));
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
    .select<CandidateRow[]>({
      ...payerColumns,
      invoiceId: 'invoice.id',
      number: 'invoice.number',
      gross: 'invoice.gross',
    });
}

async function withBalances(db: Db, rows: readonly CandidateRow[]): Promise<Candidate[]> {
  const open = await openBalances(
    db,
    rows.map(({ invoiceId }) => invoiceId),
  );
  return rows.map(({ gross, ...row }) => ({
    ...row,
    kind: 'invoice',
    asked: Money.of(gross),
    open: totalOpen(open.get(row.invoiceId)),
    invoices: [],
  }));
}
