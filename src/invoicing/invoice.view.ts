import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type InvoiceKind, type InvoicePaper } from '../documents/papers/invoice.ts';
import { Money } from '../money/money.ts';
import { notFound } from '../problems/problem.ts';
import { type InvoiceStatus, invoiceStatus } from './invoice.ts';
import { OPEN, RECEIVED, withStatus } from './invoice-status.store.ts';
import { withText } from './invoice-text.store.ts';

interface InvoiceRow {
  id: string;
  number: string;
  kind: InvoiceKind;
  contract_id: string;
  client_id: string;
  client_name: string;
  corrects_id: string | null;
  issued_on: LocalDate;
  received_on: LocalDate | null;
  due_on: LocalDate | null;
  /** The last day on which it is not late, as far as there is one (GTC 7.2, 7.8). */
  late_after: LocalDate | null;
  net: string;
  vat: string;
  gross: string;
  open: string;
  received: string;
  cancelled_by: string | null;
  document_id: string;
  sha256: string | null;
}

/** Invoices with what the ledger, the receivable and the archive say about each. */
function invoices(db: Db) {
  return db('invoice')
    .join('client', 'client.id', 'invoice.client_id')
    .leftJoin('open_item', 'open_item.invoice_id', 'invoice.id')
    .leftJoin('document_file', 'document_file.document_id', 'invoice.document_id')
    .leftJoin('deferred_invoice', 'deferred_invoice.invoice_id', 'invoice.id')
    .leftJoin('invoice as c', (on) => on.on('c.corrects_id', 'invoice.id').onVal('c.kind', 'cancellation'))
    .select('invoice.id', 'invoice.number', 'invoice.kind', 'invoice.contract_id', 'invoice.client_id')
    .select('invoice.corrects_id', 'invoice.issued_on', 'invoice.net', 'invoice.vat', 'invoice.gross')
    .select('invoice.document_id', 'client.name as client_name', 'open_item.received_on', 'open_item.due_on')
    .select(db.raw('greatest(deferred_invoice.until, open_item.due_on) as late_after'))
    .select('document_file.sha256', 'c.id as cancelled_by')
    .select(
      db.raw(`(${OPEN})::numeric(14, 2)::text as open`),
      db.raw(`(${RECEIVED})::numeric(14, 2)::text as received`),
    );
}

function present(row: InvoiceRow, asOf: LocalDate) {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    contractId: row.contract_id,
    clientId: row.client_id,
    clientName: row.client_name,
    correctsId: row.corrects_id,
    cancelledBy: row.cancelled_by,
    issuedOn: row.issued_on,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    net: row.net,
    vat: row.vat,
    gross: row.gross,
    open: row.open,
    status: invoiceStatus(
      {
        kind: row.kind,
        gross: Money.of(row.gross),
        open: Money.of(row.open),
        received: Money.of(row.received),
        cancelled: row.cancelled_by !== null,
        dueOn: row.late_after,
      },
      asOf,
    ),
    documentId: row.document_id,
    sha256: row.sha256,
  };
}

/** The instalment plan that covers an invoice, as far as it is paid; amounts in EUR with two decimals (GTC 7.8). */
interface InvoicePlan {
  readonly id: string;
  readonly number: string;
  readonly total: string;
  readonly paid: string;
  readonly lost: boolean;
  readonly next: { readonly dueOn: LocalDate; readonly amount: string } | null;
}

function planOf(db: Db, asOf: LocalDate) {
  return db.raw(
    `(select jsonb_build_object('id', p.plan_id, 'number', p.number, 'total', p.total::text, 'paid', p.paid::text,
        'lost', p.lost, 'next', case when p.next_due_on is not null then
          jsonb_build_object('dueOn', p.next_due_on, 'amount', p.next_amount::text) end)
      from plans_on(?) p join instalment_cover c on c.plan_id = p.plan_id
      where c.invoice_id = invoice.id) as plan`,
    [asOf],
  );
}

/** An invoice with its lines, VAT per rate and deductions, as it was issued. */
export async function invoiceView(db: Db, id: string, asOf: LocalDate) {
  const row = await invoices(db)
    .select('invoice.snapshot', planOf(db, asOf))
    .where('invoice.id', id)
    .first<(InvoiceRow & { snapshot: InvoicePaper; plan: InvoicePlan | null }) | undefined>();
  if (!row) throw notFound(`there is no invoice ${id}`);
  const { snapshot } = row;
  return {
    ...present(row, asOf),
    title: snapshot.title,
    contractNumber: snapshot.contractNumber,
    language: snapshot.language,
    lines: snapshot.lines,
    allowances: snapshot.allowances,
    taxes: snapshot.payable.taxes,
    total: { ...snapshot.total, taxes: snapshot.taxes },
    deductions: snapshot.deductions,
    supply: snapshot.supply,
    expectedSupply: snapshot.expectedSupply,
    corrects: snapshot.corrects,
    notes: snapshot.notes,
    clauses: snapshot.clauses,
    instalmentPlan: row.plan,
  };
}

export const invoiceSorts = ['-created', 'created', 'number', '-number', 'issuedOn', '-issuedOn'] as const;

interface InvoiceFilters {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: (typeof invoiceSorts)[number];
  readonly clientId?: string | undefined;
  readonly contractId?: string | undefined;
  readonly kind?: InvoiceKind | undefined;
  readonly status?: InvoiceStatus | undefined;
  readonly text?: string | undefined;
  readonly owing?: 'true' | undefined;
  readonly issuedFrom?: LocalDate | undefined;
  readonly issuedTo?: LocalDate | undefined;
}

export async function invoiceList(db: Db, filters: InvoiceFilters, asOf: LocalDate) {
  const query = invoices(db);
  if (filters.clientId !== undefined) void query.where('invoice.client_id', filters.clientId);
  if (filters.contractId !== undefined) void query.where('invoice.contract_id', filters.contractId);
  if (filters.kind !== undefined) void query.where('invoice.kind', filters.kind);
  if (filters.issuedFrom !== undefined) void query.where('invoice.issued_on', '>=', filters.issuedFrom);
  if (filters.issuedTo !== undefined) void query.where('invoice.issued_on', '<=', filters.issuedTo);
  if (filters.status !== undefined) await withStatus(db, query, filters.status, asOf);
  if (filters.owing !== undefined) void query.where('open_item.open', '>', 0);
  if (filters.text !== undefined) await withText(db, query, filters.text);
  const { items, nextCursor } = await keysetPage<InvoiceRow>(db, query, {
    id: 'invoice.id',
    sorts: { created: 'invoice.id', number: 'invoice.number', issuedOn: 'invoice.issued_on' },
    sort: filters.sort,
    limit: filters.limit,
    cursor: filters.cursor,
  });
  return { nextCursor, items: items.map((row) => present(row, asOf)) };
}

/** The document of an invoice, for its PDF. */
export async function documentOfInvoice(db: Db, id: string): Promise<string> {
  const row = await db('invoice').where({ id }).first<{ document_id: string } | undefined>('document_id');
  if (!row) throw notFound(`there is no invoice ${id}`);
  return row.document_id;
}
