import { type Db } from '../../db/connection.ts';
import { Money } from '../money/money.ts';
import { type InterestBalance, type OpenBalance } from './balance.ts';

/** What is still owed on each of these invoices, by the ledger; those without postings owe nothing. */
export async function openBalances(db: Db, invoiceIds: readonly string[]): Promise<Map<string, OpenBalance>> {
  const rows = await db('posting')
    .whereIn('invoice_id', invoiceIds)
    .whereIn('account', ['receivable', 'advance-receivable'])
    .groupBy('invoice_id')
    .select<{ invoice_id: string; receivable: string; advance: string }[]>(
      'invoice_id',
      db.raw(
        `coalesce(sum(amount) filter (where account = 'receivable'), 0)::numeric(14, 2)::text as receivable`,
      ),
      db.raw(
        `coalesce(sum(amount) filter (where account = 'advance-receivable'), 0)::numeric(14, 2)::text as advance`,
      ),
    );
  return new Map(
    rows.map((row) => [
      row.invoice_id,
      { receivable: Money.of(row.receivable), advanceReceivable: Money.of(row.advance) },
    ]),
  );
}

export async function openBalance(db: Db, invoiceId: string): Promise<OpenBalance> {
  const open = (await openBalances(db, [invoiceId])).get(invoiceId);
  return open ?? { receivable: Money.zero, advanceReceivable: Money.zero };
}

export async function interestBalance(db: Db, invoiceId: string): Promise<InterestBalance> {
  const rows = await db('posting')
    .where({ invoice_id: invoiceId })
    .whereIn('account', ['interest-income', 'interest-waived', 'interest-receivable'])
    .groupBy('account')
    .select<{ account: string; sum: string }[]>('account', db.raw('sum(amount) as sum'));
  const on = (account: string) =>
    Money.sum(rows.filter((row) => row.account === account).map(({ sum }) => Money.of(sum)));
  return {
    charged: on('interest-income').negated(),
    waived: on('interest-waived'),
    receivable: on('interest-receivable'),
  };
}
