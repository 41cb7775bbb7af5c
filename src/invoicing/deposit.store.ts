import { type Db, type Tx } from '../../db/connection.ts';
import { type Insert } from '../../db/insert-together.ts';
import { prepared } from '../../db/prepared.ts';
import { Money } from '../money/money.ts';
import { negateTaxes } from '../money/vat.ts';
import { type Deposit } from './deposit.ts';
import { type Invoice, isCorrection, payableTaxes } from './invoice.ts';
import { type Deduction } from './invoice-draft.ts';
import { creditNotesOf, invoiceFromRow, type InvoiceRow } from './invoice.store.ts';

/** The deposit invoices of a contract that have not been cancelled, with what was received and credited on each. */
export async function depositsOf(db: Db, contractId: string): Promise<(Deposit & { invoice: Invoice })[]> {
  const rows = await db<InvoiceRow>('invoice')
    .where({ contract_id: contractId, kind: 'advance' })
    .whereNotExists(db('invoice as c').whereRaw('c.corrects_id = invoice.id').where('c.kind', 'cancellation'))
    .orderBy('invoice.id')
    .select<(InvoiceRow & { received: string; line_position: number | null })[]>(
      'invoice.*',
      db.raw(
        `coalesce((select sum(a.amount) from standing_allocation a
          where a.invoice_id = invoice.id and a.part = 'principal'), 0)::numeric(14, 2)::text as received`,
      ),
      db.raw(
        `(select p.line_position from billed_part b join billing_part p on p.id = b.part_id
          where b.invoice_id = invoice.id limit 1) as line_position`,
      ),
    );
  const deposits: (Deposit & { invoice: Invoice })[] = [];
  for (const row of rows) {
    const invoice = invoiceFromRow(row);
    const notes = await creditNotesOf(db, invoice.id);
    deposits.push({
      id: invoice.id,
      number: invoice.number,
      issuedOn: invoice.issuedOn,
      linePosition: row.line_position,
      invoiced: payableTaxes(invoice),
      received: Money.of(row.received),
      credited: notes.flatMap((note) => negateTaxes(payableTaxes(note))),
      invoice,
    });
  }
  return deposits;
}

/** The contracts of these of which something is open that was asked for in advance. */
export async function owingAdvances(db: Db, contractIds: readonly string[]): Promise<Set<string>> {
  const rows = await prepared<{ contract_id: string }>(
    db,
    `select i.contract_id from invoice i join posting p on p.invoice_id = i.id
     where i.contract_id = any (:contractIds::uuid[]) and p.account = 'advance-receivable'
     group by i.contract_id having sum(p.amount) > 0`,
    { contractIds },
  );
  return new Set(rows.map((row) => row.contract_id));
}

/** The invoices over sprints of a contract's agreed price that have not been cancelled, in the order of issue. */
export async function partialsOf(db: Db, contractId: string): Promise<Invoice[]> {
  const rows = await db<InvoiceRow>('invoice')
    .where({ contract_id: contractId, kind: 'partial' })
    .whereNotExists(db('invoice as c').whereRaw('c.corrects_id = invoice.id').where('c.kind', 'cancellation'))
    .whereExists(
      db('billed_part as b')
        .join('billing_part as p', 'p.id', 'b.part_id')
        .whereRaw('b.invoice_id = invoice.id')
        .where('p.trigger', 'sprint')
        .where('p.net', '>', 0),
    )
    .orderBy('invoice.id');
  return rows.map(invoiceFromRow);
}

/** The final invoice that deducts this invoice now, if one does. */
export async function deductingInvoice(db: Db, invoiceId: string): Promise<Invoice | undefined> {
  const row = await db<InvoiceRow>('invoice')
    .whereIn(
      'id',
      db('deduction').where({ deducted_id: invoiceId }).whereNull('released_by').select('invoice_id'),
    )
    .first();
  return row && invoiceFromRow(row);
}

/** A cancellation shows the deductions that it takes back, but deducts nothing itself. */
export function deductionInsert(invoice: Invoice, deductions: readonly Deduction[]): Insert {
  return {
    table: 'deduction',
    rows: (isCorrection(invoice.kind) ? [] : deductions).flatMap((deduction) =>
      deduction.deducted.map((tax) => ({
        invoice_id: invoice.id,
        deducted_id: deduction.deductedId,
        tax_category: tax.category,
        tax_rate: tax.rate,
        net: tax.base,
        vat: tax.amount,
      })),
    ),
  };
}

/** Lets go of the deposits that a cancelled invoice deducted. */
export async function releaseDeductions(tx: Tx, invoiceId: string, cancellationId: string): Promise<void> {
  await tx('deduction').where({ invoice_id: invoiceId }).update({ released_by: cancellationId });
}
