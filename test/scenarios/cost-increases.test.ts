import { expect } from 'chai';
import { runToEnd } from '../support/business.ts';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary } from '../support/diary.ts';
import { needs } from '../support/needs.ts';
import { textOf } from '../support/pdf.ts';

const START = '2026-03-16T09:00:00+01:00';
const pdf = Buffer.from('%PDF-1.7 the new tariff');
const evidence = { title: 'Tarifblatt 2026', dated: '2026-04-30', content: pdf.toString('base64') };
const monthly = (description: string, unitPrice: string, kind = 'recurring') => ({
  kind,
  description,
  quantity: '1',
  unit: 'Monat',
  unitPrice,
});

describe('GTC 6.10: cost increases are passed on by a decision of their own', () => {
  needs('pdftotext');
  let diary: Diary;
  let contract: Json;

  before(async () => {
    diary = await openDiary(START, { quiet: true });
    contract = await diary.contract(START, '0', {
      billingMode: 'per-period',
      contractType: 'resources',
      lines: [
        monthly('Rechenzentrum', '1000.00'),
        monthly('Wartung', '250.00'),
        monthly('Logo', '90', 'lump-sum'),
      ],
    });
    await diary.app.setNow('2026-06-10T09:00:00+02:00');
    await runToEnd(diary, 'billing', '2026-06-10');
  });
  after(() => diary.close());

  const good = { percent: '4.5', validFrom: '2026-07-01', reason: 'Strompreis des Rechenzentrums', evidence };
  const passOn = (change: Json = {}) =>
    diary.post(`/contracts/${contract.id}/cost-increases`, { ...good, ...change });

  const faults: [what: string, change: Json, problem: string, field?: string][] = [
    ['up to the threshold', { percent: '3' }, '409 cost-increase-too-small'],
    ['no increase', { percent: '0' }, '422 invalid-request', 'percent'],
    ['no evidence', { evidence: undefined }, '422 invalid-request', 'evidence'],
    ['evidence that is no PDF', { evidence: { ...evidence, content: 'QUJD' } }, '422 bad-value'],
    ['yesterday', { validFrom: '2026-06-09' }, '422 bad-value', 'validFrom'],
    ['what has been invoiced', { validFrom: '2026-06-20' }, '422 bad-value', 'validFrom'],
    [
      'a line without a price per period',
      { prices: [{ linePosition: 3, unitPrice: '91' }] },
      '422 unknown-line',
    ],
    [
      'a price above the increase',
      { prices: [{ linePosition: 1, unitPrice: '1045.01' }] },
      '422 bad-value',
      'prices.0.unitPrice',
    ],
    [
      'a price that falls',
      { prices: [{ linePosition: 1, unitPrice: '1000.00' }] },
      '422 bad-value',
      'prices.0.unitPrice',
    ],
    [
      'the same line twice',
      { prices: [1, 1].map((linePosition) => ({ linePosition, unitPrice: '1040' })) },
      '409 price-exists',
      'validFrom',
    ],
  ];
  for (const [what, change, problem, field] of faults) {
    it(`refuses ${what}, and writes nothing`, async () => {
      const { status, body } = await passOn(change);
      expect([`${status} ${body.type}`, body.errors?.[0].path]).to.deep.equal([problem, field]);
      expect((await diary.read(`/contracts/${contract.id}/price-history`)).items).to.have.length(2);
      expect((await diary.read('/documents?kind=cost-notice')).items).to.deep.equal([]);
    });
  }

  it('above it the price rises from a day on, with notice, evidence and history, and is billed', async () => {
    const { status, body } = await passOn({ prices: [{ linePosition: 1, unitPrice: '1040' }] });
    expect(status).to.equal(201);
    expect((await passOn()).body.type).to.equal('cost-increase-exists');
    const { items } = await diary.read(`/contracts/${contract.id}/price-history`);
    expect(items[1]).to.deep.include({
      linePosition: 1,
      validFrom: '2026-07-01',
      oldPrice: '1000.00',
      newPrice: '1040.00',
      cause: 'cost-increase',
      reason: 'costs up by 4.5 %: Strompreis des Rechenzentrums',
      clause: 'gtc:6.10',
      index: null,
      documentId: body.documentId,
      costIncreaseId: body.id,
    });
    const kept = await diary.bytes(`/cost-increases/${body.id}/evidence`);
    expect(kept.bytes.equals(pdf)).to.equal(true);
    await diary.day('2026-07-01T08:00:00+02:00');
    const [july] = (await diary.invoices(contract)).slice(-1);
    expect(july.net).to.equal('1290.00');
    const text = textOf((await diary.bytes(`/documents/${body.documentId}/pdf`)).bytes);
    for (const said of [
      `Preisanpassung ${contract.number}-2026-07-01`,
      'um 4,5 % gestiegen',
      '1 Rechenzentrum Monat 1.000,00 1.040,00',
      'Grund: Strompreis des Rechenzentrums',
      'Nachweis: Tarifblatt 2026 vom 30. April 2026',
    ])
      expect(text).to.include(said);
  });

  it('ruling 19: the index goes on from the raised price and its month, of the other from the conclusion', async () => {
    for (const [month, value] of [
      ['2026-10', '104.2'],
      ['2026-06', '103.1'],
    ])
      await diary.made('/index-values', { series: 'VPI 2025', month, value, status: 'final' });
    await diary.app.setNow('2026-12-31T07:00:00+01:00');
    const run = await runToEnd(diary, 'indexation', '2026-12-31');
    expect(run.items[0].reason).to.equal(
      'prices from 2027-01-01: 1040.00 × 104.2 / 103.1 = 1051.10; 250.00 × 104.2 / 101.4 = 256.90',
    );
  });
});
