import { expect } from 'chai';
import { billingPlan } from '../../src/contracts/billing-plan.ts';
import { totalsOf } from '../../src/money/vat.ts';
import { agreed, type LineSpec, spoken } from '../support/agreed.ts';

const terms = { splitOnOrder: '50' };

describe('GTC 6.7: half on order, half on completion', () => {
  const halves: [net: string, order: string, completion: string][] = [
    ['10000.00', '5000.00 + 1000.00 @ 20', '5000.00 + 1000.00 @ 20'],
    ['1000.03', '500.02 + 100.00 @ 20', '500.01 + 100.01 @ 20'],
    ['333.33', '166.67 + 33.33 @ 20', '166.66 + 33.34 @ 20'],
    ['0.01', '0.01 + 0.00 @ 20', '0.00 + 0.00 @ 20'],
  ];
  for (const [net, order, completion] of halves) {
    it(`${net} net splits into ${order} and ${completion} (ruling 2)`, () => {
      const [first, second] = billingPlan(agreed('half-half', [{ price: net }]), terms);
      expect(spoken(first?.taxes ?? [])).to.equal(order);
      expect(spoken(second?.taxes ?? [])).to.equal(completion);
      expect([first?.trigger, first?.billedAs]).to.deep.equal(['order', 'advance']);
      expect([second?.trigger, second?.billedAs]).to.deep.equal(['completion', 'final']);
    });
  }

  it('halves each VAT rate of its own', () => {
    const version = agreed('half-half', [{ price: '1000.03' }, { price: '50.01', rate: '10' }]);
    const [first, second] = billingPlan(version, terms);
    expect(spoken(first?.taxes ?? [])).to.equal('500.02 + 100.00 @ 20, 25.01 + 2.50 @ 10');
    expect(spoken(second?.taxes ?? [])).to.equal('500.01 + 100.01 @ 20, 25.00 + 2.50 @ 10');
  });

  it('takes another share from the terms: 30 % on order', () => {
    const [first] = billingPlan(agreed('half-half', [{ price: '1000.00' }]), { splitOnOrder: '30' });
    expect(spoken(first?.taxes ?? [])).to.equal('300.00 + 60.00 @ 20');
  });
});

describe('GTC 6.7: where nothing is to be paid on order', () => {
  it('a share of 0 % asks for no deposit', () => {
    const parts = billingPlan(agreed('half-half', [{ price: '1000.00' }]), { splitOnOrder: '0' });
    expect(parts.map((part) => [part.trigger, part.billedAs, spoken(part.taxes)])).to.deep.equal([
      ['completion', 'standard', '1000.00 + 200.00 @ 20'],
    ]);
  });

  it('nor does a price of 0.00', () => {
    const parts = billingPlan(agreed('half-half', [{ price: '1000.00' }], '100'), terms);
    expect(parts.map((part) => part.billedAs)).to.deep.equal(['standard']);
  });
});

describe('GTC 7.8: billed in instalments', () => {
  it('the whole is invoiced on completion; paying it in parts is another matter', () => {
    const parts = billingPlan(agreed('instalments', [{ price: '1000.00' }]), terms);
    expect(parts.map((part) => [part.trigger, part.billedAs, part.clause, spoken(part.taxes)])).to.deep.equal(
      [['completion', 'standard', 'gtc:7.8', '1000.00 + 200.00 @ 20']],
    );
  });
});

