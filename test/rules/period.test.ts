import { expect } from 'chai';
import { dayOf, instant } from '../../src/calendar/instant.ts';
import { addDays, localDate } from '../../src/calendar/local-date.ts';
import { type Duration, lastDay, periodEnd, terminationDate } from '../../src/calendar/period.ts';
import { deemedReceipt } from '../../src/calendar/receipt.ts';
import { referenceEdition } from '../../src/terms/reference-edition.ts';
import examples from '../data/worked-examples.json' with { type: 'json' };

const terms = referenceEdition.parameters;

describe('GTC 7.2: pay within 14 days of receipt (§§ 902, 903 ABGB)', () => {
  for (const { receipt, last_day: last } of examples.payment_term_14_days) {
    it(`received ${receipt}, last payment day ${last}`, () => {
      expect(lastDay(localDate(receipt), terms.paymentTerm)).to.equal(last);
    });
  }
});

describe('Periods of the terms (domain D.4)', () => {
  const table: [string, Duration, string, string, string][] = [
    ['GTC 6.2: objection to an overrun', terms.estimateObjection, '2026-03-27', '2026-04-03', '2026-04-07'],
    ['GTC 8.5: objection after delivery', terms.acceptancePeriod, '2026-03-26', '2026-04-03', '2026-04-07'],
    ['GTC 7.10: first reminder', terms.firstReminder, '2026-12-11', '2026-12-25', '2026-12-28'],
    ['GTC 7.10: second reminder', terms.secondReminder, '2026-10-19', '2026-10-26', '2026-10-27'],
    ['GTC 2.2: binding of an order', terms.orderBinding, '2026-10-27', '2026-11-10', '2026-11-10'],
    ['§ 902(2) ABGB: a month, its day missing', { months: 1 }, '2026-01-31', '2026-02-28', '2026-03-02'],
    ['§ 902(2) ABGB: a year from a leap day', { years: 1 }, '2024-02-29', '2025-02-28', '2025-02-28'],
    ['GTC 8.6: warranty', terms.warranty, '2026-08-31', '2027-02-28', '2027-03-01'],
  ];
  for (const [title, length, event, raw, last] of table) {
    it(`${title}: from ${event} to ${raw}, done in time until ${last}`, () => {
      expect(periodEnd(localDate(event), length)).to.equal(raw);
      expect(lastDay(localDate(event), length)).to.equal(last);
    });
  }
});

describe('GTC 2.4 with 7.2: receipt and payment term together (A9)', () => {
  const firstInterestDay = (sent: string) =>
    addDays(lastDay(dayOf(deemedReceipt(instant(sent), terms.receiptHours)), terms.paymentTerm), 1);

  it('mailed on Friday 20 March 2026 at 16:30, interest runs from Wednesday 8 April', () => {
    expect(firstInterestDay('2026-03-20T16:30:00+01:00')).to.equal('2026-04-08');
  });
  it('mailed at 15:59, the term ends on Good Friday and moves to the same day', () => {
    expect(firstInterestDay('2026-03-20T15:59:00+01:00')).to.equal('2026-04-08');
  });
});

describe('GTC 3.8: notice of three months to the end of a month', () => {
  for (const { receipt, min_term_end: minimum, end } of examples.termination_3m_eom) {
    it(`received ${receipt}${minimum === null ? '' : `, minimum term to ${minimum}`}: ends ${end}`, () => {
      const minimumTerm = minimum === null ? undefined : localDate(minimum);
      expect(terminationDate(localDate(receipt), terms.terminationNotice, minimumTerm)).to.equal(end);
    });
  }

  it('received after hours on New Year’s Eve, it ends a month later', () => {
    const received = dayOf(deemedReceipt(instant('2025-12-31T17:00:00+01:00'), terms.receiptHours));
    expect(terminationDate(received, terms.terminationNotice)).to.equal('2026-04-30');
  });
});
