import { expect } from 'chai';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { onOrAfter, periodCalendar, publicHolidays, receiptCalendar } from '../../src/calendar/holidays.ts';
import {
  addSeconds,
  compareInstants,
  dayOf,
  instant,
  instantAt,
  timeOf,
} from '../../src/calendar/instant.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  localDate,
  weekday,
} from '../../src/calendar/local-date.ts';
import { lastDay, periodEnd, terminationDate } from '../../src/calendar/period.ts';
import { deemedReceipt } from '../../src/calendar/receipt.ts';
import { referenceEdition } from '../../src/terms/reference-edition.ts';

const start = localDate('2000-01-01');
const day = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays(start, days));
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 86_399 }))
  .map(([on, second]) => addSeconds(instant(`${on}T00:00:00Z`), second));
const { receiptHours, terminationNotice } = referenceEdition.parameters;

describe('Counting days', () => {
  it('agrees with the calendar of the standard, in both directions and over centuries', () => {
    const anyDay = fc
      .tuple(
        fc.integer({ min: 1900, max: 2999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
      )
      .map(([year, month, day]) => new Temporal.PlainDate(year, month, 1).with({ day }));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const until = from.add({ days });
        const [a, b] = [localDate(from.toString()), until.toString()];
        expect(addDays(a, days)).to.equal(b);
        expect([daysBetween(a, b as typeof a), weekday(b as typeof a)]).to.deep.equal([
          days,
          until.dayOfWeek,
        ]);
      }),
    );
  });
});

describe('Deemed receipt, for any moment (GTC 2.4)', () => {
  it('is never earlier, lies within the hours of a working day, and receiving it again changes nothing', () => {
    fc.assert(
      fc.property(moment, (sent) => {
        const received = deemedReceipt(sent, receiptHours);
        expect(compareInstants(received, sent)).to.be.at.least(0);
        expect(receiptCalendar.isWorkingDay(dayOf(received))).to.equal(true);
        expect(timeOf(received) >= '08:00:00' && timeOf(received) <= '16:00:00').to.equal(true);
        expect(deemedReceipt(received, receiptHours)).to.equal(received);
      }),
    );
  });

  it('what is sent later is never received earlier', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 1_000_000 }), (sent, seconds) => {
        const earlier = deemedReceipt(sent, receiptHours);
        const later = deemedReceipt(addSeconds(sent, seconds), receiptHours);
        expect(compareInstants(earlier, later)).to.be.at.most(0);
      }),
    );
  });

  it('skips no working day: the one before would have been too early', () => {
    fc.assert(
      fc.property(moment, (sent) => {
        const received = dayOf(deemedReceipt(sent, receiptHours));
        for (let between = addDays(dayOf(sent), 1); between < received; between = addDays(between, 1)) {
          expect(receiptCalendar.isWorkingDay(between)).to.equal(false);
        }
      }),
    );
  });
});

describe('Periods, for any day (§§ 902, 903 ABGB)', () => {
  const length = fc.oneof(
    fc.record({ days: fc.integer({ min: 1, max: 400 }) }),
    fc.record({ weeks: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ months: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ years: fc.integer({ min: 1, max: 5 }) }),
  );

  it('end on a working day, at most four days late', () => {
    fc.assert(
      fc.property(day, length, (event, duration) => {
        const last = lastDay(event, duration);
        expect(periodCalendar.isWorkingDay(last)).to.equal(true);
        expect(daysBetween(periodEnd(event, duration), last)).to.be.within(0, 4);
      }),
    );
  });

  it('weeks end on the same weekday, months on the same number or the last of the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (event, count) => {
        expect(weekday(periodEnd(event, { weeks: count }))).to.equal(weekday(event));
        const end = periodEnd(event, { months: count });
        expect(end.slice(8) === event.slice(8) || end === endOfMonth(end)).to.equal(true);
      }),
    );
  });

  it('GTC 3.8: a termination takes effect at a month’s end, three to four months on', () => {
    fc.assert(
      fc.property(day, (received) => {
        const end = terminationDate(received, terminationNotice);
        expect(end).to.equal(endOfMonth(end));
        expect(end >= addMonths(received, 3)).to.equal(true);
        expect(end < addMonths(received, 4) || endOfMonth(addMonths(received, 3)) === end).to.equal(true);
      }),
    );
  });
});

describe('Calendars, for any day', () => {
  it('days and their distance fit together', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -10_000, max: 10_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).to.equal(days);
      }),
    );
  });

  it('noon in Vienna belongs to its day', () => {
    fc.assert(
      fc.property(day, (on) => {
        expect(dayOf(instantAt(on, '12:00'))).to.equal(on);
        expect(timeOf(instantAt(on, '12:00'))).to.equal('12:00:00');
      }),
    );
  });

  it('every year has thirteen different public holidays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2998 }), (year) => {
        const days = publicHolidays(year);
        // Ascension may fall on 1 May (as in 2008).
        expect(days).to.have.lengthOf(13);
        expect(new Set(days).size).to.be.within(12, 13);
        expect(days.every((holiday) => holiday.startsWith(String(year)))).to.equal(true);
      }),
    );
  });

  it('the next working day is reached within four days', () => {
    fc.assert(
      fc.property(day, (from) => {
        expect(daysBetween(from, onOrAfter(from, periodCalendar))).to.be.within(0, 4);
      }),
    );
  });
});
