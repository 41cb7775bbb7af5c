import { expect } from 'chai';
import fc from 'fast-check';
import { exact, percent, split, trimmed } from '../../src/money/decimal.ts';
import { Money } from '../../src/money/money.ts';
import {
  shareOfTaxes,
  splitReceipt,
  subtractTaxes,
  taxesOf,
  taxRecord,
  totalsOf,
} from '../../src/money/vat.ts';
import { decimal4 } from '../../src/money/decimal.ts';

/** Cents up to ten million euro, so that sums stay within what a document can show. */
const cents = (low: number) => fc.integer({ min: low, max: 1_000_000_000 });
const written = (value: number) =>
  `${value < 0 ? '-' : ''}${Math.trunc(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`;
const money = (low = -1_000_000_000) => cents(low).map((value) => Money.of(written(value)));
const rate = fc.constantFrom('20', '19', '13', '10', '4.9');
const lines = fc.array(
  fc.record({ category: fc.constant('S' as const), rate: rate.map(decimal4), net: money(1) }),
  {
    minLength: 1,
    maxLength: 20,
  },
);
const figures = (taxes: Parameters<typeof totalsOf>[0]) => Object.values(totalsOf(taxes)).map(String);

describe('Money, for any amounts', () => {
  it('is what it was written as', () => {
    fc.assert(
      fc.property(cents(-1_000_000_000), (value) => {
        const text = written(value);
        expect(Money.of(text).toString()).to.equal(value === 0 ? '0.00' : text);
      }),
    );
  });

  it('adds as whole cents do', () => {
    fc.assert(
      fc.property(cents(-1_000_000_000), cents(-1_000_000_000), (a, b) => {
        const sum = Money.of(written(a)).plus(Money.of(written(b)));
        expect(sum.equals(Money.of(written(a + b)))).to.equal(true);
        expect(sum.minus(Money.of(written(b))).equals(Money.of(written(a)))).to.equal(true);
      }),
    );
  });

  it('rounds to the nearest cent, halves away from zero, the same on both sides of zero', () => {
    fc.assert(
      fc.property(money(), rate, (amount, by) => {
        const factor = percent(by);
        const rounded = amount.times(factor).round();
        const error = exact(rounded.toString()).minus(amount.times(factor).exact).abs();
        expect(error.lte('0.005')).to.equal(true);
        expect(amount.negated().times(factor).round().equals(rounded.negated())).to.equal(true);
      }),
    );
  });
});

describe('Splits, for any amounts and weights', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
    .filter((list) => list.some((weight) => weight > 0))
    .map((list) => list.map((weight) => exact(String(weight))));

  it('add up to the whole, part by part within half a cent of the exact share but the last', () => {
    fc.assert(
      fc.property(money(), weights, (amount, shares) => {
        const parts = split(amount, shares);
        expect(parts).to.have.lengthOf(shares.length);
        expect(Money.sum(parts).equals(amount)).to.equal(true);
        const whole = shares.reduce((sum, weight) => sum.plus(weight), exact('0'));
        for (const [index, part] of parts.slice(0, -1).entries()) {
          const share = amount.times(exact(String(shares[index])).dividedBy(whole)).exact;
          expect(exact(part.toString()).minus(share).abs().lte('0.005')).to.equal(true);
        }
      }),
    );
  });
});

describe('VAT, for any lines', () => {
  it('ruling 2: deposit and rest add up to the whole, for net, VAT and gross', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 100 }), (parts, share) => {
        const whole = taxesOf(parts);
        const deposit = shareOfTaxes(whole, percent(String(share)));
        const rest = subtractTaxes(whole, deposit);
        expect(figures([...deposit, ...rest])).to.deep.equal(figures(whole));
      }),
    );
  });

  it('ruling 4: what was received is split without losing a cent', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 99 }), (parts, share) => {
        const whole = taxesOf(parts);
        const received = totalsOf(whole)
          .gross.times(percent(String(share)))
          .round();
        expect(totalsOf(splitReceipt(whole, received)).gross.equals(received)).to.equal(true);
      }),
    );
  });

  it('ruling 1: the order of the lines does not matter', () => {
    fc.assert(
      fc.property(lines, (parts) => {
        expect(taxesOf(parts.toReversed()).map(taxRecord)).to.deep.equal(taxesOf(parts).map(taxRecord));
      }),
    );
  });
});

describe('Decimals, for any number with four places', () => {
  it('trimming changes the writing, never the value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 9999 }),
        (whole, part) => {
          const text = `${whole}.${String(part).padStart(4, '0')}`;
          expect(exact(trimmed(text)).equals(exact(text))).to.equal(true);
          expect(trimmed(trimmed(text))).to.equal(trimmed(text));
        },
      ),
    );
  });
});
