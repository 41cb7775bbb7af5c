import { expect } from 'chai';
import { localDate } from '../../src/calendar/local-date.ts';
import {
  agreedEnd,
  type ContractTerm,
  currentTermEnd,
  endAfterNotice,
  lastNoticeDay,
} from '../../src/contracts/contract-term.ts';
import { type Duration } from '../../src/calendar/period.ts';
import { type TermInput, offeredTerm } from '../../src/offers/term.ts';
import { termWords } from '../../src/offers/term-words.ts';
import { referenceEdition } from '../../src/terms/reference-edition.ts';
import { refusal } from '../support/refusal.ts';

const terms = referenceEdition.parameters;

const term = (
  kind: ContractTerm['kind'],
  from: string,
  months = 0,
  renewalMonths = months,
): ContractTerm => ({
  kind,
  startsOn: localDate(from),
  months,
  renewalMonths,
});

describe('GTC 3.8: the last day of a contract after notice', () => {
  const table: [string, ContractTerm, Duration | null, string, string][] = [
    ['indefinite', term('indefinite', '2025-06-01'), null, '2026-02-01', '2026-05-31'],
    ['indefinite, on the 31st', term('indefinite', '2025-06-01'), null, '2026-01-31', '2026-04-30'],
    [
      'not before a minimum of a year',
      term('indefinite', '2026-01-15'),
      { years: 1 },
      '2026-03-31',
      '2027-01-31',
    ],
    ['a minimum that is over', term('indefinite', '2025-01-01'), { months: 6 }, '2026-03-31', '2026-06-30'],
    ['renewing, in time', term('auto-renewing', '2026-01-01', 12), null, '2026-09-30', '2026-12-31'],
    ['renewing, a day late', term('auto-renewing', '2026-01-01', 12), null, '2026-10-01', '2027-12-31'],
    [
      'renewing by another length',
      term('auto-renewing', '2026-01-01', 12, 6),
      null,
      '2026-10-01',
      '2027-06-30',
    ],
    [
      'renewing, in the second term',
      term('auto-renewing', '2024-03-15', 12),
      null,
      '2026-01-02',
      '2027-03-14',
    ],
    [
      'renewing, minimum beyond the first term',
      term('auto-renewing', '2026-01-01', 6),
      { years: 1 },
      '2026-02-01',
      '2026-12-31',
    ],
  ];
  for (const [title, running, minimumTerm, received, end] of table) {
    it(`${title}: received ${received}, ends ${end}`, () => {
      expect(endAfterNotice(running, localDate(received), { ...terms, minimumTerm })).to.equal(end);
    });
  }

  it('a fixed term ends by itself and by no notice: 12 months from 15 March end on 14 March', async () => {
    const fixed = term('fixed', '2026-03-15', 12);
    expect(agreedEnd(fixed)).to.equal('2027-03-14');
    const refused = await refusal(
      Promise.resolve().then(() => endAfterNotice(fixed, localDate('2026-04-01'), terms)),
    );
    expect(refused.type).to.equal('no-termination');
  });
});

describe('GTC 3.8: a term that renews', () => {
  const renewals: [string, ContractTerm, string, string][] = [
    ['first term', term('auto-renewing', '2026-07-01', 12), '2026-07-01', '2027-06-30'],
    ['its last day', term('auto-renewing', '2026-07-01', 12), '2027-06-30', '2027-06-30'],
    ['the day after', term('auto-renewing', '2026-07-01', 12), '2027-07-01', '2028-06-30'],
    [
      'months of different length count from the start',
      term('auto-renewing', '2026-01-31', 1),
      '2026-03-05',
      '2026-03-30',
    ],
  ];
  for (const [title, running, day, end] of renewals) {
    it(`${title}: on ${day} it runs to ${end}`, () => {
      expect(currentTermEnd(running, localDate(day))).to.equal(end);
    });
  }

  const last: [string, Duration, string][] = [
    ['2026-12-31', { months: 3 }, '2026-09-30'],
    ['2026-04-30', { months: 3 }, '2026-01-31'],
    ['2026-02-28', { months: 3 }, '2025-11-30'],
    ['2026-12-31', { weeks: 6 }, '2026-11-19'],
  ];
  for (const [end, notice, day] of last) {
    it(`to end on ${end} with ${JSON.stringify(notice)}, notice arrives by ${day}`, () => {
      expect(lastNoticeDay(localDate(end), notice)).to.equal(day);
    });
  }
});

describe('the term of an offer', () => {
  const today = localDate('2026-03-02');

  it('is indefinite from the conclusion where something is billed per period, and absent where nothing is', () => {
    expect(offeredTerm(undefined, true, today)).to.deep.equal({
      kind: 'indefinite',
      startsOn: 'on-conclusion',
      months: null,
      renewalMonths: null,
    });
    expect(offeredTerm(undefined, false, today)).to.equal(null);
  });

  it('renews by its first length unless another is given', () => {
    expect(offeredTerm({ kind: 'auto-renewing', months: 24 }, true, today)?.renewalMonths).to.equal(24);
  });

  const wrong: [string, TermInput, boolean, string][] = [
    ['a term of nothing', { kind: 'indefinite' }, false, 'term'],
    ['an indefinite one with a length', { kind: 'indefinite', months: 12 }, true, 'term.months'],
    ['a fixed one without', { kind: 'fixed' }, true, 'term.months'],
    ['a fixed one that renews', { kind: 'fixed', months: 12, renewalMonths: 12 }, true, 'term.renewalMonths'],
    [
      'a start two years ago',
      { kind: 'indefinite', startsOn: localDate('2024-03-02') },
      true,
      'term.startsOn',
    ],
  ];
  for (const [title, input, isPeriodic, field] of wrong) {
    it(`${title} is refused, naming ${field}`, async () => {
      const refused = await refusal(Promise.resolve().then(() => offeredTerm(input, isPeriodic, today)));
      expect(refused.extras.errors?.map(({ path }) => path)).to.deep.equal([field]);
    });
  }
});

describe('GTC 3.8, 8.14: how a term reads on paper', () => {
  const read = (input: TermInput, language: 'de' | 'en', change: Partial<typeof terms> = {}) =>
    termWords(offeredTerm(input, true, localDate('2026-03-02')), { ...terms, ...change }, language);
  const from = localDate('2026-04-01');

  it('in German', () => {
    expect(read({ kind: 'indefinite' }, 'de', { minimumTerm: { years: 1 } })).to.equal(
      'Der Vertrag läuft ab Vertragsschluss auf unbestimmte Zeit, mindestens 1 Jahr. Er kann mit einer Frist von 3 Monaten zum Monatsende mit eingeschriebenem Brief gekündigt werden.',
    );
    expect(read({ kind: 'auto-renewing', startsOn: from, months: 12, renewalMonths: 1 }, 'de')).to.equal(
      'Der Vertrag läuft ab 01.04.2026 12 Monate und verlängert sich jeweils um 1 Monat, wenn er nicht mit einer Frist von 3 Monaten zum Ende der laufenden Vertragszeit mit eingeschriebenem Brief gekündigt wird.',
    );
  });

  it('in English', () => {
    expect(read({ kind: 'fixed', startsOn: from, months: 1 }, 'en')).to.equal(
      'The contract runs from 1 Apr 2026 for 1 month and then ends by itself.',
    );
    expect(read({ kind: 'indefinite' }, 'en', { terminationForm: 'written' })).to.equal(
      'The contract runs from its conclusion for an indefinite time. It can be terminated in writing with notice of 3 months to the end of a month.',
    );
  });
});
