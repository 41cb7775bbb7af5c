import { type Tx } from '../../db/connection.ts';
import { type Contract } from '../contracts/contract.ts';
import { lockContracts } from '../contracts/contract.store.ts';
import { type PriceFacts } from '../contracts/price-change.ts';
import { priceFacts } from '../contracts/price-facts.store.ts';
import { orProblem } from '../problems/or-problem.ts';
import { notFound, Problem } from '../problems/problem.ts';
import { type Outcome, type PerformContext } from '../runs/sweep.ts';
import { indexTable } from '../terms/index-value.store.ts';
import { type RisenPrices } from './declaration.ts';
import { declareAdjustments } from './declare-adjustments.action.ts';
import { settledYears } from './index-adjustment.store.ts';
import { endedYear } from './index-clause.ts';
import { indexedPrices, indexMonths, type PricesToIndex } from './indexed-price.ts';
import { pricesToIndex } from './year-end.ts';

/**
 * Adjusts the prices of contracts to the consumer price index at the end of a year (GTC 6.10, rulings 17 to 20), or says
 * of each why not. Where nothing rises nothing is written, and nothing is lost. Everything is read at once and written at
 * once; each contract is decided by itself.
 * @returns by contract what became of it, or its problem: `index-value-missing`, `index-value-provisional`, `not-found`
 * @throws problem `company-incomplete`
 */
export async function adjustPrices(
  tx: Tx,
  contractIds: readonly string[],
  context: Omit<PerformContext, 'runId'>,
): Promise<Map<string, Outcome | Problem>> {
  const { asOf } = context;
  const became = new Map<string, Outcome | Problem>(
    contractIds.map((id) => [id, notFound(`there is no contract ${id}`)]),
  );
  const due: DuePrices[] = [];
  const contracts = await lockContracts(tx, contractIds);
  const settled = await settledYears(tx, contractIds, endedYear(asOf));
  const factsOf = await priceFacts(tx, contractIds);
  for (const contract of contracts) {
    const facts = factsOf(contract.id);
    const prices = pricesToIndex(contract, settled.get(contract.id), facts, asOf);
    if (typeof prices === 'string') became.set(contract.id, skipped(prices));
    else due.push({ contract, facts, prices });
  }
  const risen: RisenPrices[] = [];
  const index = await indexTable(tx, [...new Set(due.flatMap(({ prices }) => indexMonths(prices)))]);
  for (const { contract, facts, prices } of due) {
    const indexed = orProblem(() => indexedPrices(prices, index, index.known));
    if (indexed instanceof Problem) became.set(contract.id, indexed);
    else if (indexed.length > 0) risen.push({ ...prices, contract, facts, risen: indexed });
    else became.set(contract.id, skipped(`the index of ${prices.year} raises no price of the contract`));
  }
  for (const [id, outcome] of await declareAdjustments(tx, risen, context)) became.set(id, outcome);
  return became;
}

interface DuePrices {
  readonly contract: Contract;
  readonly facts: PriceFacts;
  readonly prices: PricesToIndex;
}

function skipped(reason: string): Outcome {
  return { outcome: 'skipped', reason, clause: 'gtc:6.10' };
}
