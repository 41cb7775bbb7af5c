import { type Db, type Tx } from '../db/connection.ts';
import { newId } from '../db/id.ts';
import { transaction } from '../db/transaction.ts';
import { billingSweep } from '../src/billing/billing.sweep.ts';
import { dayOf, type Instant } from '../src/calendar/instant.ts';
import { type LocalDate } from '../src/calendar/local-date.ts';
import { billedOnce, type Model } from './contract-models.ts';
import { fillContracts } from './fill-contracts.ts';

export interface Books {
  /** Each contract has a client of its own. */
  readonly contracts: number;
  readonly items: number;
  readonly concluded: Instant;
  /** The items are between 1 and `latest` days late on this day. */
  readonly day: LocalDate;
  readonly latest: number;
  /** So many of the items belong to one client. */
  readonly largest?: number;
  /** What the contracts are; by default those with one invoice due. */
  readonly models?: readonly Model[];
}

/** So many invoices are issued by the billing run; the others are copied from them. */
const MODELS = 8;

/**
 * Fills an empty database with overdue receivables, spread evenly over the clients: a few are billed as always, the
 * others copied from them with their postings. Ledger and receivables agree afterwards.
 */
export async function fillReceivables(db: Db, books: Books): Promise<void> {
  await fillContracts(db, books.contracts, books.concluded, books.models ?? billedOnce);
  const models = await billModels(db, books.concluded);
  await transaction(db, async (tx) => {
    // Neither checks nor triggers: that would take minutes, and the agreement is checked at the end.
    await tx.raw('set local session_replication_role = replica');
    await copyInvoices(tx, models, books);
    // The papers of the models are not what is measured.
    await tx.raw(`insert into document_file select id, '', '', 0, 'none', created_at from document
                  on conflict do nothing`);
    await tx.raw(`update dispatch set status = 'settled'`);
  });
  await db.raw('vacuum (analyze) invoice, open_item, entry, posting');
  await requireAgreement(db);
}

async function billModels(db: Db, at: Instant): Promise<string[]> {
  const asOf = dayOf(at);
  const due = await billingSweep.candidates(db, asOf, null, MODELS, at);
  for (const { subject } of due) {
    const context = { runId: newId(), asOf, at, actor: 'bench' };
    await transaction(db, (tx) => billingSweep.perform(tx, subject, context));
  }
  return db('invoice').orderBy('id').pluck<string[]>('id');
}

/** What a copy has of its own, table by table; its parents come before it. */
const copies = [
  `insert into invoice (id, series, year, sequence, number, kind, client_id, contract_id, issued_on, net, vat, gross,
     snapshot, document_id, created_at)
   select k.invoice, m.series, m.year, k.sequence, 'RE-' || m.year || '-' || lpad(k.sequence::text, greatest(4, length(k.sequence::text)), '0'), m.kind,
          k.client, k.contract, k.due_on - 14, m.net, m.vat, m.gross, m.snapshot, m.document_id, m.created_at
   from copy k join invoice m on m.id = k.model`,
  `insert into open_item (invoice_id, client_id, contract_id, received_at, received_on, due_on, receipt_source, open,
     changed_on, changes)
   select k.invoice, k.client, k.contract, k.due_on - 14, k.due_on - 14, k.due_on, 'dispatch', m.open, k.due_on - 14, 1
   from copy k join open_item m on m.invoice_id = k.model`,
  `insert into entry (id, source_kind, source_id, purpose, booked_on, clauses, created_at)
   select k.entry, e.source_kind, k.invoice, e.purpose, k.due_on - 14, e.clauses, e.created_at
   from copy k join entry e on e.source_id = k.model`,
  `insert into posting (entry_id, booked_on, position, account, amount, tax_category, tax_rate, client_id, contract_id, invoice_id)
   select k.entry, k.due_on - 14, p.position, p.account, p.amount, p.tax_category, p.tax_rate, k.client, k.contract, k.invoice
   from copy k join posting p on p.invoice_id = k.model`,
  `update open_item set received_at = :day::date - 28, received_on = :day::date - 28, due_on = :day::date - 14,
     receipt_source = 'dispatch' where received_on is null`,
  `update number_series set last_number = (select max(sequence) from invoice) where series = 'invoice'`,
];

async function copyInvoices(
  tx: Tx,
  models: string[],
  { contracts, items, day, latest, largest = 0 }: Books,
): Promise<void> {
  await tx.raw(
    `create temp table copy on commit drop as
     select nth, :billed + nth as sequence, (:models::uuid[])[1 + nth % :billed] as model, c.client_id as client, c.id as contract,
            :day::date - 1 - nth * 7 % :latest as due_on, ${id('98')} as invoice, ${id('99')} as entry
     from generate_series(1, :count::int) as nth
     join (select *, row_number() over (order by id) - 1 as rank from contract) c on c.rank = case when nth <= :largest then 0 else nth % :contracts end`,
    { models, billed: models.length, contracts, day, latest, largest, count: items - models.length },
  );
  await tx.raw('analyze copy');
  for (const copy of copies) await tx.raw(copy, { day });
}

/** Ids that grow like those of Kontor. */
function id(kind: string): string {
  return `('01${kind}0000-0000-7000-8000-' || lpad(to_hex(nth), 12, '0'))::uuid`;
}

/** @throws where what is kept with a receivable is not what the ledger says */
export async function requireAgreement(db: Db): Promise<void> {
  const { rows } = await db.raw<{ rows: { lost: number }[] }>(
    `select count(*)::int as lost from open_item o full join (
       select invoice_id, sum(amount) as owed from posting
       where account in ('receivable', 'advance-receivable') group by invoice_id) l using (invoice_id)
     where o.due_on is null or o.open is distinct from l.owed`,
  );
  if (rows[0]?.lost !== 0)
    throw new Error(`${rows[0]?.lost} of the receivables do not agree with the ledger`);
}
