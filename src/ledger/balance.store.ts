import { type Db } from '../../db/connection.ts';
import { Money } from '../money/money.ts';

/** What is still owed on each of these invoices, by the ledger; invoices without postings owe 0.00. */
export async function openAmounts(db: Db, invoiceIds: readonly string[]): Promise<Map<string, Money>> {
  const rows = await db('posting')
    .whereIn('invoice_id', invoiceIds)
    .whereIn('account', ['receivable', 'advance-receivable'])
    .groupBy('invoice_id')
    .select<{ invoice_id: string; open: string }[]>('invoice_id', db.raw('sum(amount)::text as open'));
  const open = new Map(rows.map((row) => [row.invoice_id, Money.of(row.open)]));
  return new Map(invoiceIds.map((id) => [id, open.get(id) ?? Money.zero]));
}

export async function openAmount(db: Db, invoiceId: string): Promise<Money> {
  return (await openAmounts(db, [invoiceId])).get(invoiceId) ?? Money.zero;
}
