import { expect } from 'chai';
import { sureMatch, suggestions, type Candidate } from '../../src/bank/match.ts';
import { isCreditorReference, namedInvoices, namedNumbers } from '../../src/payments/named-numbers.ts';
import { isSameName } from '../../src/bank/same-name.ts';
import { money } from '../support/agreed.ts';

const nothing = { creditorReference: null, endToEndId: null, text: null };

describe('the invoices that a payer names', () => {
  const written: [text: string, numbers: string[]][] = [
    ['RE-2026-0042', ['RE-2026-0042']],
    ['Rechnung Nr. re 2026 0042 vom 12.03.2026, danke', ['RE-2026-0042']],
    ['RE-2026-0042 / AR 1 von 2', ['RE-2026-0042']],
    ['RE/2026/0042', ['RE-2026-0042']],
    ['RE2026004212', ['RE-2026-4212']],
    ['Rg. 2026-0042', ['RE-2026-0042']],
    ['RE-2026-0042 und RE-2026-0043, RE 2026-0042', ['RE-2026-0042', 'RE-2026-0043']],
    ['RF40RE20260001 Danke', ['RE-2026-0001']],
    ['RF41RE20260001', []],
    ['TIERE-2026-0042', []],
    ['am 2026-03-12 bestellt, Tel. 0512-202699', []],
    ['RE-2026-12345678', []],
    ['AN-2026-0042', []],
    ['MA-2026-0042 KD 2026-0001', []],
    ['MA 2026-0042', []],
    ['', []],
  ];
  for (const [text, numbers] of written) {
    it(`"${text}": ${numbers.join(', ') || 'none'}`, () => {
      expect(namedInvoices({ ...nothing, text })).to.deep.equal(numbers);
    });
  }

  const reminded: [text: string, reminders: string[], clients: string[]][] = [
    ['MA-2026-0007 KD-2026-0001', ['MA-2026-0007'], ['KD-2026-0001']],
    ['Mahnung ma 2026 0007, Kunde kd/2026/0001', ['MA-2026-0007'], ['KD-2026-0001']],
    ['MA20260007KD20260001', ['MA-2026-0007'], []],
    ['MA-2026-0007, MA-2026-0007, MA-2026-0008', ['MA-2026-0007', 'MA-2026-0008'], []],
    ['FIRMA-2026-0007', [], []],
    ['RE-2026-0042', [], []],
  ];
  for (const [text, reminders, clients] of reminded) {
    it(`"${text}": ${[...reminders, ...clients].join(', ') || 'no reminder, no client'}`, () => {
      expect(namedNumbers('reminder', { ...nothing, text })).to.deep.equal(reminders);
      expect(namedNumbers('client', { ...nothing, text })).to.deep.equal(clients);
    });
  }

  const structured: [reference: string, numbers: string[]][] = [
    ['RE20260001', ['RE-2026-0001']],
    ['20260001', ['RE-2026-0001']],
    ['RF40RE20260001', ['RE-2026-0001']],
    ['RF31 2026 0001', ['RE-2026-0001']],
    ['RF18539007547034', []],
    ['123', []],
  ];
  for (const [creditorReference, numbers] of structured) {
    it(`the structured reference ${creditorReference}: ${numbers.join(', ') || 'none'}`, () => {
      expect(namedInvoices({ ...nothing, creditorReference })).to.deep.equal(numbers);
    });
  }

  it('an end-to-end id names one only with its letters: a day with a counter looks alike', () => {
    expect(namedInvoices({ ...nothing, endToEndId: '2026-0415' })).to.deep.equal([]);
    expect(namedInvoices({ ...nothing, endToEndId: 'RE-2026-0415' })).to.deep.equal(['RE-2026-0415']);
  });

  it('ISO 11649: the check digits count', () => {
    const good = ['RF3120260001', 'RF40RE20260001', 'RF36202600123', 'RF18539007547034'];
    expect(good.map(isCreditorReference)).to.deep.equal([true, true, true, true]);
    expect(['RF3220260001', 'RF3120260010', 'RF31', 'XX3120260001'].map(isCreditorReference)).to.deep.equal([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("a payer's name", () => {
  const client = 'Šárka Österreicher-Nuñez & Żółć GmbH';
  const same = [
    client,
    'SARKA OESTERREICHER NUNEZ ZOLC GMBH',
    'Sarka Osterreicher-Nunez und Zolc Ges.m.b.H.',
    'Österreicher-Nuñez, Šárka',
    'Żółć',
  ];
  for (const name of same)
    it(`"${name}" is that of the client`, () => expect(isSameName(name, client)).to.equal(true));
  for (const name of ['Müller GmbH', 'GmbH', '', 'Sarka Huber', 'Co KG']) {
    it(`"${name}" is not`, () => expect(isSameName(name, client)).to.equal(false));
  }
});

describe('matching money with invoices', () => {
  const payer = {
    clientId: 'bergblick',
    clientName: 'Bergblick Hotels GmbH',
    clientIban: 'AT483200000012345864',
  };
  const invoice = (nth: number, gross: string, open = gross): Candidate => ({
    ...payer,
    kind: 'invoice',
    invoiceId: `id-${nth}`,
    number: `RE-2026-000${nth}`,
    asked: money(gross),
    open: money(open),
    invoices: [],
  });
  const paid = { ...nothing, counterparty: null, counterpartyIban: null };
  const sure = (entry: Partial<Parameters<typeof sureMatch>[0]>, ...candidates: Candidate[]) =>
    sureMatch({ ...paid, amount: money('600.00'), ...entry }, candidates)?.number ?? null;
  const [first, second] = [invoice(1, '600.00'), invoice(2, '900.00')];
  const text = 'RE-2026-0001';

  it('is sure when the one invoice that is named agrees in amount, account or name', () => {
    expect(sure({ text }, first)).to.equal('RE-2026-0001');
    expect(sure({ text, amount: money('100.00'), counterparty: 'BERGBLICK HOTELS' }, first)).to.equal(
      first.number,
    );
    const counterpartyIban = 'at48 3200 0000 1234 5864';
    expect(sure({ text, amount: money('100.00'), counterpartyIban }, first)).to.equal(first.number);
  });

  it('is not sure of a reference alone, of two, of none', () => {
    expect(sure({ text, amount: money('100.00') }, first)).to.equal(null);
    expect(sure({ text: `${text}, RE-2026-0002` }, first, second)).to.equal(null);
    expect(sure({ text: `${text}, RE-2025-0099` }, first), 'one from before our time').to.equal(null);
    expect(sure({ counterparty: 'Bergblick', counterpartyIban: first.clientIban }, first)).to.equal(null);
    expect(sure({ text: 'RE-2026-0007' }, first)).to.equal(null);
  });

  it('is as sure of an invoice that other money has paid: the rest becomes a credit (ruling 11)', () => {
    expect(sure({ text }, invoice(1, '600.00', '0.00'))).to.equal('RE-2026-0001');
    expect(
      sure({ text, amount: money('200.00') }, invoice(1, '600.00', '200.00')),
      'only the open rest',
    ).to.equal(null);
  });

  describe('that names a reminder or a client', () => {
    const reminder: Candidate = {
      ...payer,
      kind: 'reminder',
      invoiceId: null,
      number: 'MA-2026-0007',
      asked: money('1585.29'),
      open: money('1500.00'),
      invoices: ['RE-2026-0001', 'RE-2026-0002'],
    };
    const client: Candidate = {
      ...payer,
      kind: 'client',
      invoiceId: null,
      number: 'KD-2026-0001',
      asked: null,
      open: money('0.00'),
      invoices: [],
    };
    const both = 'MA-2026-0007 KD-2026-0001';
    const name = 'Bergblick Hotels';
    const table: [
      what: string,
      text: string,
      amount: string,
      counterparty: string | null,
      to: string | null,
    ][] = [
      ['a reminder with its sum', both, '1585.29', null, 'MA-2026-0007'],
      ['a reminder with a part, from its client', both, '700.00', name, 'MA-2026-0007'],
      ['a reminder with a part, from anybody', both, '700.00', 'Tante Emma', null],
      [
        'a reminder with the invoices on it',
        `${both} RE-2026-0001 RE-2026-0002`,
        '1585.29',
        null,
        'MA-2026-0007',
      ],
      [
        'a reminder with one of its invoices: that one',
        `${both} RE-2026-0001`,
        '600.00',
        null,
        'RE-2026-0001',
      ],
      [
        'a reminder with invoices that are not on it',
        `${both} RE-2026-0001 RE-2026-0009`,
        '1585.29',
        name,
        null,
      ],
      ['two reminders', `${both} MA-2026-0008`, '1585.29', name, null],
      ['a reminder that there is not', 'MA-2026-0099', '1585.29', name, null],
      ['a client, from its own account name', 'Kundennr. KD-2026-0001', '700.00', name, 'KD-2026-0001'],
      ['a client alone', 'KD-2026-0001', '700.00', 'Tante Emma', null],
    ];
    for (const [what, words, amount, counterparty, to] of table) {
      it(`${what}: ${to ?? 'a person decides'}`, () => {
        const entry = { text: words, amount: money(amount), counterparty };
        expect(sure(entry, first, second, reminder, client)).to.equal(to);
      });
    }

    it('says what speaks for it and what to book it to', () => {
      const entry = { ...paid, text: both, amount: money('1500.00'), counterparty: 'Bergblick Hotels' };
      expect(suggestions(entry, [client, reminder])).to.deep.equal([
        {
          invoiceId: null,
          reminder: 'MA-2026-0007',
          clientId: null,
          number: 'MA-2026-0007',
          score: 80,
          reasons: [
            'the reference names MA-2026-0007',
            'the amount is what is open on MA-2026-0007',
            'the name is that of Bergblick Hotels GmbH',
          ],
        },
        {
          invoiceId: null,
          reminder: null,
          clientId: 'bergblick',
          number: 'KD-2026-0001',
          score: 60,
          reasons: ['the reference names KD-2026-0001', 'the name is that of Bergblick Hotels GmbH'],
        },
      ]);
    });
  });

  it('suggests the likeliest first and says what speaks for each', () => {
    const entry = { ...paid, amount: money('900.00'), counterparty: 'Bergblick Hotels', text };
    const third = { ...invoice(3, '10.00'), clientName: 'Somebody else' };
    const found = suggestions(entry, [third, second, first, invoice(4, '900.00', '0.00')]);
    expect(found.map(({ number, score }) => [number, score])).to.deep.equal([
      ['RE-2026-0001', 60],
      ['RE-2026-0002', 30],
    ]);
    expect(found[1]?.reasons).to.deep.equal([
      'the amount is what is open on RE-2026-0002',
      'the name is that of Bergblick Hotels GmbH',
    ]);
  });
});
