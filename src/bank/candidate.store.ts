import { type Db } from '../../db/connection.ts';
import { remindersByNumber } from '../documents/reminder-paper.store.ts';
import { Money } from '../money/money.ts';
import { type BankEntry } from './bank-entry.ts';
import { type Candidate } from './match.ts';
import { namedInvoices, namedNumbers } from '../payments/named-numbers.ts';

/** For each amount and each account, the most invoices that are looked at: a usual one must not drag in the whole archive. */
const MOST = 50;

interface PayerRow {
  readonly clientId: string;
  readonly clientName: string;
  readonly clientIban: string | null;
}

interface CandidateRow extends PayerRow {
  readonly invoiceId: string;
  readonly number: string;
  readonly gross: string;
  readonly open: string;
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
    payable(db).whereRaw(`invoice.id in (${BY_AMOUNT})`, { amounts }),
    ibans.length === 0 ? [] : payable(db).whereRaw(`invoice.id in (${BY_IBAN})`, { ibans }),
  ]);
  const [named, byAmount, byIban] = found;
  const known = new Set(named.map(({ number }) => number));
  const others = new Map([...byAmount, ...byIban].map((row) => [row.number, row]));
  return [...named, ...[...others.values()].filter(({ number }) => !known.has(number)).map(candidateFrom)];
}

/** What is open to the cent, and what asked for the amount though only a part of it is open; the newest of many. */
const BY_AMOUNT = `
  select found.id from unnest(:amounts::numeric[]) as amount
  cross join lateral (
    (select invoice_id as id from open_item where open = amount and open > 0 order by invoice_id desc limit ${MOST})
    union
    (select id from (select id from invoice where gross = amount order by id desc limit ${MOST}) asked
     where exists (select from open_item o where o.invoice_id = asked.id and o.open > 0))) found`;

/** What is owed by the holders of accounts. */
const BY_IBAN = `
  select found.id from client k
  cross join lateral (
    select o.invoice_id as id from open_item o where o.client_id = k.id and o.open > 0
    order by o.invoice_id desc limit ${MOST}) found
  where k.iban = any (:ibans)`;

async function invoiceCandidates(db: Db, numbers: readonly string[]): Promise<Candidate[]> {
  if (numbers.length === 0) return [];
  return (await payable(db).whereIn('invoice.number', numbers)).map(candidateFrom);
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
    .leftJoin('open_item', 'open_item.invoice_id', 'invoice.id')
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
    })
    .select(db.raw('coalesce(open_item.open, 0.00) as open'));
}

function candidateFrom({ gross, open, ...row }: CandidateRow): Candidate {
  return { ...row, kind: 'invoice', asked: Money.of(gross), open: Money.of(open), invoices: [] };
}
