import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { claimedCosts } from '../interest/collection-cost.store.ts';
import { claimedOnTop, noCosts } from '../interest/collection-cost.ts';
import { interestToDates } from '../interest/interest-to-date.store.ts';
import { Money } from '../money/money.ts';
import { type ClientReceivable } from './receivable.store.ts';
import { type ReminderItem } from './reminder-paper.ts';

/**
 * What a letter of a day asks for, receivable by receivable: the principal, interest up to the day (GTC 7.9), and the costs
 * of collection that are claimed and unpaid, with the flat sum on top where it was not claimed before (ruling 12).
 * @throws problem `base-rate-missing`
 */
export async function reminderItems(
  db: Db,
  receivables: readonly ClientReceivable[],
  day: LocalDate,
): Promise<ReminderItem[]> {
  const ids = receivables.map(({ invoiceId }) => invoiceId);
  const interest = await interestToDates(db, ids, day);
  const costsOf = await claimedCosts(db, ids);
  return receivables.map(({ invoiceId, number, issuedOn, dueOn, open, credit, terms }) => {
    const costs = costsOf.get(invoiceId) ?? noCosts;
    const flat = { kind: 'flat', amount: Money.of(terms.collectionFlatFee) } as const;
    return {
      invoiceId,
      number,
      issuedOn,
      dueOn: dueOn ?? day,
      open,
      credit,
      interest: interest.get(invoiceId)?.open ?? Money.zero,
      costs: costs.open.plus(claimedOnTop(flat, costs)),
    };
  });
}
