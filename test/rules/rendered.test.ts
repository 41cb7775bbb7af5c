import { expect } from 'chai';
import { localDate } from '../../src/calendar/local-date.ts';
import { type BillingPart, billingPlan } from '../../src/contracts/billing-plan.ts';
import {
  askedOf,
  depositsOn,
  knownPercent,
  renderedOfWhole,
  restToCall,
} from '../../src/contracts/rendered.ts';
import { type Delivery } from '../../src/deliveries/delivery.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { taxOn, totalsOf } from '../../src/money/vat.ts';
import { Problem } from '../../src/problems/problem.ts';
import { settle } from '../../src/settlements/withdrawal-settlement.ts';
import { agreed, money, spoken } from '../support/agreed.ts';

const two = [{ price: '6000.00' }, { price: '4000.00', rate: '10' }];

function planOf(offer: ReturnType<typeof agreed>): BillingPart[] {
  return billingPlan(offer, { splitOnOrder: '50' }).map((part) => ({
    ...part,
    id: `part ${part.position}`,
    contractId: 'contract',
    billed: false,
    called: null,
  }));
}

function delivered(...lines: number[]): Delivery {
  const day = localDate('2026-03-02');
  return {
    id: 'd',
    contractId: 'c',
    deliveredOn: day,
    complete: false,
    lines,
    note: null,
    acceptanceDeadline: day,
  };
}

describe('GTC 7.10: services rendered and not yet invoiced, of a price billed as a whole', () => {
  const half = agreed('half-half', two);
  const cases: [name: string, percent: string, called: string][] = [
    ['less than the first half: nothing', '49.9999', 'nothing'],
    ['exactly the first half: nothing', '50', 'nothing'],
    ['80 %: 30 % at each rate', '80', '30 %: 1800.00 + 360.00 @ 20, 1200.00 + 120.00 @ 10'],
    ['a third more, by subtraction', '83.3333', '33.3333 %: 2000.00 + 400.00 @ 20, 1333.33 + 133.33 @ 10'],
  ];
  for (const [name, percent, called] of cases) {
    it(name, () => {
      const rendered = renderedOfWhole(half, decimal4(percent), []);
      const rest = restToCall(rendered, depositsOn(null, planOf(half)));
      expect(rest === null ? 'nothing' : `${rest.sharePercent} %: ${spoken(rest.taxes)}`).to.equal(called);
    });
  }

  it('GTC 6.4: of effort the approved hours beside the share of the price that stands; at most all of the estimate', () => {
    const mixed = agreed('half-half', [{ price: '4000.00' }, { price: '1000.00', kind: 'effort' }]);
    const hours = (net: string) => [taxOn('S', decimal4('20'), money(net))];
    const told = (stated: string | null, worked: string) => {
      const rendered = renderedOfWhole(mixed, stated === null ? null : decimal4(stated), hours(worked));
      return `${rendered.sharePercent} %: ${spoken(rendered.taxes)}`;
    };
    expect(told('30', '200.00')).to.equal('28 %: 1400.00 + 280.00 @ 20');
    expect(told(null, '200.00')).to.equal('4 %: 200.00 + 40.00 @ 20');
    expect(told('99', '5000.00')).to.equal('100 %: 8960.00 + 1792.00 @ 20');
    expect(knownPercent(mixed, planOf(mixed), [delivered(2)]), 'hours prove themselves').to.equal('0');
  });

  it('deliveries of lines prove their share, rounded down', () => {
    const thirds = agreed('on-completion', [{ price: '1.00' }, { price: '1.00' }, { price: '1.00' }]);
    expect(knownPercent(thirds, planOf(thirds), [])).to.equal('0');
    expect(knownPercent(thirds, planOf(thirds), [delivered(2), delivered(2)])).to.equal('33.3333');
    expect(knownPercent(half, planOf(half), [delivered(1)])).to.equal('60');
  });

  it('GTC 6.8: closed sprints prove their share and are asked for by themselves; effort beside them by its hours', () => {
    const agile = agreed('per-sprint', [{ price: '3000.00' }, { price: '1000.00', kind: 'effort' }]);
    const [whole] = planOf(agile).filter(({ trigger }) => trigger === 'completion');
    if (whole === undefined) throw new Error('the price has a part that completion bills');
    const taxes = [taxOn('S', decimal4('20'), money('1000.00'))];
    const dueOn = localDate('2026-03-02');
    const sprint: BillingPart = { ...whole, id: 's', trigger: 'sprint', linePosition: 1, taxes, dueOn };
    const parts = [...planOf(agile), sprint];
    expect(knownPercent(agile, parts, [])).to.equal('33.3333');
    const called = (stated: string) => {
      const rest = restToCall(renderedOfWhole(agile, decimal4(stated), []), askedOf(whole, agile, parts));
      return rest && spoken(rest.taxes);
    };
    expect(called('33.3333'), 'what a sprint bills is not called again').to.equal(null);
    expect(called('50')).to.equal('500.00 + 100.00 @ 20');
  });
});

