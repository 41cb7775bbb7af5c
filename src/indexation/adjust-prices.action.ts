import { type Tx } from '../../db/connection.ts';
import { invoicedUntil } from '../contracts/billing-part.store.ts';
import { type Contract } from '../contracts/contract.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { priceVersionsOf } from '../contracts/price.store.ts';
import { type Outcome, type PerformContext } from '../runs/sweep.ts';
import { indexTable } from '../terms/index-value.store.ts';
import { declareAdjustment } from './declare-adjustment.action.ts';
import { adjustmentEffect, effectiveDay, keptPrice, whyNotIndexed } from './index-adjustment.ts';
import { settledYear } from './index-adjustment.store.ts';
import { endedYear } from './index-clause.ts';
import { type IndexedPrice, indexedPrices, indexMonths, type YearEnd } from './indexed-price.ts';

/**
 * Adjusts the prices of a contract to the consumer price index at the end of a year (GTC 6.10, rulings 17 to 20), or says
 * why not. Where nothing rises nothing is written, and nothing is lost.
 * @throws problem `index-value-missing`, `index-value-provisional`, `company-incomplete`
 */
export async function adjustPrices(
  tx: Tx,
  contractId: string,
  context: Omit<PerformContext, 'runId'>,
): Promise<Outcome> {
  const contract = await lockContract(tx, contractId);
  const year = endedYear(context.asOf);
  const settled = await settledYear(tx, contractId, year);
  if (settled !== undefined) {
    const { leftOut } = settled;
    return skipped(leftOut === null ? `adjusted at the end of ${year} already` : `left out: ${leftOut}`);
  }
  const invoiced = await invoicedUntil(tx, contractId);
  const effectiveFrom = effectiveDay(year, contract.term, context.asOf, [...invoiced.values()]);
  const obstacle = whyNotIndexed(contract, effectiveFrom);
  if (obstacle !== undefined) return skipped(obstacle);
  const risen = await risenPrices(tx, contract, { year, effectiveFrom });
  if (risen.length === 0) return skipped(`the index of ${year} raises no price of the contract`);
  const { documentId } = await declareAdjustment(tx, contract, { year, effectiveFrom, risen, ...context });
  const kept = risen.map(keptPrice);
  return {
    outcome: 'done',
    reason: `prices from ${effectiveFrom}: ${kept.map(({ formula }) => formula).join('; ')}`,
    clause: 'gtc:6.10',
    documentId,
    effect: adjustmentEffect(kept, effectiveFrom),
  };
}

function skipped(reason: string): Outcome {
  return { outcome: 'skipped', reason, clause: 'gtc:6.10' };
}

async function risenPrices(tx: Tx, contract: Contract, yearEnd: YearEnd): Promise<IndexedPrice[]> {
  const prices = {
    ...yearEnd,
    lines: contract.agreed.lines,
    concludedOn: contract.concludedOn,
    terms: contract.terms,
    versions: await priceVersionsOf(tx, contract.id),
  };
  const index = await indexTable(tx, indexMonths(prices));
  return indexedPrices(prices, index, index.known);
}
