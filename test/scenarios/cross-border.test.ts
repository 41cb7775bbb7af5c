import { expect } from 'chai';
import { runToEnd } from '../support/business.ts';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary, sums } from '../support/diary.ts';

const START = '2026-03-02T09:00:00+01:00';
const german = {
  address: { street: 'Kaiserdamm 7', postalCode: '14057', city: 'Berlin', country: 'DE' },
  vatId: 'DE136695976',
  language: 'en',
};
const swiss = {
  address: { street: 'Bahnhofstrasse 1', postalCode: '8001', city: 'Zürich', country: 'CH' },
  vatId: null,
};

/** VAT across borders (§ 3a (6) UStG, ruling 23) and the recipient's VAT id on large invoices (§ 11 UStG). */
describe('VAT by client', () => {
  let diary: Diary;

  afterEach(() => diary.close());

  async function deposit(net: string, client: Json, more: Json = {}): Promise<Json> {
    const { id: clientId } = await diary.client(client);
    const contract = await diary.contract(START, net, { clientId, ...more });
    const run = await runToEnd(diary, 'billing', '2026-03-02');
    const [invoice] = await diary.invoices(contract);
    return { contract, invoice, run, clientId };
  }

  async function paper({ documentId }: Json): Promise<Json> {
    return (await diary.app.db('document').where({ id: documentId }).first('paper')).paper;
  }

  it('a business in the EU: no VAT, both VAT ids, and the note that the recipient owes the tax (AE)', async () => {
    diary = await openDiary(START, { papers: 'blank' });
    const { invoice } = await deposit('20000.00', german);
    expect(sums(invoice)).to.equal('10000.00 + 0.00 = 10000.00');
    expect(invoice.taxes).to.deep.equal([{ category: 'AE', rate: '0', base: '10000.00', amount: '0.00' }]);
    expect(invoice.notes.join(' ')).to.contain('Reverse charge').and.contain('Article 196');
    const { buyer, seller } = await paper(invoice);
    expect([buyer.vatId, seller.vatId.slice(0, 3)]).to.deep.equal(['DE136695976', 'ATU']);
  });

  it('a business outside the EU: outside the scope of Austrian VAT (O), no VAT id needed at any amount', async () => {
    diary = await openDiary(START, { papers: 'blank' });
    const { invoice } = await deposit('50000.00', swiss);
    expect([invoice.taxes[0].category, sums(invoice)]).to.deep.equal(['O', '25000.00 + 0.00 = 25000.00']);
    expect(invoice.notes.join(' ')).to.contain('§ 3a Abs 6 UStG');
  });

  it('a small business charges no VAT at home and says why (E)', async () => {
    diary = await openDiary(START, { company: { smallBusiness: true }, papers: 'blank' });
    const { invoice } = await deposit('1000.00', {});
    expect([invoice.taxes[0].category, sums(invoice)]).to.deep.equal(['E', '500.00 + 0.00 = 500.00']);
    expect(invoice.notes.join(' ')).to.contain('§ 6 Abs 1 Z 27 UStG');
  });

  it('a small business without a VAT id of its own cannot issue under reverse charge: it is told what to enter', async () => {
    diary = await openDiary(START, { company: { smallBusiness: true, vatId: null }, papers: 'blank' });
    const { invoice, run } = await deposit('1000.00', german);
    expect(invoice).to.equal(undefined);
    expect(run.items[0]).to.deep.include({ outcome: 'failed', problem: 'company-incomplete' });
    expect(run.items[0].reason).to.contain('both VAT ids');
  });

  it('a business in the EU without a VAT id is charged Austrian VAT', async () => {
    diary = await openDiary(START, { papers: 'blank' });
    const { invoice } = await deposit('1000.00', { ...german, vatId: null });
    expect(sums(invoice)).to.equal('500.00 + 100.00 = 600.00');
  });

  it('exactly 10 000.00 gross needs no VAT id of the recipient, one cent more does (§ 11(1) Z 3 UStG)', async () => {
    diary = await openDiary(START, { papers: 'blank' });
    const fits = await deposit('16666.66', { vatId: null });
    expect(sums(fits.invoice)).to.equal('8333.33 + 1666.67 = 10000.00');
    const { run, invoice } = await deposit('16666.68', { vatId: null });
    expect(invoice).to.equal(undefined);
    expect(run.items[0].reason).to.contain('10000.01');
  });

  it('the missing VAT id fails its item alone, naming the client; completed and retried it is issued', async () => {
    diary = await openDiary(START, { papers: 'blank' });
    const good = await diary.contract(START, '1000.00');
    const { contract, clientId, run } = await deposit('30000.00', { name: 'Ohne UID GmbH', vatId: null });
    expect(run.counts).to.deep.equal({ planned: 0, done: 1, skipped: 0, failed: 1 });
    const failed = run.items.find((item: Json) => item.outcome === 'failed');
    expect(failed.problem).to.equal('recipient-vat-id-missing');
    expect(failed.reason).to.contain('Ohne UID GmbH');
    expect(await diary.invoices(good)).to.have.length(1);

    const changed = await diary.patch(`/clients/${clientId}`, { vatId: 'ATU71933303' });
    expect(changed.status).to.equal(200);
    await diary.made(`/runs/${run.id}/retry`);
    const after = await diary.read(`/runs/${run.id}`);
    expect([after.status, after.counts]).to.deep.equal([
      'finished',
      { planned: 0, done: 2, skipped: 0, failed: 0 },
    ]);
    const [invoice] = await diary.invoices(contract);
    expect([invoice.number, sums(invoice)]).to.deep.equal(['RE-2026-0002', '15000.00 + 3000.00 = 18000.00']);
  });
});
