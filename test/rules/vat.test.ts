import { expect } from 'chai';
import { localDate } from '../../src/calendar/local-date.ts';
import { decimal4, percent } from '../../src/money/decimal.ts';
import { Money } from '../../src/money/money.ts';
import { isVatRate, vatRates } from '../../src/money/vat-rates.ts';
import {
  negateTaxes,
  shareOfTaxes,
  splitReceipt,
  subtractTaxes,
  type Tax,
  taxesOf,
  taxFromRecord,
  taxOn,
  taxRecord,
  totalsOf,
} from '../../src/money/vat.ts';
import examples from '../data/worked-examples.json' with { type: 'json' };

const twenty = decimal4('20');
const figures = (taxes: readonly Tax[]) => {
  const { net, vat, gross } = totalsOf(taxes);
  return [net, vat, gross].map(String);
};
const rows = (taxes: readonly Tax[]) =>
  taxes.map((tax) => [tax.category, tax.rate, `${tax.base}`, `${tax.amount}`]);
const at = (net: string, rate = '20') => taxOn('S', decimal4(rate), Money.of(net));
const sumOf = (nets: string[]) =>
  totalsOf(taxesOf(nets.map((net) => ({ category: 'S', rate: twenty, net: Money.of(net) })))).vat.toString();

describe('GTC 6.7, ruling 2: deposit and rest by subtraction (B1, B2)', () => {
  for (const { net, rate, deposit, rest } of examples.deposit) {
    it(`${net} at ${rate} %: ${deposit.join(' + ')}, then ${rest.join(' + ')}`, () => {
      const whole = [taxOn('S', decimal4(rate), Money.of(net))];
      const half = shareOfTaxes(whole, percent('50'));
      expect(figures(half)).to.deep.equal(deposit);
      expect(figures(subtractTaxes(whole, half))).to.deep.equal(rest);
    });
  }

  it('recomputing instead of subtracting would lose a cent (1 000.03)', () => {
    expect(at('500.01').amount.toString()).to.equal('100.00');
  });
});

describe('Ruling 4: what was received is deducted, split over the VAT rates (B3)', () => {
  it('3 000.00 of a deposit of 6 000.00 are 2 500.00 + 500.00, and 9 000.00 remain of 12 000.00', () => {
    const received = splitReceipt([at('5000.00')], Money.of('3000.00'));
    expect(figures(received)).to.deep.equal(['2500.00', '500.00', '3000.00']);
    expect(figures(subtractTaxes([at('10000.00')], received))).to.deep.equal([
      '7500.00',
      '1500.00',
      '9000.00',
    ]);
  });

  it('1 000.00 at 20 % are 833.33 + 166.67', () => {
    expect(figures(splitReceipt([at('5000.00')], Money.of('1000.00')))).to.deep.equal([
      '833.33',
      '166.67',
      '1000.00',
    ]);
  });

  it('the whole gross gives back the VAT of the document, even where that was made by subtraction', () => {
    const rest = subtractTaxes([at('333.33')], [at('166.67')]);
    expect(figures(splitReceipt(rest, Money.of('200.00')))).to.deep.equal(['166.66', '33.34', '200.00']);
  });

  it('two rates share by gross, the last takes the remainder', () => {
    const document = [at('1000.00'), at('1000.00', '10')];
    expect(rows(splitReceipt(document, Money.of('100.00')))).to.deep.equal([
      ['S', '20', '43.48', '8.69'],
      ['S', '10', '43.48', '4.35'],
    ]);
  });
});

describe('Ruling 1: VAT is computed per rate on the document (B4)', () => {
  it('three lines of 33.33 at 20 % carry 20.00, not 20.01', () => {
    expect(sumOf(['33.33', '33.33', '33.33'])).to.equal('20.00');
  });
  it('ten lines of 0.33 carry 0.66, not 0.70', () => {
    expect(sumOf(Array<string>(10).fill('0.33'))).to.equal('0.66');
  });

  it('sums by category and rate, the highest rate first, however the rate is written', () => {
    const taxes = taxesOf([
      { category: 'S', rate: decimal4('10'), net: Money.of('5.00') },
      { category: 'S', rate: decimal4('20.0000'), net: Money.of('1.00') },
      { category: 'S', rate: decimal4('20'), net: Money.of('2.00') },
      { category: 'AE', rate: decimal4('0'), net: Money.of('9.00') },
    ]);
    expect(rows(taxes)).to.deep.equal([
      ['S', '20', '3.00', '0.60'],
      ['S', '10', '5.00', '0.50'],
      ['AE', '0', '9.00', '0.00'],
    ]);
  });

  it('a rate that only the others have appears negative', () => {
    expect(rows(subtractTaxes([at('10.00')], [at('4.00', '10')]))).to.deep.equal([
      ['S', '20', '10.00', '2.00'],
      ['S', '10', '-4.00', '-0.40'],
    ]);
  });

  it('negating twice and storing give the same taxes back', () => {
    const taxes = [at('12.34'), at('5.00', '4.9')];
    expect(rows(negateTaxes(negateTaxes(taxes)))).to.deep.equal(rows(taxes));
    expect(rows(taxes.map(taxRecord).map(taxFromRecord))).to.deep.equal(rows(taxes));
  });
});

describe('§ 11 UStG: the limits of small invoices and of the recipient’s UID are gross', () => {
  const gross = (net: string) => totalsOf([at(net)]).gross.toString();
  it('333.33 net are 400.00, 333.34 are 400.01', () => {
    expect([gross('333.33'), gross('333.34')]).to.deep.equal(['400.00', '400.01']);
  });
  it('8 333.33 net are 10 000.00, 8 333.34 are 10 000.01', () => {
    expect([gross('8333.33'), gross('8333.34')]).to.deep.equal(['10000.00', '10000.01']);
  });
});

describe('§ 10 UStG: the VAT rates of Austria are dated', () => {
  it('4.9 % exists since 1 July 2026', () => {
    expect(isVatRate('4.9', localDate('2026-06-30'))).to.equal(false);
    expect(isVatRate('4.9', localDate('2026-07-01'))).to.equal(true);
    expect(vatRates(localDate('2026-07-01'))).to.deep.equal(['20', '19', '13', '10', '4.9']);
  });
  it('rates compare by value: "20.00" is 20', () => {
    expect(isVatRate('20.00', localDate('2026-01-01'))).to.equal(true);
  });
  for (const rate of ['0', '5', '7', '16', '21', '20.5', '-20']) {
    it(`${rate} % is none`, () => {
      expect(isVatRate(rate, localDate('2026-11-20'))).to.equal(false);
    });
  }
});