describe('GTC 6.8: every item a partial service', () => {
  it('the last item takes the cents that rounding item by item leaves: 3 × 33.33 with VAT 20.00', () => {
    const parts = billingPlan(
      agreed('per-item', [{ price: '33.33' }, { price: '33.33' }, { price: '33.33' }]),
      terms,
    );
    expect(parts.map((part) => spoken(part.taxes))).to.deep.equal([
      '33.33 + 6.67 @ 20',
      '33.33 + 6.67 @ 20',
      '33.33 + 6.66 @ 20',
    ]);
  });

  it('an item without a price is no part, and leaves the remainder to those that have one', () => {
    const parts = billingPlan(
      agreed('per-item', [{ price: '33.33' }, { price: '33.34' }, { price: '0' }]),
      terms,
    );
    expect(parts.map((part) => [part.linePosition, spoken(part.taxes)])).to.deep.equal([
      [1, '33.33 + 6.67 @ 20'],
      [2, '33.34 + 6.66 @ 20'],
    ]);
  });

  it('spreads the discount on the whole over the items', () => {
    const parts = billingPlan(agreed('per-item', [{ price: '100.00' }, { price: '50.00' }], '10'), terms);
    expect(parts.map((part) => spoken(part.taxes))).to.deep.equal([
      '90.00 + 18.00 @ 20',
      '45.00 + 9.00 @ 20',
    ]);
  });
});

describe('the other billing modes', () => {
  it('GTC 6.9: in full in advance is a deposit of 100 % and a final invoice over what is left', () => {
    const [first, second] = billingPlan(agreed('full-advance', [{ price: '1000.03' }]), terms);
    expect(spoken(first?.taxes ?? [])).to.equal('1000.03 + 200.01 @ 20');
    expect(spoken(second?.taxes ?? [])).to.equal('0.00 + 0.00 @ 20');
  });

  it('on completion bills the whole at once', () => {
    const parts = billingPlan(agreed('on-completion', [{ price: '10.00' }, { price: '20.00' }]), terms);
    expect(parts.map((part) => [part.trigger, part.billedAs, spoken(part.taxes)])).to.deep.equal([
      ['completion', 'standard', '30.00 + 6.00 @ 20'],
    ]);
  });

  it('GTC 6.8: per sprint, completion bills what sprints leave of the prices that stand, effort its hours', () => {
    const lines: LineSpec[] = [
      { price: '100.00' },
      { kind: 'licence', price: '20.00', rate: '10' },
      { kind: 'effort', quantity: '2', price: '90' },
    ];
    const parts = billingPlan(agreed('per-sprint', lines), terms);
    expect(
      parts.map((part) => [part.trigger, part.billedAs, part.linePosition, spoken(part.taxes)]),
    ).to.deep.equal([
      ['completion', 'final', null, '100.00 + 20.00 @ 20, 20.00 + 2.00 @ 10'],
      ['item-delivery', 'partial', 3, '180.00 + 36.00 @ 20'],
    ]);
  });

  it('GTC 6.4, 6.8: effort is an item of its own and leaves no cents to the others', () => {
    const lines: LineSpec[] = [{ price: '33.33' }, { kind: 'effort', price: '90' }, { price: '33.33' }];
    const parts = billingPlan(agreed('per-item', lines), terms);
    expect(parts.map((part) => [part.linePosition, part.clause, spoken(part.taxes)])).to.deep.equal([
      [1, 'gtc:6.8', '33.33 + 6.67 @ 20'],
      [3, 'gtc:6.8', '33.33 + 6.66 @ 20'],
      [2, 'gtc:6.4', '90.00 + 18.00 @ 20'],
    ]);
  });
});

describe('whatever the lines, the parts of a plan add up to the price to the cent', () => {
  const cases: LineSpec[][] = [
    [{ price: '0.01' }],
    [
      { price: '0.33', quantity: '10' },
      { price: '19.99', rate: '10' },
    ],
    [{ price: '99.95', discount: '7.5' }, { price: '3.3333', quantity: '7.77' }, { price: '0' }],
  ];
  for (const [index, specs] of cases.entries()) {
    for (const mode of ['half-half', 'full-advance', 'on-completion', 'per-item'] as const) {
      it(`case ${index + 1}, ${mode}`, () => {
        const version = agreed(mode, specs, '12.5');
        const parts = totalsOf(billingPlan(version, terms).flatMap((part) => part.taxes));
        expect(parts.net.toString()).to.equal(version.totals.net.toString());
        expect(parts.vat.toString()).to.equal(version.totals.vat.toString());
      });
    }
  }
});
