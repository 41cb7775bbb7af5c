import { expect } from 'chai';
import { localDate } from '../../src/calendar/local-date.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { subtractTaxes, taxOn, totalsOf } from '../../src/money/vat.ts';
import { deductionFor, type Deposit, unpaidRest } from '../../src/invoicing/deposit.ts';
import { money, spoken } from '../support/agreed.ts';

function deposit(net: string, received: string): Deposit {
  return {
    id: '00000000-0000-7000-8000-000000000002',
    number: 'RE-2026-0001',
    issuedOn: localDate('2026-03-02'),
    invoiced: [taxOn('S', decimal4('20'), money(net))],
    linePosition: null,
    received: money(received),
    credited: [],
  };
}

function remaining(whole: string, paid: Deposit) {
  return subtractTaxes([taxOn('S', decimal4('20'), money(whole))], deductionFor(paid, 'received').deducted);
}

describe('GTC 6.7, ruling 3: the final invoice deducts each deposit, net and VAT', () => {
  const cases: [name: string, whole: string, depositNet: string, received: string, left: string][] = [
    ['B1, paid in full', '10000.00', '5000.00', '6000.00', '5000.00 + 1000.00 @ 20'],
    ['B2, odd cents', '1000.03', '500.02', '600.02', '500.01 + 100.01 @ 20'],
    ['B2, recomputed it would be 33.33', '333.33', '166.67', '200.00', '166.66 + 33.34 @ 20'],
    ['B3, half of the deposit received', '10000.00', '5000.00', '3000.00', '7500.00 + 1500.00 @ 20'],
    ['nothing received', '10000.00', '5000.00', '0.00', '10000.00 + 2000.00 @ 20'],
  ];
  for (const [name, whole, net, received, left] of cases) {
    it(`${name}: ${whole} less ${received} gross leaves ${left}`, () => {
      expect(spoken(remaining(whole, deposit(net, received)))).to.equal(left);
    });
  }
});

describe('ruling 4: what of a deposit was not paid', () => {
  it('3 000.00 of 6 000.00 leaves 2 500.00 + 500.00 to take back', () => {
    expect(spoken(unpaidRest(deposit('5000.00', '3000.00')))).to.equal('2500.00 + 500.00 @ 20');
  });
  it('1 000.00 gross received are 833.33 + 166.67', () => {
    expect(spoken(deductionFor(deposit('5000.00', '1000.00'), 'received').deducted)).to.equal(
      '833.33 + 166.67 @ 20',
    );
  });
  it('a deposit paid in full leaves nothing', () => {
    expect(unpaidRest(deposit('166.67', '200.00'))).to.deep.equal([]);
  });
  it('what is deducted and what is taken back make up the deposit, per cent', () => {
    for (const cents of ['0.01', '0.02', '33.34', '599.99', '600.01']) {
      const paid = deposit('500.02', cents);
      const both = [...deductionFor(paid, 'received').deducted, ...unpaidRest(paid)];
      expect(totalsOf(both).net.toString()).to.equal('500.02');
      expect(totalsOf(both).vat.toString()).to.equal('100.00');
    }
  });
  it('what an earlier final invoice absorbed is not taken back again', () => {
    const paid = deposit('5000.00', '3000.00');
    expect(unpaidRest({ ...paid, credited: unpaidRest(paid) })).to.deep.equal([]);
  });
  it('the setting "invoiced" deducts the whole deposit', () => {
    expect(spoken(deductionFor(deposit('5000.00', '0.00'), 'invoiced').deducted)).to.equal(
      '5000.00 + 1000.00 @ 20',
    );
  });
});
