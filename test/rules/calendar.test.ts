import { expect } from 'chai';
import Holidays from 'date-holidays';
import {
  bankCalendar,
  easterSunday,
  nextWorkingDay,
  onOrAfter,
  periodCalendar,
  publicHolidays,
  receiptCalendar,
  taxCalendar,
} from '../../src/calendar/holidays.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  localDate,
  weekday,
} from '../../src/calendar/local-date.ts';
import { Problem } from '../../src/problems/problem.ts';
import examples from '../data/worked-examples.json' with { type: 'json' };

describe('GTC 2.4: the public holidays of Austria (Feiertagsruhegesetz)', () => {
  for (const [year, days] of Object.entries(examples.holidays)) {
    it(`${year}: the thirteen of the worked examples`, () => {
      expect(publicHolidays(Number(year))).to.deep.equal(days);
    });
  }

  it('agree with date-holidays for 2019 to 2035', () => {
    const austria = new Holidays('AT');
    for (let year = 2019; year <= 2035; year++) {
      const theirs = austria
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public')
        .map((holiday) => holiday.date.slice(0, 10));
      expect(publicHolidays(year), String(year)).to.deep.equal(theirs.sort());
    }
  });

  it('Easter is right at the ends of its range and in leap years', () => {
    expect([1961, 2008, 2011, 2024, 2038, 2100].map(easterSunday)).to.deep.equal([
      '1961-04-02',
      '2008-03-23',
      '2011-04-24',
      '2024-03-31',
      '2038-04-25',
      '2100-03-28',
    ]);
  });
});

describe('Four calendars, because the questions differ', () => {
  // day, and whether it is a working day for: receipt, periods, tax, bank
  const table: [string, string, boolean, boolean, boolean, boolean][] = [
    ['an ordinary Tuesday', '2026-03-03', true, true, true, true],
    ['Saturday', '2026-03-07', false, false, false, false],
    ['Sunday', '2026-03-08', false, false, false, false],
    ['Good Friday', '2026-04-03', true, false, false, false],
    ['Easter Monday', '2026-04-06', false, false, false, false],
    ['1 May', '2026-05-01', false, false, false, false],
    ['Ascension', '2026-05-14', false, false, false, true],
    ['Whit Monday', '2026-05-25', false, false, false, true],
    ['Corpus Christi', '2026-06-04', false, false, false, true],
    ['National Day', '2026-10-26', false, false, false, true],
    ['8 December', '2026-12-08', false, false, false, true],
    ['24 December', '2026-12-24', true, true, false, true],
    ['Christmas Day', '2026-12-25', false, false, false, false],
    ['31 December', '2026-12-31', true, true, true, true],
    ['New Year', '2027-01-01', false, false, false, false],
    ['6 January', '2027-01-06', false, false, false, true],
    ['19 March (St Joseph, no public holiday)', '2026-03-19', true, true, true, true],
  ];
  for (const [name, day, ...expected] of table) {
    it(`${name}: receipt ${expected[0]}, periods ${expected[1]}, tax ${expected[2]}, bank ${expected[3]}`, () => {
      const calendars = [receiptCalendar, periodCalendar, taxCalendar, bankCalendar];
      expect(calendars.map((calendar) => calendar.isWorkingDay(localDate(day)))).to.deep.equal(expected);
    });
  }

  it('the next working day skips a whole holiday weekend', () => {
    expect(onOrAfter(localDate('2026-12-25'), periodCalendar)).to.equal('2026-12-28');
    expect(nextWorkingDay(localDate('2026-12-24'), receiptCalendar)).to.equal('2026-12-28');
    expect(onOrAfter(localDate('2026-12-28'), periodCalendar)).to.equal('2026-12-28');
  });
});

describe('Plain days', () => {
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-03-02',
    '2026-3-2',
    '02.03.2026',
    '1899-12-31',
    '3000-01-01',
    '2026-03-02T00:00',
    '',
  ]) {
    it(`refuses "${text}"`, () => {
      expect(() => localDate(text))
        .to.throw(Problem)
        .with.property('type', 'bad-value');
    });
  }

  it('knows leap days', () => {
    expect(addDays(localDate('2024-02-28'), 1)).to.equal('2024-02-29');
    expect(addMonths(localDate('2024-02-29'), 12)).to.equal('2025-02-28');
    expect(endOfMonth(localDate('2024-02-01'))).to.equal('2024-02-29');
    expect(daysBetween(localDate('2024-01-01'), localDate('2025-01-01'))).to.equal(366);
  });

  it('counts weekdays from Monday', () => {
    expect(weekday(localDate('2026-03-02'))).to.equal(1);
    expect(weekday(localDate('2026-03-08'))).to.equal(7);
  });
});
