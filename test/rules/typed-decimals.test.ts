import { expect } from 'chai';
import fc from 'fast-check';
import { decimalOf, decimalRead, decimalTyped } from '../../src/money/typed-decimal.ts';

const table: readonly [typed: string, german: string, english: string][] = [
  ['1500', '1500', '1500'],
  ['1.500', '1500', '1.500'],
  ['1,500', '1.500', '1500'],
  ['1.530', '1530', '1.530'],
  ['1,530', '1.530', '1530'],
  ['1,53', '1.53', '1.53'],
  ['1.53', '1.53', '1.53'],
  ['1.5', '1.5', '1.5'],
  ['0.500', '0.500', '0.500'],
  ['0,500', '0.500', '0.500'],
  ['1.234,50', '1234.50', '1234.50'],
  ['1,234.50', '1234.50', '1234.50'],
  ['1.234.567', '1234567', '1234567'],
  ['1,234,567', '1234567', '1234567'],
  ['1.234.567,8', '1234567.8', '1234567.8'],
  ['12.3456', '12.3456', '12.3456'],
  ['12,', '12', '12'],
  [',5', '0.5', '0.5'],
  ['-3,20', '-3.20', '-3.20'],
  ['−1.500', '-1500', '-1.500'],
  ['€ 1 234,50', '1234.50', '1234.50'],
  ["1'234.50", '1234.50', '1234.50'],
  ['EUR 99', '99', '99'],
  ['', '', ''],
  // What is no number stays as it is, so that the API names it.
  ['1.23.4', '1.23.4', '1.23.4'],
  ['1,2,3', '1,2,3', '1,2,3'],
  ['12.34,5', '12.34,5', '12.34,5'],
  ['1.234,5.6', '1.234,5.6', '1.234,5.6'],
  ['1.5k', '1.5k', '1.5k'],
  ['-', '-', '-'],
];

describe('Numbers as people write them', () => {
  for (const [typed, german, english] of table) {
    it(`"${typed}" is "${german}" in German and "${english}" in English`, () => {
      expect(decimalOf(typed, 'de')).to.equal(german);
      expect(decimalOf(typed, 'en')).to.equal(english);
    });
  }

  it('are shown as they were read, and read again as the same', () => {
    expect(decimalRead('1234567.5', 'de')).to.equal('1.234.567,5');
    expect(decimalRead('1234567.5', 'en')).to.equal('1,234,567.5');
    expect(decimalRead('1.5k', 'de')).to.equal('1.5k');
    const decimals = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.stringMatching(/^(\.\d{1,4})?$/));
    fc.assert(
      fc.property(decimals, fc.constantFrom('de', 'en'), ([whole, rest], language) => {
        const value = `${whole}${rest}`;
        expect(decimalOf(decimalRead(value, language), language)).to.equal(value);
      }),
    );
    // What stands in the fields of the offer editor has no grouping signs.
    expect(decimalOf(decimalTyped('1234.50', 'de'), 'de')).to.equal('1234.50');
  });
});
