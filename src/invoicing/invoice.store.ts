import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Insert } from '../../db/insert-together.ts';
import { prepared } from '../../db/prepared.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type TakenNumber } from '../company/number-series.ts';
import { type InvoiceKind, type InvoicePaper } from '../documents/papers/invoice.ts';
import { type Totals } from '../money/vat.ts';
import { defineProblem, notFound } from '../problems/problem.ts';
import { alreadyCancelled, type Invoice, isReceivable } from './invoice.ts';

const alreadyInvoiced = defineProblem({
  type: 'already-invoiced',
  title: 'This part has been invoiced already',
  status: 409,
});
onConstraint(
  'billed_part_once',
  alreadyInvoiced,
  'nothing has to be done; see the billing plan of the contract',
);
onConstraint('invoice_cancelled_once', alreadyCancelled, 'an invoice is cancelled once');

export interface InvoiceRow {
  id: string;
  number: string;
  kind: InvoiceKind;
  client_id: string;
  contract_id: string;
  corrects_id: string | null;
  issued_on: LocalDate;
  snapshot: InvoicePaper;
  document_id: string;
}

export function invoiceFromRow(row: InvoiceRow): Invoice {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    clientId: row.client_id,
    contractId: row.contract_id,
    correctsId: row.corrects_id,
    issuedOn: row.issued_on,
    snapshot: row.snapshot,
    documentId: row.document_id,
  };
}

export async function invoiceById(db: Db, id: string): Promise<Invoice> {
  const row = await db<InvoiceRow>('invoice').where({ id }).first();
  if (!row) throw notFound(`there is no invoice ${id}`);
  return invoiceFromRow(row);
}

/** Those of these that there are, by their ids. */
export async function invoicesByIds(db: Db, ids: readonly string[]): Promise<Map<string, Invoice>> {
  const sql = 'select * from invoice where id = any (:ids::uuid[])';
  const rows = await prepared<InvoiceRow>(db, sql, { ids });
  return new Map(rows.map((row) => [row.id, invoiceFromRow(row)]));
}

/** Locks the receivables of invoices, in the order of their ids, likewise. */
export async function lockReceivables(tx: Tx, invoiceIds: readonly string[]): Promise<void> {
  const sql = `select invoice_id from open_item where invoice_id = any (:invoiceIds::uuid[]) order by invoice_id for update`;
  await prepared(tx, sql, { invoiceIds });
}

/** Locks the receivable of an invoice until the transaction ends: after the contract, before the counter. */
export async function lockInvoice(tx: Tx, id: string): Promise<Invoice> {
  await tx('open_item').where({ invoice_id: id }).forUpdate().first();
  return invoiceById(tx, id);
}

export async function invoiceByNumber(db: Db, number: string): Promise<Invoice | undefined> {
  const row = await db<InvoiceRow>('invoice').where({ number }).first();
  return row && invoiceFromRow(row);
}

export function invoiceInsert(invoice: Invoice, taken: TakenNumber, payable: Totals, at: Instant): Insert {
  return {
    table: 'invoice',
    rows: [
      {
        id: invoice.id,
        series: taken.series,
        year: taken.year,
        sequence: taken.sequence,
        number: invoice.number,
        kind: invoice.kind,
        client_id: invoice.clientId,
        contract_id: invoice.contractId,
        corrects_id: invoice.correctsId,
        issued_on: invoice.issuedOn,
        net: payable.net,
        vat: payable.vat,
        gross: payable.gross,
        snapshot: invoice.snapshot,
        document_id: invoice.documentId,
        created_at: at,
      },
    ],
  };
}

export function billedPartInsert(invoiceId: string, partIds: readonly string[]): Insert {
  return {
    table: 'billed_part',
    rows: partIds.map((partId) => ({ part_id: partId, invoice_id: invoiceId })),
  };
}

/** Only receivables have an open item. */
export function openItemInsert(invoice: Invoice): Insert {
  return {
    table: 'open_item',
    rows: isReceivable(invoice.kind)
      ? [{ invoice_id: invoice.id, client_id: invoice.clientId, contract_id: invoice.contractId }]
      : [],
  };
}

/** Lets go of the parts that a cancelled invoice billed, so that they can be billed again. */
export async function releaseParts(tx: Tx, invoiceId: string, cancellationId: string): Promise<void> {
  await tx('billed_part').where({ invoice_id: invoiceId }).update({ released_by: cancellationId });
}

/** The invoice that bills a part now, if one does. */
export async function invoiceOfPart(
  db: Db,
  partId: string,
): Promise<{ id: string; number: string } | undefined> {
  return db('billed_part')
    .join('invoice', 'invoice.id', 'billed_part.invoice_id')
    .where('billed_part.part_id', partId)
    .whereNull('billed_part.released_by')
    .options({ name: 'invoice-of-part' })
    .first<{ id: string; number: string } | undefined>('invoice.id', 'invoice.number');
}

export async function isCancelled(db: Db, invoiceId: string): Promise<boolean> {
  const row = await db('invoice').where({ corrects_id: invoiceId, kind: 'cancellation' }).first('id');
  return row !== undefined;
}

/** Those of these invoices that have been cancelled. */
export async function cancelledAmong(db: Db, invoiceIds: readonly string[]): Promise<Set<string>> {
  const rows = await prepared<{ corrects_id: string }>(
    db,
    `select corrects_id from invoice where corrects_id = any (:invoiceIds::uuid[]) and kind = 'cancellation'`,
    { invoiceIds },
  );
  return new Set(rows.map((row) => row.corrects_id));
}

/** The credit notes on an invoice, in the order of issue. */
export async function creditNotesOf(db: Db, invoiceId: string): Promise<Invoice[]> {
  const rows = await db<InvoiceRow>('invoice')
    .where({ corrects_id: invoiceId, kind: 'credit-note' })
    .orderBy('id');
  return rows.map(invoiceFromRow);
}
