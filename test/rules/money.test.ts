import { expect } from 'chai';
import { Decimal } from 'decimal.js';
import { decimal4, exact, extend, percent, split, trimmed } from '../../src/money/decimal.ts';
import { min, Money } from '../../src/money/money.ts';
import { Problem } from '../../src/problems/problem.ts';

const refused = (work: () => unknown) => expect(work).to.throw(Problem).with.property('type', 'bad-value');

describe('GTC 6.1: amounts are in euro with two decimals', () => {
  it('reads decimal strings and writes two decimals', () => {
    expect(Money.of('1234.5').toString()).to.equal('1234.50');
    expect(Money.of('-0.01').toString()).to.equal('-0.01');
    expect(Money.of('7').toString()).to.equal('7.00');
    expect(JSON.stringify({ net: Money.of('10') })).to.equal('{"net":"10.00"}');
  });

  it('has no negative zero', () => {
    expect(Money.of('-0.00').toString()).to.equal('0.00');
    expect(Money.of('-0').isNegative()).to.equal(false);
    expect(Money.of('5').minus(Money.of('5')).negated().toString()).to.equal('0.00');
  });

  for (const text of [
    '',
    'abc',
    '1e3',
    '1e30',
    '1.234',
    '1,50',
    ' 1.00',
    '+1',
    '.5',
    '1.',
    'NaN',
    'Infinity',
    '0x10',
  ]) {
    it(`refuses "${text}"`, () => {
      refused(() => Money.of(text));
    });
  }

  it('refuses more than the largest amount an EPC QR code can show, and takes that', () => {
    expect(Money.of('999999999.99').toString()).to.equal('999999999.99');
    refused(() => Money.of('1000000000.00'));
    refused(() => Money.of('-1000000000.00'));
  });

  it('adds, subtracts and compares exactly', () => {
    expect(Money.of('0.10').plus(Money.of('0.20')).equals(Money.of('0.30'))).to.equal(true);
    expect(Money.sum([Money.of('1.10'), Money.of('2.20'), Money.of('-0.30')]).toString()).to.equal('3.00');
    expect(Money.sum([]).isZero()).to.equal(true);
    expect(Money.of('2').compare(Money.of('10'))).to.equal(-1);
    expect(min(Money.of('2'), Money.of('10')).toString()).to.equal('2.00');
  });
});

describe('Ruling 1: rounding to the cent is half up', () => {
  const cases: [string, string, string][] = [
    ['1000.03', '0.5', '500.02'],
    ['0.01', '0.5', '0.01'],
    ['-0.01', '0.5', '-0.01'],
    ['99.99', '0.2', '20.00'],
    ['33.33', '0.2', '6.67'],
    ['0.33', '0.2', '0.07'],
    ['2.50', '0.01', '0.03'],
    ['-2.50', '0.01', '-0.03'],
    ['0.02', '0.2', '0.00'],
  ];
  for (const [amount, factor, rounded] of cases) {
    it(`${amount} × ${factor} = ${rounded}`, () => {
      expect(Money.of(amount).times(new Decimal(factor)).round().toString()).to.equal(rounded);
    });
  }

  it('adds before it rounds when asked to (A7: 72.88, by segments 72.89)', () => {
    const year = new Decimal(365);
    const segments = [
      [30, '11.73'],
      [184, '10.73'],
      [31, '10.73'],
    ] as const;
    const interest = segments.map(([days, rate]) =>
      Money.of('1000.50').times(percent(rate).times(days).dividedBy(year)),
    );
    const [first, ...rest] = interest;
    if (first === undefined) throw new Error('no segments');
    expect(
      rest
        .reduce((sum, part) => sum.plus(part), first)
        .round()
        .toString(),
    ).to.equal('72.88');
    expect(Money.sum(interest.map((part) => part.round())).toString()).to.equal('72.89');
  });
});

describe('GTC 6.1: quantities and unit prices have up to four decimals', () => {
  it('keeps the string as it was entered and trims it for snapshots', () => {
    expect(decimal4('12.5000')).to.equal('12.5000');
    expect(trimmed('12.5000')).to.equal('12.5');
    expect(trimmed('3.0000')).to.equal('3');
    expect(trimmed('100')).to.equal('100');
    expect(trimmed('0.0000')).to.equal('0');
  });

  it('multiplies quantity and unit price exactly', () => {
    expect(extend(decimal4('2.5'), decimal4('92.4')).exact.toFixed()).to.equal('231');
    expect(extend(decimal4('0.3333'), decimal4('0.0001')).exact.toFixed()).to.equal('0.00003333');
    expect(extend(decimal4('0.3333'), decimal4('0.0001')).round().toString()).to.equal('0.00');
  });

  it('reads percentages as factors', () => {
    expect(percent('20').toFixed()).to.equal('0.2');
    expect(percent('4.9').toFixed()).to.equal('0.049');
  });

  for (const text of ['1.23456', '1e3', '1234567890123', '--1', '1.', 'ten']) {
    it(`refuses "${text}"`, () => {
      refused(() => decimal4(text));
    });
  }
});

describe('Money truth: splits are exact, the last part takes the remainder', () => {
  const parts = (amount: string, weights: string[]) =>
    split(Money.of(amount), weights.map(exact)).map((part) => part.toString());

  it('100.00 in three', () => {
    expect(parts('100.00', ['1', '1', '1'])).to.deep.equal(['33.33', '33.33', '33.34']);
  });
  it('333.33 in halves (GTC 6.7)', () => {
    expect(parts('333.33', ['50', '50'])).to.deep.equal(['166.67', '166.66']);
  });
  it('by unequal weights', () => {
    expect(parts('1200.00', ['1000', '200'])).to.deep.equal(['1000.00', '200.00']);
  });
  it('a negative amount', () => {
    expect(parts('-0.05', ['1', '1'])).to.deep.equal(['-0.03', '-0.02']);
  });
  it('refuses to split by nothing', () => {
    expect(() => split(Money.of('1'), [])).to.throw(RangeError);
    expect(() => split(Money.of('1'), [exact('0')])).to.throw(RangeError);
  });
});
