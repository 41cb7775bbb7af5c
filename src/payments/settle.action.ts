import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { lockInvoice } from '../invoicing/invoice.store.ts';
import { baseRates } from '../terms/base-rate.store.ts';
import { type Allocated } from './allocation.ts';
import { type Target } from './open-claim.ts';
import { openClaims } from './open-claim.store.ts';
import { releasePaidDeposits } from './release-paid-deposits.action.ts';
import { type Settle, settlementOf } from './settlement.store.ts';

/**
 * Locks what a payment is to pay, in the order of locks (contracts, invoices), and reads again under the locks: a final
 * invoice may have absorbed a deposit meanwhile.
 */
export async function lockTargets(tx: Tx, find: () => Promise<Target[]>): Promise<Target[]> {
  const contracts = new Set((await find()).map(({ invoice }) => invoice.contractId));
  for (const id of [...contracts].sort()) await lockContract(tx, id);
  const targets = (await find()).filter(({ invoice }) => contracts.has(invoice.contractId));
  for (const id of targets.map(({ invoice }) => invoice.id).sort()) await lockInvoice(tx, id);
  return targets;
}

/**
 * Allocates money to locked targets and books it by value date, each allocation with its reason; the rest is a credit of
 * the client (ruling 11). The last deposit paid in full releases its contract for work (GTC 7.1, ruling 6).
 * @throws problem `base-rate-missing` where interest is owed for a half-year that has no base rate
 */
export async function settle(tx: Tx, request: Settle): Promise<Allocated> {
  const { targets, valueDate, at } = request;
  const rates = await baseRates(tx);
  const settlement = settlementOf(request, await openClaims(tx, targets, valueDate, rates), rates);
  await insertTogether(tx, settlement.inserts);
  await releasePaidDeposits(tx, [settlement], at);
  const { allocations, credit } = settlement;
  return { allocations, credit };
}
