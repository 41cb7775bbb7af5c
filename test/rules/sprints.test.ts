import { expect } from 'chai';
import { requirePrice, takenBySprint } from '../../src/sprints/sprint-price.ts';
import { subtractTaxes, type Tax, taxOn } from '../../src/money/vat.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { line, money, spoken } from '../support/agreed.ts';
import { refusedWith } from '../support/refusal.ts';

const tax = (net: string, rate = '20'): Tax => taxOn('S', decimal4(rate), money(net));

describe('GTC 6.8: what sprints take out of an agreed price', () => {
  const prices: [price: string, sprints: string[], taken: string[], rest: string][] = [
    ['99.99', ['33.33', '33.33', '33.33'], ['6.67', '6.67', '6.66'], '0.00 + 0.00 @ 20'],
    ['100.00', ['33.33', '33.33'], ['6.67', '6.67'], '33.34 + 6.66 @ 20'],
    ['0.05', ['0.02', '0.02', '0.01'], ['0.00', '0.00', '0.01'], '0.00 + 0.00 @ 20'],
  ];
  for (const [price, sprints, vats, left] of prices) {
    it(`${price} in ${sprints.join(', ')}: VAT ${vats.join(', ')}, ${left} is left (ruling 2)`, () => {
      let rest: readonly Tax[] = [tax(price)];
      const taken = sprints.map((each) => {
        const taxes = takenBySprint({ price: money(each) }, line({ price }), { taxes: rest });
        rest = subtractTaxes(rest, taxes);
        return taxes.map(({ amount }) => amount.toString()).join();
      });
      expect(taken).to.deep.equal(vats);
      expect(spoken(rest)).to.equal(left);
    });
  }
});

describe('GTC 6.3: the price of a sprint', () => {
  const effort = line({ kind: 'effort', price: '100.00' });
  const lump = line({ price: '1000.00' });
  const cases: [what: string, sprint: Parameters<typeof requirePrice>, answer: string][] = [
    ['all of the price', [lump, money('1000.00'), [tax('1000.00')], []], 'fits'],
    ['what closed and open ones leave', [lump, money('200.00'), [tax('700.00')], [tax('500.00')]], 'fits'],
    ['a cent more', [lump, money('200.01'), [tax('700.00')], [tax('500.00')]], 'sprint-too-dear'],
    ['the price of another VAT rate', [lump, money('1.00'), [tax('700.00', '10')], []], 'sprint-too-dear'],
    ['after the final invoice was planned without sprints', [lump, money('1.00'), [], []], 'sprint-too-dear'],
    ['none for a lump sum', [lump, null, [tax('700.00')], []], 'bad-value'],
    ['none for effort, which bills its hours', [effort, null, [], []], 'fits'],
    ['one for effort', [effort, money('1.00'), [], []], 'bad-value'],
  ];
  for (const [what, sprint, answer] of cases) {
    it(`${what}: ${answer}`, () => {
      expect(refusedWith(() => requirePrice(...sprint)) ?? 'fits').to.equal(answer);
    });
  }
});
