import { expect } from 'chai';
import fc from 'fast-check';
import { addDays, localDate } from '../../src/calendar/local-date.ts';
import { Money } from '../../src/money/money.ts';
import { type Claim } from '../../src/payments/allocation.ts';
import { referenceEdition } from '../../src/terms/reference-edition.ts';
import { sharesOf, totalOwed } from '../../src/instalments/cover.ts';
import {
  type InstalmentPlan,
  lateInstalment,
  paidOf,
  planState,
  type WatchedInstalment,
} from '../../src/instalments/instalment-plan.ts';
import { evenInstalments, listedInstalments, upTo } from '../../src/instalments/instalment.ts';
import { proposal } from '../../src/instalments/proposal.ts';
import { refusal } from '../support/refusal.ts';

const day = localDate;
const money = (text: string) => Money.of(text);
const { allocationOrder, ...terms } = referenceEdition.parameters;

const refused = (act: () => unknown) => refusal(Promise.resolve().then(act));

function claim(invoiceId: string, interest: string, principal: string, costs = '0.00'): Claim {
  return {
    invoiceId,
    reason: '',
    interest: money(interest),
    principal: money(principal),
    costs: money(costs),
  };
}

describe('GTC 7.8: equal instalments', () => {
  const table: [title: string, total: string, number: number, first: string, expected: string][] = [
    [
      'the last takes the remainder',
      '1000.00',
      3,
      '2026-01-30',
      '2026-01-30 333.33, 2026-03-02 333.33, 2026-03-30 333.34',
    ],
    ['half a cent is rounded up', '0.05', 2, '2026-06-01', '2026-06-01 0.03, 2026-07-01 0.02'],
    [
      'Good Friday moves over Easter to Tuesday, a Sunday to Monday',
      '300.00',
      3,
      '2026-04-03',
      '2026-04-07 100.00, 2026-05-04 100.00, 2026-06-03 100.00',
    ],
    [
      'the number of the day stays although the month before was shorter',
      '300.00',
      3,
      '2027-01-31',
      '2027-02-01 100.00, 2027-03-01 100.00, 2027-03-31 100.00',
    ],
  ];
  for (const [title, total, number, first, expected] of table) {
    it(`${title}: ${total} in ${number} from ${first}`, () => {
      const made = evenInstalments(money(total), { number, everyMonths: 1, firstDueOn: day(first) });
      expect(made.map(({ dueOn, amount }) => `${dueOn} ${amount}`).join(', ')).to.equal(expected);
    });
  }

  it('too little for so many is refused, naming the field', async () => {
    const schedule = { number: 60, everyMonths: 1, firstDueOn: day('2026-06-01') };
    const problem = await refused(() => evenInstalments(money('0.50'), schedule));
    expect([problem.type, problem.extras.errors?.[0]?.path]).to.deep.equal(['bad-value', 'schedule.number']);
  });

  it('whatever the amount: they add up to it, each within a cent of the first but the last, on ascending working days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6_000, max: 99_999_999 }),
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 3650 }),
        (cents, number, everyMonths, offset) => {
          const total = money((cents / 100).toFixed(2));
          const firstDueOn = addDays(day('2026-01-01'), offset);
          const made = evenInstalments(total, { number, everyMonths, firstDueOn });
          expect(made.at(-1) && upTo(made).at(-1)?.toString()).to.equal(total.toString());
          expect(new Set(made.slice(0, -1).map(({ amount }) => amount.toString())).size).to.equal(1);
          const days = made.map(({ dueOn }) => dueOn);
          expect(days).to.deep.equal([...new Set(days)].toSorted());
        },
      ),
    );
  });
});