describe('GTC 7.10, ruling 22: the settlement upon withdrawal', () => {
  const tax = (net: string) => [taxOn('S', decimal4('20'), money(net))];
  const deposit = (net: string, received: string) => ({
    id: 'deposit',
    number: 'RE-1',
    issuedOn: localDate('2026-03-02'),
    linePosition: null,
    invoiced: tax(net),
    received: money(received),
    credited: [],
  });
  /** Of 10 000.00 with a deposit of 5 000.00. */
  const cases: readonly {
    readonly rendered: string;
    readonly received: string;
    readonly saved: string;
    readonly tells: string;
  }[] = [
    {
      rendered: '3000.00',
      received: '0.00',
      saved: '2000.00',
      tells: 'deducted 3600.00, back 2400.00, paid of it 0.00, lost 5000.00',
    },
    {
      rendered: '3000.00',
      received: '6000.00',
      saved: '0.00',
      tells: 'deducted 3600.00, back 2400.00, paid of it 2400.00, lost 7000.00',
    },
    {
      rendered: '3000.00',
      received: '4000.00',
      saved: '7000.00',
      tells: 'deducted 3600.00, back 2400.00, paid of it 400.00, lost 0.00',
    },
    {
      rendered: '0.00',
      received: '6000.00',
      saved: '0.00',
      tells: 'deducted 0.00, back 6000.00, paid of it 6000.00, lost 10000.00',
    },
    {
      rendered: '7000.00',
      received: '1.00',
      saved: '500.00',
      tells: 'deducted 6000.00, back 0.00, paid of it 0.00, lost 2500.00',
    },
  ];
  const settled = ({ rendered, received, saved }: { rendered: string; received: string; saved: string }) =>
    settle({
      agreed: tax('10000.00'),
      rendered: tax(rendered),
      savedExpense: money(saved),
      deposits: [deposit('5000.00', received)],
    });
  for (const each of cases) {
    it(`rendered ${each.rendered}, received ${each.received}, saved ${each.saved}: ${each.tells}`, () => {
      const { deposits, lostProfit } = settled(each);
      const [one] = deposits;
      const gross = (taxes: Parameters<typeof totalsOf>[0]) => totalsOf(taxes).gross.toString();
      expect(
        `deducted ${gross(one?.deduction.deducted ?? [])}, back ${gross(one?.excess ?? [])}, ` +
          `paid of it ${one?.excessPaid.toString()}, lost ${lostProfit.toString()}`,
      ).to.equal(each.tells);
    });
  }

  it('nobody saves more than was to be rendered', () => {
    expect(() => settled({ rendered: '3000.00', received: '0.00', saved: '7000.01' })).to.throw(
      Problem,
      'at most 7000.00',
    );
  });
});
