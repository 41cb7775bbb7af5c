import { type Db, type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { onConstraint } from '../../db/constraints.ts';
import { prepared } from '../../db/prepared.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { Money } from '../money/money.ts';
import { defineProblem, notFound } from '../problems/problem.ts';
import { type BankEntry, type BankEntryState } from './bank-entry.ts';
import { type Suggestion } from './match.ts';

const alreadyBooked = defineProblem({
  type: 'bank-entry-booked',
  title: 'This money has been booked already',
  status: 409,
});
onConstraint('payment_bank_identity', alreadyBooked, 'money from the bank is booked once; see its payment');
onConstraint('bank_entry_payment', alreadyBooked, 'a payment belongs to one entry of the bank');
onConstraint('bank_entry_whole', alreadyBooked, 'the payments of an entry are its amount; see its payments');

/** An entry that is kept, with what became of it. */
export interface KeptEntry extends Omit<BankEntry, 'noPayment'> {
  readonly id: string;
  readonly statementId: string;
  readonly account: string;
  readonly state: BankEntryState;
  /** Why it is listed, was dismissed or could not be booked. */
  readonly note: string | null;
}

export const keptEntryColumns = {
  id: 'bank_entry.id',
  statementId: 'bank_entry.statement_id',
  account: 'bank_entry.account_iban',
  identity: 'bank_entry.identity',
  bankReference: 'bank_entry.bank_reference',
  direction: 'bank_entry.direction',
  amount: 'bank_entry.amount',
  bookedOn: 'bank_entry.booked_on',
  valueDate: 'bank_entry.value_date',
  counterparty: 'bank_entry.counterparty',
  counterpartyIban: 'bank_entry.counterparty_iban',
  endToEndId: 'bank_entry.end_to_end_id',
  creditorReference: 'bank_entry.creditor_reference',
  text: 'bank_entry.text',
  state: 'bank_entry.state',
  note: 'bank_entry.note',
};

export type KeptEntryRow = Omit<KeptEntry, 'amount'> & { readonly amount: string };

/** Keeps entries of an account that are not known yet; the answer is how many those are. */
export async function insertEntries(
  tx: Tx,
  { statementId, account }: { statementId: string; account: string },
  entries: readonly BankEntry[],
): Promise<number> {
  const rows = entries.map((entry) => ({
    id: newId(),
    statement_id: statementId,
    account_iban: account,
    identity: entry.identity,
    bank_reference: entry.bankReference,
    direction: entry.direction,
    amount: entry.amount,
    booked_on: entry.bookedOn,
    value_date: entry.valueDate,
    counterparty: entry.counterparty,
    counterparty_iban: entry.counterpartyIban,
    end_to_end_id: entry.endToEndId,
    creditor_reference: entry.creditorReference,
    text: entry.text,
    state: entry.noPayment === null ? 'new' : 'listed',
    note: entry.noPayment,
  }));
  const { rowCount } = await tx.raw<{ rowCount: number }>(
    `insert into bank_entry select * from jsonb_populate_recordset(null::bank_entry, ?::jsonb)
     on conflict on constraint bank_entry_identity do nothing`,
    [JSON.stringify(rows)],
  );
  return rowCount;
}

/** The next entries that nobody has looked at and whose money is there by a day, by value date. */
export async function newEntries(
  db: Db,
  until: LocalDate,
  after: Pick<KeptEntry, 'valueDate' | 'id'> | undefined,
  limit: number,
): Promise<KeptEntry[]> {
  const query = db('bank_entry').where('state', 'new').where('value_date', '<=', until);
  if (after !== undefined) void query.whereRaw('(value_date, id) > (?, ?)', [after.valueDate, after.id]);
  const rows: KeptEntryRow[] = await query
    .orderBy(['value_date', 'id'])
    .limit(limit)
    .select(keptEntryColumns);
  return rows.map(keptEntryFrom);
}

/**
 * The entry, locked until the transaction ends: before any contract or invoice.
 * @throws problem `not-found`
 */
export async function lockEntry(tx: Tx, id: string): Promise<KeptEntry> {
  const row: KeptEntryRow | undefined = await tx('bank_entry')
    .where({ id })
    .forUpdate()
    .first(keptEntryColumns);
  if (row === undefined) throw notFound(`there is no bank entry ${id}; GET /bank-entries lists them`);
  return keptEntryFrom(row);
}

/** Entries by their ids, locked likewise, in the order of these. */
export async function lockEntries(tx: Tx, ids: readonly string[]): Promise<Map<string, KeptEntry>> {
  const rows: KeptEntryRow[] = await tx('bank_entry')
    .whereRaw('id = any (?::uuid[])', [[...ids]])
    .orderBy('id')
    .forUpdate()
    .select(keptEntryColumns)
    .options({ name: 'bank-entries-for-update' });
  return new Map(rows.map((row) => [row.id, keptEntryFrom(row)]));
}

export function keptEntryFrom(row: KeptEntryRow): KeptEntry {
  return { ...row, amount: Money.of(row.amount) };
}

/** What became of an entry. */
export interface Decision {
  readonly state: BankEntryState;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  readonly note?: string;
  /** Of several payments the first. */
  readonly paymentId?: string;
  /** What spoke for it, where Kontor booked it by itself. */
  readonly match?: Suggestion | null;
}

export async function saveDecision(tx: Tx, id: string, decision: Decision): Promise<void> {
  await tx('bank_entry')
    .where({ id })
    .update({
      state: decision.state,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
      note: decision.note ?? null,
      payment_id: decision.paymentId ?? null,
      match: decision.match ? JSON.stringify(decision.match) : null,
    });
}

/** What became of entries that Kontor booked by itself. */
export async function saveBookings(
  tx: Tx,
  bookings: readonly {
    readonly entryId: string;
    readonly state: BankEntryState;
    readonly paymentId: string;
    readonly match: Suggestion;
  }[],
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Promise<void> {
  await prepared(
    tx,
    `update bank_entry e set state = b.state, payment_id = b."paymentId", match = b.match, decided_by = :actor,
       decided_at = :at, note = null
     from jsonb_to_recordset(:bookings::jsonb) as b ("entryId" uuid, state text, "paymentId" uuid, match jsonb)
     where e.id = b."entryId"`,
    { bookings: JSON.stringify(bookings), actor, at },
  );
}

/** Leaves entries that nobody has looked at to a person. */
export async function leaveOpen(tx: Tx, ids: readonly string[], note: string | null = null): Promise<void> {
  await tx('bank_entry').whereIn('id', ids).where('state', 'new').update({ state: 'open', note });
}