describe('GTC 7.8: instalments as they were agreed', () => {
  const listed = (...all: [string, string][]) =>
    all.map(([dueOn, amount]) => ({ dueOn: day(dueOn), amount: money(amount) }));

  it('are taken if they come to what is owed', () => {
    const made = listedInstalments(money('100.00'), listed(['2026-05-02', '70.00'], ['2026-06-01', '30.00']));
    expect(made.map(({ position, dueOn }) => [position, dueOn])).to.deep.equal([
      [1, '2026-05-04'],
      [2, '2026-06-01'],
    ]);
  });

  const refusals: [title: string, list: [string, string][], type: string, path: string, said: RegExp][] = [
    [
      'a cent too little',
      [
        ['2026-05-04', '70.00'],
        ['2026-06-01', '29.99'],
      ],
      'instalments-do-not-add-up',
      'instalments',
      /change one of them by EUR 0\.01/,
    ],
    [
      'Saturday and the Monday after, which is the same working day',
      [
        ['2026-05-02', '70.00'],
        ['2026-05-04', '30.00'],
      ],
      'bad-value',
      'instalments.1.dueOn',
      /after 2026-05-04/,
    ],
  ];
  for (const [title, list, type, path, said] of refusals) {
    it(`${title}: ${type} at ${path}`, async () => {
      const problem = await refused(() => listedInstalments(money('100.00'), listed(...list)));
      expect([problem.type, problem.extras.errors?.[0]?.path]).to.deep.equal([type, path]);
      expect(problem.detail).to.match(said);
    });
  }

  it('a first day in the past is refused, and a plan over nothing', async () => {
    const schedule = { number: 2, everyMonths: 1, firstDueOn: day('2026-05-04') };
    const past = await refused(() => proposal([claim('a', '0.00', '10.00')], schedule, day('2026-05-05')));
    expect(past.extras.errors?.[0]?.path).to.equal('schedule.firstDueOn');
    const nothing = await refused(() => proposal([], schedule, day('2026-05-04')));
    expect(nothing.type).to.equal('nothing-owed');
  });
});

describe('GTC 7.8, ruling 11: which principal an instalment pays, and so puts off', () => {
  const claims = [claim('old', '30.00', '120.00', '40.00'), claim('young', '10.00', '200.00')];

  it('interest, then principal, invoice by invoice, costs last: what each share is', () => {
    const plan = evenInstalments(totalOwed(claims), {
      number: 4,
      everyMonths: 1,
      firstDueOn: day('2026-06-01'),
    });
    const shares = sharesOf(plan, claims, allocationOrder);
    expect(
      shares.map(({ position, invoiceId, principal }) => `${position} ${invoiceId} ${principal}`),
    ).to.deep.equal(['1 old 70.00', '2 old 50.00', '2 young 40.00', '3 young 100.00', '4 young 60.00']);
  });

  it('whatever is owed: the shares of an invoice add up to its principal', () => {
    const amount = fc.integer({ min: 0, max: 500_000 }).map((cents) => (cents / 100).toFixed(2));
    const owed = fc
      .array(fc.tuple(amount, amount, amount), { minLength: 1, maxLength: 5 })
      .map((list) => list.map(([a, b, c], at) => claim(String(at), a, b, c)))
      .filter((list) => totalOwed(list).compare(money('10.00')) > 0);
    fc.assert(
      fc.property(owed, fc.integer({ min: 2, max: 24 }), (list, number) => {
        const plan = proposal(
          list,
          { number, everyMonths: 1, firstDueOn: day('2026-06-01') },
          day('2026-06-01'),
        );
        const shares = sharesOf(plan.instalments, list, allocationOrder);
        for (const { invoiceId, principal } of list) {
          const own = shares.filter((share) => share.invoiceId === invoiceId);
          expect(Money.sum(own.map((share) => share.principal)).toString()).to.equal(principal.toString());
        }
      }),
    );
  });
});

/** Three instalments of 100.00 on 1 June, 1 July and 3 August 2026; in time came in what is given. */
function plan(inTime: readonly string[], change: Partial<InstalmentPlan> = {}): InstalmentPlan {
  const days = ['2026-06-01', '2026-07-01', '2026-08-03'];
  const instalments: WatchedInstalment[] = days.map((dueOn, index) => ({
    position: index + 1,
    dueOn: day(dueOn),
    amount: money('100.00'),
    paidInTime: money(inTime[index] ?? '0.00'),
    waived: false,
  }));
  return {
    id: 'plan',
    number: 'RV-2026-0001',
    clientId: 'client',
    reference: 'RE-2026-0001',
    total: money('300.00'),
    paid: money(inTime.at(-1) ?? '0.00'),
    instalments,
    lostBy: null,
    ended: false,
    terms: [terms],
    ...change,
  };
}

