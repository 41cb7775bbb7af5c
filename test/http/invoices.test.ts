import { expect } from 'chai';
import { invoiceStatuses } from '../../src/invoicing/invoice.ts';
import { type Json } from '../support/api.ts';
import { type Ledger, openLedger } from '../support/receivables.ts';

describe('GET /invoices', () => {
  let ledger: Ledger;
  let clientId: string;

  before(async function () {
    this.timeout(60_000);
    ledger = await openLedger('2026-06-01T10:00:00+02:00');
    clientId = (await ledger.client({ name: 'Ölmühle Ferlach GmbH' })).id;
    const owed = (dueOn: string) => ledger.owed(clientId, '100.00', dueOn);
    const pay = (invoice: Json, amount: string) =>
      ledger.pay({ invoiceId: invoice.id, amount, valueDate: '2026-01-01' });
    await owed('2026-06-30');
    await pay(await owed('2026-06-30'), '20.00');
    await pay(await owed('2026-06-30'), '120.00');
    await pay(await owed('2026-03-31'), '20.00');
    const credited = await owed('2026-06-30');
    const lines = [{ description: 'a courtesy', net: '100.00' }];
    await ledger.made(`/invoices/${credited.id}/credit-notes`, { reason: 'late', lines });
    await ledger.made(`/invoices/${(await owed('2026-06-30')).id}/cancellation`, {
      reason: 'twice',
      rebill: false,
    });
    const { notes } = await ledger.made(`/clients/${clientId}/interest-notes`);
    const half = { amount: '0.50', reason: 'a courtesy' };
    await ledger.made(`/interest-notes/${notes[0].id}/credit-notes`, half);
    await ledger.pay({ invoiceId: notes[0].id, amount: '0.50', valueDate: '2026-06-01' });
  });
  after(function () {
    this.timeout(60_000); // papers are still being drawn
    return ledger.close();
  });

  const list = async (query: string): Promise<Json[]> =>
    (await ledger.read(`/invoices?clientId=${clientId}&limit=200${query}`)).items;

  it('by status gives those whose status it is, of every kind', async () => {
    const all = await list('');
    for (const status of invoiceStatuses) {
      const expected = all.filter((each) => each.status === status).map(({ number }) => number);
      expect(expected, `one at least is ${status}`).not.to.deep.equal([]);
      expect(
        (await list(`&status=${status}`)).map(({ number }) => number),
        status,
      ).to.deep.equal(expected);
    }
    const [note] = await list('&kind=interest');
    expect(note.status, 'part credited, part paid').to.equal('partly-paid');
  });

  it('by text: in the number, the title or the name of the client, whatever the case', async () => {
    const all = await list('');
    expect(await list('&text=ÖLMÜHLE')).to.have.length(all.length);
    const [last] = all;
    expect((await list(`&text=${last?.number.toLowerCase()}`)).map(({ id }) => id)).to.deep.equal([last?.id]);
    expect(await list('&text=verzugszinsen&kind=interest')).to.have.length(1);
    expect(await list('&text=50%25')).to.deep.equal([]);
  });

  it('page by page it is complete under a filter', async () => {
    const ids: string[] = [];
    for (let cursor = ''; ;) {
      const page = await ledger.read(`/invoices?clientId=${clientId}&status=overdue&limit=1${cursor}`);
      ids.push(...page.items.map(({ id }: Json) => id));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(ids).to.deep.equal((await list('&status=overdue')).map(({ id }) => id));
  });

  it('an unknown status is refused by name', async () => {
    const { status, body } = await ledger.get('/invoices?status=late');
    expect([status, body.errors[0].path]).to.deep.equal([422, 'status']);
  });
});
