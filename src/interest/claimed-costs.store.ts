import { type Db } from '../../db/connection.ts';
import { Money } from '../money/money.ts';
import { type ClaimedCosts } from './claimed-costs.ts';

/** The costs of collection of these invoices by the ledger; those without any are missing. */
export async function claimedCosts(
  db: Db,
  invoiceIds: readonly string[],
): Promise<Map<string, ClaimedCosts>> {
  const rows = await db('posting')
    .whereIn('invoice_id', invoiceIds)
    .whereIn('account', ['costs-income', 'costs-receivable'])
    .groupBy('invoice_id')
    .select<{ invoice_id: string; claimed: string; open: string }[]>(
      'invoice_id',
      db.raw(
        `coalesce(-sum(amount) filter (where account = 'costs-income'), 0)::numeric(14, 2)::text as claimed`,
      ),
      db.raw(
        `coalesce(sum(amount) filter (where account = 'costs-receivable'), 0)::numeric(14, 2)::text as open`,
      ),
    );
  return new Map(
    rows.map((row) => [row.invoice_id, { claimed: Money.of(row.claimed), open: Money.of(row.open) }]),
  );
}
