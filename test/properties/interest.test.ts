import { expect } from 'chai';
import fc from 'fast-check';
import { addDays, localDate } from '../../src/calendar/local-date.ts';
import { type DayCount } from '../../src/interest/day-count.ts';
import { exactInterest, interestSegments, type PrincipalChange } from '../../src/interest/interest.ts';
import { Money } from '../../src/money/money.ts';
import { publishedRates, referenceTerms } from '../support/half-years.ts';

const start = localDate('2022-03-01');
const cents = fc.integer({ min: 1, max: 99_999_999 });
const money = (amount: number) =>
  Money.of(`${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`);
const offset = fc.integer({ min: 0, max: 1500 });

const changes = fc
  .array(fc.record({ after: offset, amount: cents, paid: fc.boolean() }), { minLength: 1, maxLength: 6 })
  .map((list) =>
    list.map(({ after, amount, paid }): PrincipalChange => ({
      on: addDays(start, after),
      amount: paid ? money(amount).negated() : money(amount),
    })),
  );
const dayCounts = fc.constantFrom<DayCount>('actual/365', 'actual/actual', '30/360');

function interest(principal: readonly PrincipalChange[], from: number, until: number, dayCount: DayCount) {
  const segments = interestSegments({
    principal,
    dueOn: addDays(start, from - 1),
    until: addDays(start, until),
    terms: { ...referenceTerms, interestDayCount: dayCount },
    baseRates: publishedRates,
    excused: [],
  });
  return exactInterest(segments).exact;
}

describe('GTC 7.9: interest is additive', () => {
  it('over adjacent periods, whatever happens to the principal', () => {
    fc.assert(
      fc.property(changes, fc.tuple(offset, offset, offset), dayCounts, (principal, days, dayCount) => {
        const [first, middle, last] = days.toSorted((a, b) => a - b) as [number, number, number];
        const parts = interest(principal, first, middle, dayCount).plus(
          interest(principal, middle, last, dayCount),
        );
        const difference = parts.minus(interest(principal, first, last, dayCount)).abs();
        expect(difference.lt('1e-15'), difference.toFixed()).to.equal(true);
      }),
    );
  });

  it('over the parts of a principal', () => {
    fc.assert(
      fc.property(cents, cents, offset, dayCounts, (one, other, until, dayCount) => {
        const of = (amount: number) => interest([{ on: start, amount: money(amount) }], 0, until, dayCount);
        const difference = of(one)
          .plus(of(other))
          .minus(of(one + other))
          .abs();
        expect(difference.lt('1e-15'), difference.toFixed()).to.equal(true);
      }),
    );
  });
});
