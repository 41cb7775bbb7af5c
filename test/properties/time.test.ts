import fc from 'fast-check';
import { expect } from 'chai';
import { localDate } from '../../src/calendar/local-date.ts';
import { billableSeconds } from '../../src/time/time-rounding.ts';

const entries = fc
  .array(
    fc.record({
      personId: fc.constantFrom('anna', 'bernd'),
      day: fc.constantFrom(localDate('2026-03-02'), localDate('2026-03-03')),
      linePosition: fc.constantFrom(1, 2, null),
      serviceId: fc.constant(null),
      seconds: fc.integer({ min: 1, max: 30_000 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.map((each, at) => ({ ...each, id: String(at) })));
const minutes = fc.constantFrom(1, 5, 6, 10, 15, 30, 60);
const direction = fc.constantFrom('up', 'nearest');
const sum = (values: Iterable<number>) => [...values].reduce((all, each) => all + each, 0);

describe('time rounded for billing (GTC 6.4)', () => {
  it('by entry: whole steps, less than one away, never less than was worked when rounded up', () => {
    fc.assert(
      fc.property(entries, minutes, direction, (all, minutes, direction) => {
        const rounded = billableSeconds(all, { minutes, direction, per: 'entry' } as never);
        for (const { id, seconds } of all) {
          const billable = rounded.get(id) ?? -1;
          expect(billable % (minutes * 60)).to.equal(0);
          expect(Math.abs(billable - seconds)).to.be.below(minutes * 60);
          if (direction === 'up') expect(billable).to.be.at.least(seconds);
        }
      }),
    );
  });

  it('by day: each day of a person on an item is whole steps, no entry below nothing, no day above its entries', () => {
    fc.assert(
      fc.property(entries, minutes, direction, (all, minutes, direction) => {
        const byDay = billableSeconds(all, { minutes, direction, per: 'day' } as never);
        const byEntry = billableSeconds(all, { minutes, direction, per: 'entry' } as never);
        for (const billable of byDay.values()) expect(billable).to.be.at.least(0);
        const days = new Map<string, number>();
        for (const { id, personId, linePosition, day } of all) {
          const key = `${personId} ${linePosition} ${day}`;
          days.set(key, (days.get(key) ?? 0) + (byDay.get(id) ?? NaN));
        }
        for (const day of days.values()) expect(day % (minutes * 60)).to.equal(0);
        if (direction === 'up') expect(sum(byDay.values())).to.be.at.most(sum(byEntry.values()));
      }),
    );
  });
});
