import { expect } from 'chai';
import { sureMatch, suggestions, type Candidate } from '../../src/bank/match.ts';
import { isCreditorReference, namedInvoices } from '../../src/bank/named-invoices.ts';
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
    ['', []],
  ];
  for (const [text, numbers] of written) {
    it(`"${text}": ${numbers.join(', ') || 'none'}`, () => {
      expect(namedInvoices({ ...nothing, text })).to.deep.equal(numbers);
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
  const invoice = (nth: number, gross: string, open = gross): Candidate => ({
    invoiceId: `id-${nth}`,
    number: `RE-2026-000${nth}`,
    clientName: 'Bergblick Hotels GmbH',
    clientIban: 'AT483200000012345864',
    gross: money(gross),
    open: money(open),
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
