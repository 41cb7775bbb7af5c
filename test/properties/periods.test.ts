import { expect } from 'chai';
import fc from 'fast-check';
import { unusedPeriod } from '../../src/billing/unused-period.ts';
import { cadences } from '../../src/calendar/cadence.ts';
import { addDays, later, type LocalDate, localDate } from '../../src/calendar/local-date.ts';
import { type BillingPart, type UnplacedPart } from '../../src/contracts/billing-plan.ts';
import { plannedPeriods } from '../../src/contracts/period-plan.ts';
import { revisedPeriods } from '../../src/contracts/plan-revision.ts';
import { type PriceVersion } from '../../src/contracts/price.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { Money } from '../../src/money/money.ts';
import { totalsOf } from '../../src/money/vat.ts';
import { agreed } from '../support/agreed.ts';
import { running } from '../support/running.ts';

const start = localDate('2026-01-01');
const day = fc.nat(800).map((days) => addDays(start, days));
const cents = fc
  .integer({ min: 1, max: 5_000_000 })
  .map((n) => `${Math.trunc(n / 100)}.${String(n % 100).padStart(2, '0')}`);
const cadence = fc.constantFrom(...cadences);
const billed = fc.constantFrom('in-advance' as const, 'in-arrears' as const);

const service = (
  price: string,
  every: (typeof cadences)[number],
  when: 'in-advance' | 'in-arrears' = 'in-advance',
) => agreed('per-period', [{ kind: 'recurring', price, cadence: every, billed: when }]);

const changed = (validFrom: LocalDate, unitPrice: string): PriceVersion => ({
  linePosition: 1,
  validFrom,
  unitPrice: decimal4(unitPrice),
  cause: 'agreement',
  reason: 'agreed',
  clause: 'gtc:1.4',
});

describe('the periods of a contract, for any start, end, cadence and prices (GTC 6.8)', () => {
  it('follow one another without a gap or an overlap from the first day to the last', () => {
    fc.assert(
      fc.property(
        day,
        fc.nat(700),
        cadence,
        billed,
        fc.array(fc.tuple(day, cents)),
        (from, days, every, when, prices) => {
          const contract = running(service('100.00', every, when), from, addDays(from, days));
          const versions = prices.map(([validFrom, price]) => changed(validFrom, price));
          const parts = plannedPeriods(contract, versions, addDays(from, 2000));
          let at = from;
          for (const { period, dueOn } of parts) {
            expect(period?.from).to.equal(at);
            at = period?.until ?? at;
            expect(when === 'in-advance' ? (dueOn ?? '') < at : (dueOn ?? '') >= at).to.equal(true);
          }
          expect(at).to.equal(addDays(from, days + 1));
        },
      ),
    );
  });

  it('over whole years cost the price of each period, to the cent', () => {
    fc.assert(
      fc.property(cents, cadence, (price, every) => {
        const parts = plannedPeriods(
          running(service(price, every), '2026-01-01', '2027-12-31'),
          [],
          localDate('2030-01-01'),
        );
        const each = { month: 24, quarter: 8, 'half-year': 4, year: 2 }[every];
        const whole = Money.sum(Array.from({ length: each }, () => Money.of(price)));
        expect(Money.sum(parts.map(({ taxes }) => totalsOf(taxes).net)).toString()).to.equal(
          whole.toString(),
        );
      }),
    );
  });

  it('split at any day into what was used and what is credited, which add up to what was billed', () => {
    fc.assert(
      fc.property(cents, cadence, day, fc.nat(400), (price, every, from, days) => {
        const version = service(price, every);
        const [first] = plannedPeriods(running(version, from), [], addDays(from, 1));
        if (first === undefined || first.period === null) throw new Error('nothing planned');
        const endsOn = addDays(from, days);
        const unused = unusedPeriod({ agreed: version }, asPart(first, 0), [], endsOn);
        const [used] = plannedPeriods(running(version, from, endsOn), [], addDays(from, 1));
        const credit = unused?.net ?? Money.zero;
        expect(
          totalsOf(used?.taxes ?? [])
            .net.plus(credit)
            .toString(),
        ).to.equal(totalsOf(first.taxes).net.toString());
        if (unused)
          expect(unused.period).to.deep.equal({ from: addDays(endsOn, 1), until: first.period.until });
      }),
    );
  });
});

function asPart(part: UnplacedPart, position: number): BillingPart {
  return { ...part, id: `part ${position}`, contractId: 'contract', position, billed: false, called: null };
}

const event = fc.oneof(
  fc.record({ what: fc.constant('bill' as const), days: fc.nat(200) }),
  fc.record({ what: fc.constant('price' as const), days: fc.nat(200), price: cents }),
  fc.record({ what: fc.constant('end' as const), days: fc.nat(200) }),
  fc.record({ what: fc.constant('go on' as const) }),
);

/** A contract with its plan, as the actions would keep it. */
function lifeOf(version: ReturnType<typeof service>, from: LocalDate) {
  const prices: PriceVersion[] = [];
  let today = from;
  let end: LocalDate | undefined;
  let parts: BillingPart[] = [];
  let made = 0;
  const revised = () => revisedPeriods(running(version, from, end), prices, addDays(today, 365), parts);
  const replan = () => {
    const { surplus, repriced, missing } = revised();
    const stays = parts.filter((part) => !surplus.includes(part));
    parts = [
      ...stays.map((part) => repriced.find(({ id }) => id === part.id) ?? part),
      ...missing.map((part) => asPart(part, (made += 1))),
    ];
  };
  const billedUntil = () =>
    parts.flatMap(({ billed, period }) => (billed && period ? [period.until] : [])).reduce(later, from);
  replan();
  return {
    revised,
    billedParts: () => parts.filter(({ billed }) => billed),
    /** The first days of all parts in order, each beside the day up to which those before it reach. */
    joints: () =>
      parts
        .flatMap(({ period }) => (period ? [period] : []))
        .sort((a, b) => (a.from < b.from ? -1 : 1))
        .map((period, nth, all) => [period.from, all[nth - 1]?.until ?? from]),
    reach: () => parts.map(({ period }) => period?.until ?? from).reduce(later, from),
    endWithin: () => (end !== undefined && end < addDays(today, 365) ? addDays(end, 1) : undefined),
    happen(step: typeof event extends fc.Arbitrary<infer T> ? T : never) {
      if (step.what === 'bill') {
        today = addDays(today, step.days);
        replan();
        parts = parts.map((part) => ({ ...part, billed: part.billed || (part.dueOn ?? '3000') <= today }));
      }
      if (step.what === 'price') prices.push(changed(addDays(billedUntil(), step.days), step.price));
      if (step.what === 'end') end = later(addDays(today, step.days), addDays(billedUntil(), -1));
      if (step.what === 'go on') end = undefined;
      replan();
    },
  };
}

describe('a plan, whatever happens to its contract', () => {
  it('never bills a day twice, keeps what was billed, leaves no gap, and rests when nothing happens', () => {
    fc.assert(
      fc.property(day, cadence, billed, fc.array(event, { maxLength: 12 }), (from, every, when, events) => {
        const life = lifeOf(service('90.00', every, when), from);
        for (const step of events) {
          const before = life.billedParts();
          life.happen(step);
          expect(life.billedParts()).to.deep.include.members(before);
        }
        for (const [start, reached] of life.joints()) expect(start).to.equal(reached);
        expect(life.reach()).to.equal(life.endWithin() ?? life.reach());
        expect(life.revised()).to.deep.equal({ surplus: [], repriced: [], missing: [] });
      }),
    );
  });
});
