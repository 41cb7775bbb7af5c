import { expect } from 'chai';
import { instant } from '../../src/calendar/instant.ts';
import { addDays, localDate } from '../../src/calendar/local-date.ts';
import { lastDay } from '../../src/calendar/period.ts';
import { deemedReceipt } from '../../src/calendar/receipt.ts';
import { dayOf } from '../../src/calendar/instant.ts';
import {
  exactInterest,
  interestRate,
  interestSegments,
  type InterestTerms,
  roundedInterest,
} from '../../src/interest/interest.ts';
import { unchargedInterest } from '../../src/interest/interest-charge.ts';
import { type InterestFacts, interestUntil } from '../../src/interest/interest-to-date.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { money } from '../support/agreed.ts';
import { publishedRates, referenceTerms } from '../support/half-years.ts';
import { refusal } from '../support/refusal.ts';
import examples from '../data/worked-examples.json' with { type: 'json' };

const issued = localDate('2020-01-01');

function segments(principal: string, first: string, until: string, terms: Partial<InterestTerms> = {}) {
  return interestSegments({
    principal: [{ on: issued, amount: money(principal) }],
    dueOn: addDays(localDate(first), -1),
    until: localDate(until),
    terms: { ...referenceTerms, ...terms },
    baseRates: publishedRates,
    excused: [],
  });
}

function rounded(parts: ReturnType<typeof segments>, terms: Partial<InterestTerms> = {}): string {
  return roundedInterest(parts, { ...referenceTerms, ...terms }).toString();
}

describe('GTC 7.9, rulings 8 to 10: default interest, the worked examples', () => {
  for (const example of examples.interest_act365_half_open) {
    it(`${example.id}: ${example.principal} from ${example.first_interest_day} to ${example.value_date_exclusive} = ${example.interest}`, () => {
      const parts = segments(example.principal, example.first_interest_day, example.value_date_exclusive);
      expect(parts.map(({ from, days, rate }) => ({ from_: from, days, rate }))).to.deep.equal(
        example.segments,
      );
      expect(exactInterest(parts).exact.toFixed(6)).to.equal(example.exact);
      expect(rounded(parts)).to.equal(example.interest);
    });
  }

  it('A9: mailed on Friday 20 March 2026 at 16:30, interest begins on Wednesday 8 April', () => {
    for (const [sent, received] of [
      ['2026-03-20T16:30:00+01:00', '2026-03-23'],
      ['2026-03-20T15:59:00+01:00', '2026-03-20'],
    ] as const) {
      const receivedOn = dayOf(deemedReceipt(instant(sent), referenceTerms.receiptHours));
      expect(receivedOn).to.equal(received);
      const dueOn = lastDay(receivedOn, referenceTerms.paymentTerm);
      const [first] = interestSegments({
        principal: [{ on: receivedOn, amount: money('1000.00') }],
        dueOn,
        until: localDate('2026-05-01'),
        terms: referenceTerms,
        baseRates: publishedRates,
        excused: [],
      });
      expect(first?.from).to.equal('2026-04-08');
    }
  });
});

describe('GTC 7.9: the other readings that the terms may choose', () => {
  const cases: [name: string, terms: Partial<InterestTerms>, interest: string][] = [
    ['30/360', { interestDayCount: '30/360' }, '413.50'],
    ['actual/actual', { interestDayCount: 'actual/actual' }, '407.61'],
    ['the day of payment bears interest', { interestOnPaymentDay: true }, '411.42'],
  ];
  for (const [name, terms, interest] of cases) {
    it(`A2 under ${name}: ${interest}`, () => {
      expect(rounded(segments('10000.00', '2024-11-01', '2025-03-01', terms), terms)).to.equal(interest);
    });
  }

  it('A7 rounded piece by piece: 72.89', () => {
    const terms = { interestRounding: 'per-segment' } as const;
    expect(rounded(segments('1000.50', '2025-06-01', '2026-02-01', terms), terms)).to.equal('72.89');
  });

  it('A5 under actual/actual and 30/360: 4 774.20', () => {
    for (const interestDayCount of ['actual/actual', '30/360'] as const) {
      const terms = { interestDayCount };
      expect(rounded(segments('36500.00', '2024-01-01', '2025-01-01', terms), terms)).to.equal('4774.20');
    }
  });
});

describe('GTC 7.9, ruling 10: the rate', () => {
  const cases: [base: string, rate: string][] = [
    ['-0.62', '9'],
    ['-0.2', '9'],
    ['-0.19', '9.01'],
    ['-0.12', '9.08'],
    ['1.53', '10.73'],
    ['3.88', '13.08'],
  ];
  for (const [base, rate] of cases) {
    it(`base rate ${base} → ${rate} %`, () => {
      expect(interestRate(decimal4(base), referenceTerms)).to.equal(rate);
    });
  }

  it('a half-year without a base rate is refused and says what to enter', async () => {
    const problem = await refusal(
      Promise.resolve().then(() => segments('100.00', '2026-12-01', '2027-01-02')),
    );
    expect(problem).to.include({ type: 'base-rate-missing', status: 409 });
    expect(problem.detail).to.contain('2027 H1').and.to.contain('POST /base-rates');
    const untilThen = segments('100.00', '2026-12-01', '2027-01-01');
    expect(rounded(untilThen), 'it is not needed before').to.equal('0.91');
  });
});

