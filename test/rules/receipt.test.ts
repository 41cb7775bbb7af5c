import { expect } from 'chai';
import {
  addSeconds,
  compareInstants,
  dayOf,
  instant,
  instantAt,
  timeOf,
} from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { deemedReceipt, postalReceipt, type ReceiptHours } from '../../src/calendar/receipt.ts';
import { Problem } from '../../src/problems/problem.ts';
import { referenceEdition } from '../../src/terms/reference-edition.ts';
import examples from '../data/worked-examples.json' with { type: 'json' };

const hours: ReceiptHours = referenceEdition.parameters.receiptHours;
const literal: ReceiptHours = { ...hours, beforeOpening: 'next-day' };

describe('GTC 2.4: deemed receipt of electronic declarations', () => {
  for (const { sent, sent_utc: utc, deemed } of examples.gtc_2_4_receipt) {
    it(`sent ${sent} is received ${deemed}`, () => {
      expect(deemedReceipt(instant(utc), hours)).to.equal(instant(deemed));
    });
  }

  for (const { sent, sent_utc: utc, deemed_literal: deemed } of examples.gtc_2_4_receipt) {
    it(`ruling 7, literal reading: sent ${sent} is received ${deemed}`, () => {
      expect(deemedReceipt(instant(utc), literal)).to.equal(instant(deemed));
    });
  }

  it('16:00 is 14:00 UTC in summer: a fixed offset would fail', () => {
    expect(deemedReceipt(instant('2026-03-30T14:00:00Z'), hours)).to.equal('2026-03-30T14:00:00Z');
    expect(deemedReceipt(instant('2026-03-30T14:00:01Z'), hours)).to.equal('2026-03-31T06:00:00Z');
  });

  it('the first and the last millisecond count', () => {
    expect(deemedReceipt(instant('2026-03-03T06:59:59.999Z'), hours)).to.equal('2026-03-03T07:00:00Z');
    expect(deemedReceipt(instant('2026-03-03T15:00:00.001Z'), hours)).to.equal('2026-03-04T07:00:00Z');
  });

  it('other hours of another edition apply', () => {
    const late = { opens: '09:30', closes: '18:00', beforeOpening: 'same-day' } as const;
    expect(deemedReceipt(instant('2026-03-03T17:00:00+01:00'), late)).to.equal('2026-03-03T16:00:00Z');
    expect(deemedReceipt(instant('2026-03-03T08:00:00+01:00'), late)).to.equal('2026-03-03T08:30:00Z');
  });
});

describe('Instants are UTC and shown in Europe/Vienna', () => {
  it('a late evening belongs to the business day of Vienna', () => {
    expect(dayOf(instant('2026-06-30T22:30:00Z'))).to.equal('2026-07-01');
    expect(dayOf(instant('2026-12-31T22:59:59Z'))).to.equal('2026-12-31');
    expect(timeOf(instant('2026-06-30T22:30:00Z'))).to.equal('00:30:00');
  });

  it('a time that summer time skips is taken an hour later', () => {
    expect(instantAt(localDate('2026-03-29'), '02:30')).to.equal('2026-03-29T01:30:00Z');
  });

  it('orders and moves', () => {
    expect(compareInstants(instant('2026-03-02T10:00:00+01:00'), instant('2026-03-02T09:00:00Z'))).to.equal(
      0,
    );
    expect(addSeconds(instant('2026-12-31T23:59:59Z'), 1)).to.equal('2027-01-01T00:00:00Z');
  });

  for (const text of [
    '2026-03-02',
    '2026-03-02T10:00:00',
    '2026-02-30T10:00:00Z',
    '10:00',
    'yesterday',
    '',
  ]) {
    it(`refuses "${text}"`, () => {
      expect(() => instant(text))
        .to.throw(Problem)
        .with.property('type', 'bad-value');
    });
  }
});

describe('Receipt of letters (ruling 30)', () => {
  const table: [title: string, posted: string, workingDays: number, received: string][] = [
    ['three working days', '2026-03-02', 3, '2026-03-05'],
    ['over a weekend', '2026-03-05', 3, '2026-03-10'],
    ['Good Friday is a working day for the post, Easter Monday is not', '2026-04-02', 3, '2026-04-08'],
    ['over Christmas', '2026-12-23', 3, '2026-12-29'],
    ['posted on a Saturday', '2026-03-07', 1, '2026-03-09'],
  ];
  for (const [title, posted, workingDays, received] of table) {
    it(`${title}: ${posted} → ${received}`, () => {
      expect(postalReceipt(localDate(posted), workingDays)).to.equal(received);
    });
  }
});
