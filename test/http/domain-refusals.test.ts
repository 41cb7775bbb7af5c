import { expect } from 'chai';
import { type Answer, type Json } from '../support/api.ts';
import { offerFor } from '../support/business.ts';
import { calls, edition } from '../support/calls.ts';
import { type Diary, openDiary } from '../support/diary.ts';
import { furnishedHouse, type House, NOW, TODAY } from '../support/furnished-house.ts';
import { withoutTrace } from '../support/without-trace.ts';

const person = { name: 'Anna Huber' };

describe('requests that are well formed and still cannot be', () => {
  let diary: Diary;
  let house: House;

  before(async () => {
    diary = await openDiary(NOW, { quiet: true, papers: 'blank' });
    house = await furnishedHouse(diary);
  });
  after(() => diary.close());

  const many = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
  const order = () => house.orderIds[2] ?? '';
  const invoice = () => house.invoices[0].id;

  const lump = { kind: 'lump-sum', description: 'x', quantity: '1', unit: 'x', unitPrice: '1' };
  const dear = { ...lump, quantity: '9', unitPrice: '99999999' };
  const offering = (change: Json) =>
    diary.post('/offers', { ...offerFor(house.clientId, '1.00'), ...change });
  const ordering = (offerId: string | undefined, receivedAt: string) =>
    diary.post(`/offers/${offerId}/orders`, { receivedAt });
  const delivering = (change: Json) =>
    diary.post(`/contracts/${house.contractIds[0]}/deliveries`, {
      deliveredOn: TODAY,
      complete: false,
      ...change,
    });
  const paying = (change: Json) => diary.post('/payments', { amount: '1.00', valueDate: TODAY, ...change });
  const crediting = (lines: Json[]) =>
    diary.post(`/invoices/${invoice()}/credit-notes`, { reason: 'x', lines });
  const previewing = (exclude: Json[]) =>
    diary.post('/runs', { kind: 'billing', asOf: TODAY, mode: 'preview', exclude });
  const terms = { fileName: 'AGB.txt', mediaType: 'text/plain', content: 'QUdC' };
  const uploading = (change: Json) =>
    diary.put(`/terms-editions/${house.editionId}/documents/de`, { ...terms, ...change });

  /** What is asked for, how it is refused (status, type, field), and the request. */
  const refusals: readonly (readonly [what: string, refusal: string, act: () => Promise<Answer>])[] = [
    ['an offer to an offer', '404 not-found', () => offering({ clientId: house.draftId })],
    ['money for a contract', '404 not-found', () => paying({ invoiceId: house.contractIds[0] })],
    [
      'the commit of a preview that is a client',
      '404 not-found',
      () => diary.post('/runs', { kind: 'billing', asOf: TODAY, mode: 'commit', previewId: house.clientId }),
    ],
    ['the PDF of an invoice that is an order', '404 not-found', () => diary.get(`/invoices/${order()}/pdf`)],
    ['an offer of 5 000 lines', '422 invalid-request lines', () => offering({ lines: many(5000, lump) })],
    ['an offer of no lines', '422 invalid-request lines', () => offering({ lines: [] })],
    ['a delivery of 5 000 lines', '422 invalid-request lines', () => delivering({ lines: many(5000, 1) })],
    [
      'a credit note of 5 000 lines',
      '422 invalid-request lines',
      () => crediting(many(5000, { description: 'x', net: '0.01' })),
    ],
    [
      '5 000 exclusions',
      '422 invalid-request exclude',
      () => previewing(many(5000, { subject: 'x', note: 'y' })),
    ],
    [
      'the same exclusion twice',
      '422 invalid-request exclude',
      () => previewing(many(2, { subject: 'x', note: 'y' })),
    ],
    [
      'a line over more than a paper can show',
      '422 bad-value lines.1',
      () => offering({ lines: [lump, { ...dear, quantity: '9999999' }] }),
    ],
    [
      'lines that add up to more than a paper can show',
      '422 bad-value lines',
      () => offering({ lines: [dear, dear] }),
    ],
    [
      'a credit over more than a paper can show',
      '422 bad-value lines',
      () => crediting(many(100, { description: 'x', net: '999999999.99' })),
    ],
    ['the order of a draft', '409 illegal-state', () => ordering(house.draftId, NOW)],
    [
      'an order from the future',
      '422 received-in-future receivedAt',
      () => ordering(house.sentIds[3], '2026-03-02T09:00:01+01:00'),
    ],
    [
      'a delivery in the future',
      '422 delivery-in-future deliveredOn',
      () => delivering({ deliveredOn: '2026-03-03' }),
    ],
    [
      'a delivery before the order',
      '422 delivery-before-order deliveredOn',
      () => delivering({ deliveredOn: '2025-03-02' }),
    ],
    ['a delivery in part of nobody knows what', '422 delivery-unsaid lines', () => delivering({})],
    ['a delivery of a line that is not there', '422 unknown-line lines', () => delivering({ lines: [1, 7] })],
    [
      'money that arrives tomorrow',
      '422 value-date-in-future valueDate',
      () => paying({ invoiceId: invoice(), valueDate: '2026-03-03' }),
    ],
    ['a person of a name that is taken', '409 person-exists name', () => diary.post('/people', person)],
    ['money for nobody knows what', '422 payment-names-no-invoice', () => paying({})],
    [
      'money for an invoice that was never issued',
      '422 payment-names-no-invoice',
      () => paying({ reference: 'RE-2026-9999' }),
    ],
    [
      'an edition of the terms before the one in force',
      '422 bad-value effectiveFrom',
      () => diary.post('/terms-editions', { ...edition, effectiveFrom: '1999-01-01' }),
    ],
    [
      'another text for the terms document of an edition',
      '409 terms-document-final',
      () => uploading({ content: 'YW5kZXJz' }),
    ],
    [
      'the erasure of a client with open business',
      '409 client-has-open-business',
      () => diary.post(`/clients/${house.clientId}/erasure`, { reason: 'x' }),
    ],
  ];

  before(async () => {
    await uploading({});
    await diary.made('/people', person);
  });

  for (const [what, refusal, act] of refusals) {
    it(`${what}: ${refusal}, and nothing is written`, async () => {
      await withoutTrace(diary.app.db, async () => {
        const { status, body } = await act();
        const told = [status, body.type, body.errors?.[0].path].filter((part) => part !== undefined);
        expect(told.join(' '), JSON.stringify(body)).to.equal(refusal);
        expect(body.detail).to.be.a('string').with.length.within(10, 400);
      });
    });
  }

  it('the id of something else in the path: 404 not-found, and nothing is written', async () => {
    await withoutTrace(diary.app.db, async () => {
      for (const call of calls.filter(({ name }) => name.includes(':id'))) {
        const elsewhere = call.path(house).replace(/[0-9a-f-]{36}/, order());
        if (elsewhere === call.path(house) || call.name.includes('/orders/:id')) continue;
        const answer = await diary[call.method](elsewhere, call.good(house));
        expect([answer.status, answer.body.type], call.name).to.deep.equal([404, 'not-found']);
      }
    });
  });

  it('two confirmations at once: one contract, the other is told (GTC 2.3)', async () => {
    const answers = await Promise.all(many(2, order()).map((id) => diary.post(`/orders/${id}/confirmation`)));
    expect(answers.map(({ status, body }) => body.type ?? status)).to.have.members([201, 'order-closed']);
    expect((await diary.read('/contracts')).items).to.have.length(house.contractIds.length + 3);
  });

  it('the same idempotency key with another body: 409, and one payment', async () => {
    const pay = (amount: string) =>
      diary.post(
        '/payments',
        { amount, valueDate: TODAY, invoiceId: house.invoices[0].id },
        { 'idempotency-key': 'payment-1' },
      );
    const first = await pay('1.00');
    await withoutTrace(diary.app.db, async () => {
      const other = await pay('2.00');
      expect([other.status, other.body.type]).to.deep.equal([422, 'idempotency-key-reused']);
      const again = await pay('1.00');
      expect([again.status, again.body]).to.deep.equal([201, first.body]);
    });
  });

  it('a PDF before it is drawn: 409 document-pending', async () => {
    const credit = { reason: 'x', lines: [{ description: 'x', net: '1.00' }] };
    const note = await diary.made(`/invoices/${house.invoices[0].id}/credit-notes`, credit);
    for (const path of [`/invoices/${note.id}/pdf`, `/documents/${note.documentId}/pdf`]) {
      const { status, body } = await diary.get(path);
      expect([status, body.type]).to.deep.equal([409, 'document-pending']);
    }
  });
});
