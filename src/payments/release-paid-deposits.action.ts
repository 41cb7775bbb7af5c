import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { releaseByDeposits } from '../contracts/release-work.action.ts';
import { owingAdvances } from '../invoicing/deposit.store.ts';
import { allocatedTo } from './allocation.ts';
import { type Settlement } from './settlement.store.ts';

/**
 * Work may begin where the last deposit of a contract has been paid in full (GTC 7.1, ruling 6), by the value date of the
 * payment that did it; the settlements have been written, in their order.
 */
export async function releasePaidDeposits(
  tx: Tx,
  settlements: readonly Settlement[],
  at: Instant,
): Promise<void> {
  const paid = new Map(settlements.flatMap(deposits));
  if (paid.size === 0) return;
  const owing = await owingAdvances(tx, [...paid.keys()]);
  const released = [...paid]
    .filter(([contractId]) => !owing.has(contractId))
    .map(([contractId, paidOn]) => ({ contractId, paidOn }));
  await releaseByDeposits(tx, released, at);
}

/** The contracts of the deposits that were paid in full, with the day. */
function deposits({ paid, allocations, valueDate }: Settlement): [contractId: string, paidOn: LocalDate][] {
  return paid
    .filter(({ invoice, principal }) => invoice.kind === 'advance' && principal.isPositive())
    .filter(({ invoice, principal }) => allocatedTo(allocations, invoice.id, 'principal').equals(principal))
    .map(({ invoice }) => [invoice.contractId, valueDate]);
}
