import { dateOf, later, type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { hasPeriodPrice } from '../contracts/price.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { defineProblem } from '../problems/problem.ts';
import { formulaOf } from './adjusted-price.ts';
import { type IndexedPrice } from './indexed-price.ts';
import { shownPrice } from './round-price.ts';

/** One price of an adjustment with the figures that it follows from, as it is kept. */
export interface KeptPrice {
  readonly linePosition: number;
  readonly agreedPrice: Decimal4;
  readonly oldPrice: Decimal4;
  readonly newPrice: Decimal4;
  readonly series: string;
  readonly baseMonth: string;
  readonly baseIndex: Decimal4;
  /** The newest month compared; what counts of them all stands in the formula. */
  readonly month: string;
  readonly index: Decimal4;
  readonly formula: string;
}

/** What became of a contract's prices at the end of a year: adjusted, or left out. */
export interface IndexAdjustment {
  readonly id: string;
  readonly contractId: string;
  readonly year: number;
  /** The first day of the new prices. */
  readonly effectiveFrom: LocalDate | null;
  readonly prices: readonly KeptPrice[];
  readonly documentId: string | null;
  /** Why it was left out: the agency may adjust, it need not. The next year starts from the agreed price again. */
  readonly leftOut: string | null;
}

export const indexSettled = defineProblem({
  type: 'index-settled',
  title: 'The end of this year has been settled for the contract',
  status: 409,
  clause: 'gtc:6.10',
});
export const notIndexed = defineProblem({
  type: 'not-indexed',
  title: 'The prices of this contract do not follow the index',
  status: 409,
  clause: 'gtc:6.10',
});

/**
 * The first day of the prices that are adjusted at the end of a year: the day after it, or that on which the term begins.
 * Made late they begin on the day they are made, and never in a period that has been invoiced.
 */
export function effectiveDay(
  year: number,
  term: Contract['term'],
  asOf: LocalDate,
  invoicedUntil: readonly LocalDate[],
): LocalDate {
  const start = later(dateOf(year + 1, 1, 1), term?.startsOn ?? asOf);
  return [asOf, ...invoicedUntil].reduce(later, start);
}

/**
 * Why the prices of a contract are not adjusted from a day on; undefined where they are. Only contracts of indefinite
 * duration and those that renew by themselves follow the index (GTC 6.10).
 */
export function whyNotIndexed(
  { status, agreed, term, endsOn }: Pick<Contract, 'status' | 'agreed' | 'term' | 'endsOn'>,
  effectiveFrom: LocalDate,
): string | undefined {
  if (status !== 'active' && status !== 'suspended') return `the contract is ${status}`;
  if (term === null || term.kind === 'fixed') {
    return 'only contracts of indefinite duration or with automatic renewal are adjusted';
  }
  if (!agreed.lines.some(hasPeriodPrice)) return 'no line of it has a price per period';
  return endsOn !== null && endsOn < effectiveFrom ? `the contract ends on ${endsOn}` : undefined;
}

/** What a preview promises of an adjustment: per line the old and the new price, the index values, the formula. */
export function adjustmentEffect(
  prices: readonly KeptPrice[],
  effectiveFrom: LocalDate,
): Record<string, string> {
  return Object.fromEntries([
    ['from', effectiveFrom],
    ...prices.flatMap(({ linePosition: line, ...price }) => [
      [`line ${line}`, `${price.oldPrice} → ${price.newPrice}`],
      [
        `index ${line}`,
        `${price.series}: ${price.baseMonth} = ${price.baseIndex}, ${price.month} = ${price.index}`,
      ],
      [`formula ${line}`, price.formula],
    ]),
  ]);
}

/** A price as it is kept and shown. */
export function keptPrice({ line, agreed, oldPrice, newPrice, adjustment }: IndexedPrice): KeptPrice {
  const { base, comparison } = adjustment;
  return {
    linePosition: line.position,
    agreedPrice: shownPrice(agreed),
    oldPrice: shownPrice(oldPrice),
    newPrice,
    series: base.series,
    baseMonth: base.month,
    baseIndex: base.value,
    month: comparison.month,
    index: comparison.value,
    formula: formulaOf(agreed, adjustment),
  };
}
