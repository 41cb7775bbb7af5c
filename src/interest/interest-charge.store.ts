import { onConstraint } from '../../db/constraints.ts';
import { newId } from '../../db/id.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Insert } from '../../db/insert-together.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { invoiceById, lockInvoice } from '../invoicing/invoice.store.ts';
import { Money } from '../money/money.ts';
import { nothingToCharge } from './interest-charge.ts';

onConstraint(
  'interest_charge_once',
  nothingToCharge,
  'nothing has to be done; the interest of this day is charged',
);

export interface NewCharge {
  readonly invoiceId: string;
  /** The first day that is not charged. */
  readonly through: LocalDate;
  readonly source: { readonly noteId: string } | { readonly letterId: string };
  readonly amount: Money;
  /** All that has been charged on the invoice with this charge. */
  readonly total: Money;
}

export function chargeInsert(charges: readonly NewCharge[]): Insert {
  return {
    table: 'interest_charge',
    rows: charges.map(({ invoiceId, through, source, amount, total }) => ({
      id: newId(),
      invoice_id: invoiceId,
      charged_through: through,
      note_id: 'noteId' in source ? source.noteId : null,
      letter_id: 'letterId' in source ? source.letterId : null,
      amount,
      total,
      withdrawn: Money.zero,
    })),
  };
}

/** What a note charged on one invoice, and what of it is unpaid. */
export interface NoteCharge {
  readonly id: string;
  readonly invoice: Invoice;
  readonly open: Money;
}

/** The charges of a note, the oldest due first; their invoices are locked until the transaction ends. */
export async function lockChargesOf(tx: Tx, noteId: string): Promise<NoteCharge[]> {
  const ids = await tx('interest_charge').where({ note_id: noteId }).pluck<string[]>('invoice_id');
  for (const id of ids.toSorted()) await lockInvoice(tx, id);
  const rows = await tx('interest_charge_open as c')
    .join('open_item', 'open_item.invoice_id', 'c.invoice_id')
    .where('c.note_id', noteId)
    .orderBy(['open_item.due_on', 'c.invoice_id'])
    .select<{ id: string; invoice_id: string; open: string }[]>('c.id', 'c.invoice_id', 'c.open');
  const charges: NoteCharge[] = [];
  for (const { id, invoice_id, open } of rows)
    charges.push({ id, invoice: await invoiceById(tx, invoice_id), open: Money.of(open) });
  return charges;
}

/** The invoices whose interest a note charged, the oldest due first. */
export async function chargedInvoices(db: Db, noteId: string): Promise<Invoice[]> {
  const ids = await db('interest_charge')
    .join('open_item', 'open_item.invoice_id', 'interest_charge.invoice_id')
    .where('note_id', noteId)
    .orderBy(['open_item.due_on', 'open_item.invoice_id'])
    .pluck<string[]>('open_item.invoice_id');
  return Promise.all(ids.map((id) => invoiceById(db, id)));
}

/** Notes on the charges of a cancelled note what was taken back of each. */
export async function withdrawCharges(
  tx: Tx,
  charges: readonly NoteCharge[],
  cancellationId: string,
): Promise<void> {
  for (const { id, open } of charges)
    await tx('interest_charge')
      .where({ id })
      .update({ withdrawn_by: cancellationId, withdrawn: open.toString() });
}

/** The late invoices of a contract as of a day with their last day to pay, locked in the order of their ids. */
export async function lockLateInvoices(
  tx: Tx,
  contractId: string,
  day: LocalDate,
): Promise<{ readonly invoice: Invoice; readonly dueOn: LocalDate }[]> {
  const rows = await tx('open_item')
    .join('invoice', 'invoice.id', 'open_item.invoice_id')
    .where('invoice.contract_id', contractId)
    .where('open_item.due_on', '<', day)
    .orderBy('open_item.invoice_id')
    .forUpdate('open_item')
    .select<{ id: string; due_on: LocalDate }[]>('invoice.id', 'open_item.due_on');
  const late: { invoice: Invoice; dueOn: LocalDate }[] = [];
  for (const { id, due_on } of rows) late.push({ invoice: await invoiceById(tx, id), dueOn: due_on });
  return late;
}

/** The contracts of a client with a late invoice, in the order of their ids. */
export async function lateContractsOf(db: Db, clientId: string, day: LocalDate): Promise<string[]> {
  return db('open_item')
    .join('invoice', 'invoice.id', 'open_item.invoice_id')
    .where('open_item.client_id', clientId)
    .where('open_item.due_on', '<', day)
    .orderBy('invoice.contract_id')
    .distinct<string[]>()
    .pluck('invoice.contract_id');
}

export interface Chargeable {
  readonly contractId: string;
  readonly label: string;
}

/** Contracts after the given one on whose invoices interest runs, or has accrued that is not charged. */
export async function chargeableContracts(
  db: Db,
  { asOf, after, limit }: { asOf: LocalDate; after: string | null; limit: number },
): Promise<Chargeable[]> {
  const { rows } = await db.raw<{ rows: Chargeable[] }>(
    `select k.id as "contractId", k.number || ', ' || client.name as label
     from contract k join client on client.id = k.client_id
     where (:after::uuid is null or k.id > :after::uuid) and exists (
       select from invoice i
       join open_item o on o.invoice_id = i.id
       left join lateral (select a.total from interest_accrual a
         where a.invoice_id = i.id order by a.number desc limit 1) accrued on true
       where i.contract_id = k.id and o.due_on < :asOf::date
         and (o.open > 0 or round(accrued.total, 2) > (select coalesce(-sum(p.amount), 0) from posting p
           where p.invoice_id = i.id and p.account in ('interest-income', 'interest-waived'))))
     order by k.id limit :limit`,
    { asOf, after, limit },
  );
  return rows;
}
