import { expect } from 'chai';
import { allocate, type Claim } from '../../src/payments/allocation.ts';
import { money } from '../support/agreed.ts';
import { referenceTerms } from '../support/half-years.ts';

const { allocationOrder } = referenceTerms;

function claim(invoiceId: string, interest: string, principal: string, costs = '0.00'): Claim {
  return {
    invoiceId,
    reason: 'the oldest due',
    interest: money(interest),
    principal: money(principal),
    costs: money(costs),
  };
}

function spoken(amount: string, claims: readonly Claim[], order = allocationOrder): string {
  const { allocations, credit } = allocate(money(amount), claims, order);
  const paid = allocations.map((each) => `${each.invoiceId} ${each.part} ${each.amount}`);
  return [...paid, `credit ${credit}`].join(', ');
}

describe('GTC 7.9, ruling 11: what a payment pays', () => {
  const late = claim('1', '578.47', '20000.00', '40.00');
  const both = [claim('1', '26.16', '1000.00', '40.00'), claim('2', '35.86', '2000.00', '40.00')];
  const cases: [name: string, amount: string, claims: readonly Claim[], paid: string][] = [
    [
      'A4: interest, then principal',
      '5000.00',
      [late],
      '1 interest 578.47, 1 principal 4421.53, credit 0.00',
    ],
    [
      'A6: the interest of each invoice is paired with its own principal',
      '1500.00',
      both,
      '1 interest 26.16, 1 principal 1000.00, 2 interest 35.86, 2 principal 437.98, credit 0.00',
    ],
    [
      'costs come after everything else, the rest is a credit',
      '3200.00',
      both,
      '1 interest 26.16, 1 principal 1000.00, 2 interest 35.86, 2 principal 2000.00, 1 costs 40.00, 2 costs 40.00, credit 57.98',
    ],
    ['too little even for the interest', '10.00', both, '1 interest 10.00, credit 0.00'],
    ['nothing is owed', '10.00', [claim('1', '0.00', '0.00')], 'credit 10.00'],
    ['no invoice at all', '10.00', [], 'credit 10.00'],
  ];
  for (const [name, amount, claims, paid] of cases) {
    it(`${name}: ${amount}`, () => {
      expect(spoken(amount, claims)).to.equal(paid);
    });
  }

  it('costs first, where the terms say so (A4)', () => {
    expect(spoken('5000.00', [late], ['costs', 'interest', 'principal'])).to.equal(
      '1 costs 40.00, 1 interest 578.47, 1 principal 4381.53, credit 0.00',
    );
  });

  it('principal first, where the terms say so', () => {
    expect(spoken('1500.00', both, ['principal', 'interest', 'costs'])).to.equal(
      '1 principal 1000.00, 1 interest 26.16, 2 principal 473.84, credit 0.00',
    );
  });

  it('each allocation keeps why its invoice was paid, and the clause of its part', () => {
    const { allocations } = allocate(money('600.00'), [late], allocationOrder);
    expect(allocations.map(({ reason, clause }) => [reason, clause])).to.deep.equal([
      ['the oldest due', 'gtc:7.9'],
      ['the oldest due', 'gtc:7.2'],
    ]);
  });
});
