import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { invoicedUntil } from '../contracts/plan-revision.ts';
import { type PriceFacts } from '../contracts/price-change.ts';
import { effectiveDay, type IndexAdjustment, whyNotIndexed } from './index-adjustment.ts';
import { endedYear } from './index-clause.ts';
import { type PricesToIndex } from './indexed-price.ts';

/** The prices of a contract that the index may carry at the end of a year (GTC 6.10), or why it carries none. */
export function pricesToIndex(
  contract: Contract,
  settled: IndexAdjustment | undefined,
  { versions, parts }: PriceFacts,
  asOf: LocalDate,
): PricesToIndex | string {
  const year = endedYear(asOf);
  if (settled !== undefined) {
    const { leftOut } = settled;
    return leftOut === null ? `adjusted at the end of ${year} already` : `left out: ${leftOut}`;
  }
  const effectiveFrom = effectiveDay(year, contract.term, asOf, [...invoicedUntil(parts).values()]);
  const obstacle = whyNotIndexed(contract, effectiveFrom);
  if (obstacle !== undefined) return obstacle;
  const { concludedOn, terms, agreed } = contract;
  return { year, effectiveFrom, lines: agreed.lines, concludedOn, terms, versions };
}