describe('GTC 7.9: interest runs on what is owed of the principal, day by day', () => {
  const history = (...changes: readonly (readonly [string, string])[]) =>
    changes.map(([on, amount]) => ({ on: localDate(on), amount: money(amount) }));
  const spans = (principal: ReturnType<typeof history>, dueOn: string, until: string) =>
    interestSegments({
      principal,
      dueOn: localDate(dueOn),
      until: localDate(until),
      terms: referenceTerms,
      baseRates: publishedRates,
      excused: [],
    }).map((part) => `${part.from} ${part.days} ${part.principal}`);

  it('A4: a partial payment begins a new piece on its value date', () => {
    const principal = history(['2025-01-01', '20000.00'], ['2025-04-15', '-4421.53']);
    expect(spans(principal, '2025-01-14', '2025-08-15')).to.deep.equal([
      '2025-01-15 90 20000.00',
      '2025-04-15 77 15578.47',
      '2025-07-01 45 15578.47',
    ]);
  });

  it('a payment on the last payment day is in time, one on the day after costs nothing yet', () => {
    for (const paid of ['2026-03-16', '2026-03-17']) {
      const principal = history(['2026-03-02', '100.00'], [paid, '-100.00']);
      expect(spans(principal, '2026-03-16', '2026-06-01')).to.deep.equal([]);
    }
  });

  it('a payment that came back bears interest again from that day', () => {
    const principal = history(['2026-01-01', '50.00'], ['2026-03-20', '-50.00'], ['2026-04-01', '50.00']);
    expect(spans(principal, '2026-03-16', '2026-04-03')).to.deep.equal([
      '2026-03-17 3 50.00',
      '2026-04-01 2 50.00',
    ]);
  });

  it('nothing before the last payment day has passed', () => {
    expect(spans(history(['2026-03-02', '100.00']), '2026-03-16', '2026-03-17')).to.deep.equal([]);
    expect(spans(history(['2026-03-02', '100.00']), '2026-03-16', '2026-03-18')).to.deep.equal([
      '2026-03-17 1 100.00',
    ]);
  });
});

describe('GTC 7.9, ruling 10: interest where the debtor is not at fault', () => {
  const excused = (from: string, until: string | null) => ({
    id: 'x',
    from: localDate(from),
    until: until === null ? null : localDate(until),
    reason: 'flood',
  });
  const told = (...excuses: ReturnType<typeof excused>[]) =>
    interestSegments({
      principal: [{ on: issued, amount: money('10000.00') }],
      dueOn: localDate('2024-12-15'),
      until: localDate('2025-01-15'),
      terms: referenceTerms,
      baseRates: publishedRates,
      excused: excuses,
    }).map(({ from, days, rate, excuse }) => `${from} ${days} ${rate}${excuse === null ? '' : ` ${excuse}`}`);

  it('4 % within the time alone, over the turn of a half-year too', () => {
    expect(told(excused('2024-12-20', '2025-01-10'))).to.deep.equal([
      '2024-12-16 4 13.08',
      '2024-12-20 12 4 flood',
      '2025-01-01 9 4 flood',
      '2025-01-10 5 11.73',
    ]);
  });

  it('until further notice; before the delay it changes nothing', () => {
    expect(told(excused('2024-01-01', '2024-12-16'), excused('2025-01-01', null))).to.deep.equal([
      '2024-12-16 16 13.08',
      '2025-01-01 14 4 flood',
    ]);
  });
});

describe('ruling 9: what is charged and when', () => {
  const facts = (posted: string): InterestFacts => ({
    invoiceId: 'x',
    dueOn: localDate('2025-05-31'),
    principal: [{ on: issued, amount: money('1000.50') }],
    excused: [],
    posted: money(posted),
    waived: money('0.00'),
    postedUntil: null,
    receivable: money(posted),
    costs: money('0.00'),
    terms: referenceTerms,
  });

  it('A7: 63.76 up to the turn of the year, then 9.12, which makes 72.88', () => {
    const until = (day: string, posted: string) =>
      unchargedInterest(interestUntil(facts(posted), localDate(day), publishedRates)).toString();
    expect([until('2026-01-01', '0.00'), until('2026-02-01', '63.76')]).to.deep.equal(['63.76', '9.12']);
    expect(until('2026-02-01', '72.89'), 'too much was charged').to.equal('0.00');
  });

  it('what was waived is not charged again', () => {
    const waived = { ...facts('43.76'), waived: money('20.00') };
    const { claimable, open } = interestUntil(waived, localDate('2026-01-01'), publishedRates);
    expect([claimable, open].map(String)).to.deep.equal(['43.76', '43.76']);
  });
});