const waived = (list: readonly WatchedInstalment[], position: number) =>
  list.map((each) => (each.position === position ? { ...each, waived: true } : each));

describe('GTC 7.8: loss of term (Terminsverlust)', () => {
  const table: [title: string, asOf: string, plan: InstalmentPlan, late: string | null][] = [
    ['paid on its last day', '2026-06-05', plan(['100.00']), null],
    ['not paid, on its last day', '2026-06-01', plan([]), null],
    ['not paid, within the days of grace', '2026-06-04', plan([]), null],
    ['not paid, after them', '2026-06-05', plan([]), '1: 100.00 missing since 2026-06-02'],
    [
      'paid a day late',
      '2026-06-05',
      plan(['0.00'], { paid: money('100.00') }),
      '1: 100.00 missing since 2026-06-02',
    ],
    ['a rest within the tolerance', '2026-06-05', plan(['99.00']), null],
    ['a cent more than the tolerance', '2026-06-05', plan(['98.99']), '1: 1.01 missing since 2026-06-02'],
    [
      'cents that were left before count on',
      '2026-07-05',
      plan(['99.00', '198.50']),
      '2: 1.50 missing since 2026-07-02',
    ],
    ['paid ahead', '2026-07-05', plan(['200.00', '200.00']), null],
    ['its lateness waived', '2026-06-30', plan([], { instalments: waived(plan([]).instalments, 1) }), null],
    [
      'the next is late, too: only the one was waived',
      '2026-07-05',
      plan(['0.00', '100.00'], { instalments: waived(plan(['0.00', '100.00']).instalments, 1) }),
      '2: 100.00 missing since 2026-07-02',
    ],
    ['lost already', '2026-07-05', plan([], { lostBy: 1 }), null],
    ['ended', '2026-07-05', plan([], { ended: true }), null],
    ['all is paid, if late', '2026-07-05', plan([], { paid: money('300.00') }), null],
    [
      'terms without loss of term',
      '2026-07-05',
      plan([], { terms: [terms, { ...terms, lossOfTerm: false }] }),
      null,
    ],
    [
      'the longest grace and the largest tolerance of the contracts covered',
      '2026-06-11',
      plan(['90.00'], { terms: [terms, { ...terms, reminderGrace: { days: 10 } }, terms] }),
      null,
    ],
  ];
  for (const [title, asOf, subject, expected] of table) {
    it(`${title}: ${expected ?? 'nothing is lost'} as of ${asOf}`, () => {
      const late = lateInstalment(subject, day(asOf));
      const said =
        late === undefined
          ? null
          : `${late.instalment.position}: ${late.missing} missing since ${late.since}`;
      expect(said).to.equal(expected);
    });
  }
});

describe('GTC 7.8: where a plan stands follows from what was paid', () => {
  it('money pays the earliest instalments', () => {
    const { instalments } = plan([]);
    const paid = (text: string) => paidOf(instalments, money(text)).map(String);
    expect(paid('0.00')).to.deep.equal(['0.00', '0.00', '0.00']);
    expect(paid('150.00')).to.deep.equal(['100.00', '50.00', '0.00']);
    expect(paid('999.00')).to.deep.equal(['100.00', '100.00', '100.00']);
  });

  it('whatever comes in, the instalments are paid with all of it up to the total', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (cents) => {
        const paid = money((cents / 100).toFixed(2));
        const subject = plan([], { paid });
        const covered = Money.sum(paidOf(subject.instalments, paid));
        expect(covered.toString()).to.equal(money((Math.min(cents, 30_000) / 100).toFixed(2)).toString());
        expect(planState(subject)).to.equal(cents >= 30_000 ? 'paid' : 'running');
      }),
    );
  });
});
