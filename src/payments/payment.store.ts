import { type Db } from '../../db/connection.ts';
import { Money } from '../money/money.ts';

/** What has been allocated to the principal of an invoice. */
export async function receivedOnDeposit(db: Db, invoiceId: string): Promise<Money> {
  const row = await db('payment_allocation')
    .where({ invoice_id: invoiceId, part: 'principal' })
    .first<{ received: string }>(db.raw('coalesce(sum(amount), 0)::numeric(14, 2)::text as received'));
  return Money.of(row.received);
}
