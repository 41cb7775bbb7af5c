import { expect } from 'chai';
import fc from 'fast-check';
import { month } from '../../src/calendar/month.ts';
import { adjustedPrice } from '../../src/indexation/adjusted-price.ts';
import { adjustment } from '../../src/indexation/adjustment.ts';
import { type IndexTerms } from '../../src/indexation/index-clause.ts';
import { decimal4, exact } from '../../src/money/decimal.ts';
import { type PublishedIndex } from '../../src/terms/index-table.ts';
import { indexSeries } from '../../src/terms/index-value.ts';
import { value } from '../support/published-index.ts';

const base = { series: indexSeries('VPI 2020'), month: month('2021-02') };
const tenths = fc.integer({ min: 500, max: 3000 });
const text = (number: number) => `${Math.trunc(number / 10)}.${number % 10}`;
const prices = fc
  .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom('', '.00', '.5', '.0455'))
  .map(([whole, rest]) => decimal4(`${whole}${rest}`));
const terms = fc.record<IndexTerms>({
  indexBase: fc.constant('month-before-conclusion'),
  indexComparison: fc.constant('october-final'),
  indexMethod: fc.constantFrom('high-water-mark', 'skip-and-compound'),
  indexRounding: fc.constantFrom('price-only', 'percentage-to-one-decimal'),
});
/** The index of the base month, then of each October. */
const indices = fc.array(tenths, { minLength: 2, maxLength: 12 });

function published(numbers: readonly number[]): PublishedIndex[] {
  return numbers.map((number, nth) =>
    value('VPI 2020', nth === 0 ? base.month : `${2020 + nth}-10`, text(number)),
  );
}

/** The price after each year, from values in the order given. */
function path(price: ReturnType<typeof decimal4>, values: readonly PublishedIndex[], by: IndexTerms) {
  const months = values
    .map((each) => each.month)
    .filter((each) => each !== base.month)
    .toSorted();
  return months.map((_, nth) => {
    const result = adjustment(base, months.slice(0, nth + 1), { values, chains: [] }, by);
    return result === undefined ? price : adjustedPrice(price, result);
  });
}

describe('GTC 6.10: properties of indexation', () => {
  it('an adjusted price never falls, from year to year and below what was agreed', () => {
    fc.assert(
      fc.property(prices, indices, terms, (price, numbers, by) => {
        const all = [price, ...path(price, published(numbers), by)];
        for (const [nth, next] of all.slice(1).entries())
          expect(exact(next).gte(all[nth] ?? next), all.join(' → ')).to.equal(true);
      }),
    );
  });

  it('the order in which values were entered changes nothing', () => {
    fc.assert(
      fc.property(prices, indices, terms, fc.nat(), (price, numbers, by, seed) => {
        const values = published(numbers);
        const turned = [...values.slice(seed % values.length), ...values.slice(0, seed % values.length)];
        expect(path(price, turned.toReversed(), by)).to.deep.equal(path(price, values, by));
      }),
    );
  });

  it('by the high-water mark a year left out is not lost: the last price is that of the highest value', () => {
    fc.assert(
      fc.property(prices, indices, (price, numbers) => {
        const by: IndexTerms = {
          indexBase: 'month-before-conclusion',
          indexComparison: 'october-final',
          indexMethod: 'high-water-mark',
          indexRounding: 'price-only',
        };
        const [first = 0, ...later] = numbers;
        const top = Math.max(...later);
        const only = path(price, published([first, top]), by).at(-1) ?? price;
        expect(path(price, published(numbers), by).at(-1)).to.equal(only);
      }),
    );
  });

  it('compounding never asks for less than the high-water mark', () => {
    fc.assert(
      fc.property(prices, indices, terms, (price, numbers, by) => {
        const byMethod = (indexMethod: IndexTerms['indexMethod']) =>
          exact(path(price, published(numbers), { ...by, indexMethod }).at(-1) ?? price);
        expect(byMethod('skip-and-compound').gte(byMethod('high-water-mark'))).to.equal(true);
      }),
    );
  });
});
