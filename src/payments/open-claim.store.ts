import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { interestFactsOf } from '../interest/interest-to-date.store.ts';
import { interestUntil } from '../interest/interest-to-date.ts';
import { openBalances } from '../ledger/balance.store.ts';
import { totalOpen } from '../ledger/balance.ts';
import { Money } from '../money/money.ts';
import { type BaseRates } from '../terms/base-rate.ts';
import { type OpenClaim, type Target } from './open-claim.ts';

/**
 * What is owed on each target on a value date, in their order: interest up to that day, principal, costs (GTC 7.9).
 * @throws problem `base-rate-missing`
 */
export async function openClaims(
  db: Db,
  targets: readonly Target[],
  valueDate: LocalDate,
  baseRates: BaseRates,
): Promise<OpenClaim[]> {
  const ids = targets.map(({ invoice }) => invoice.id);
  const balances = await openBalances(db, ids);
  const received = await receivedOn(db, ids);
  const facts = await interestFactsOf(db, ids);
  return targets.flatMap(({ invoice, reason, noteId = null }) => {
    const fact = facts.get(invoice.id);
    if (fact === undefined) return [];
    const open = balances.get(invoice.id) ?? { receivable: Money.zero, advanceReceivable: Money.zero };
    return [
      {
        invoiceId: invoice.id,
        invoice,
        reason,
        open,
        received: received.get(invoice.id) ?? Money.zero,
        facts: fact,
        noteId,
        interest: interestUntil(fact, valueDate, baseRates).open,
        principal: noteId === null ? totalOpen(open) : Money.zero,
        costs: noteId === null ? fact.costs : Money.zero,
      },
    ];
  });
}

/** What has been allocated to the principal of each invoice. */
async function receivedOn(db: Db, invoiceIds: readonly string[]): Promise<Map<string, Money>> {
  const rows = await db('standing_allocation')
    .whereIn('invoice_id', invoiceIds)
    .where({ part: 'principal' })
    .groupBy('invoice_id')
    .select<{ invoice_id: string; received: string }[]>(
      'invoice_id',
      db.raw('sum(amount)::numeric(14, 2)::text as received'),
    );
  return new Map(rows.map((row) => [row.invoice_id, Money.of(row.received)]));
}
