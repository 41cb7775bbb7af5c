import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { totalOpen } from '../ledger/balance.ts';
import { openBalances } from '../ledger/balance.store.ts';
import { baseRates } from '../terms/base-rate.store.ts';
import { type LateClaim } from './claim-statement.ts';
import { interestFactsOf } from './interest-to-date.store.ts';
import { interestUntil } from './interest-to-date.ts';

/**
 * What a client owes on the invoices that are late on a day, the oldest due first; those that are settled with their
 * interest and costs are left out (GTC 7.9). @throws problem `base-rate-missing`
 */
export async function lateClaims(db: Db, clientId: string, until: LocalDate): Promise<LateClaim[]> {
  const items = await db('open_item')
    .join('invoice', 'invoice.id', 'open_item.invoice_id')
    .where('open_item.client_id', clientId)
    .where('open_item.due_on', '<', until)
    .orderBy(['open_item.due_on', 'invoice.id'])
    .select<{ id: string; number: string; due_on: LocalDate }[]>(
      'invoice.id',
      'invoice.number',
      'open_item.due_on',
    );
  const ids = items.map(({ id }) => id);
  const facts = await interestFactsOf(db, ids);
  const balances = await openBalances(db, ids);
  const rates = await baseRates(db);
  return items.flatMap(({ id, number, due_on }) => {
    const fact = facts.get(id);
    if (fact === undefined) return [];
    const interest = interestUntil(fact, until, rates);
    const open = totalOpen(balances.get(id));
    if (open.isZero() && interest.open.isZero() && fact.costs.isZero()) return [];
    const { costs, terms } = fact;
    return [{ number, dueOn: due_on, open, costs, interest, dayCount: terms.interestDayCount }];
  });
}
