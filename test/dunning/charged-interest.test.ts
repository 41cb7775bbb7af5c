import { expect } from 'chai';
import { client, concluded, offerFor, runToEnd } from '../support/business.ts';
import { type Debtor, debtor } from '../support/debtor.ts';

describe('GTC 7.9, 7.10: a reminder that charges the interest it shows', () => {
  let house: Debtor;
  before(async () => {
    house = await debtor();
  });
  after(() => house.close());

  it('once it has gone out, where the terms say so, and once', async () => {
    const { api } = house;
    const at = '2026-03-02T09:00:00+01:00';
    const { id: clientId } = await api.made('/clients', client);
    const terms = { interestWithReminder: true };
    const contract = await concluded(api, at, offerFor(clientId, '10000.00', { terms }));
    await runToEnd(api, 'billing', '2026-03-02');
    await house.dun('2026-03-02T12:00:00+01:00');
    const [invoice] = (await api.read(`/invoices?contractId=${contract.id}`)).items;
    await house.dun('2026-03-20T06:02:00+01:00');

    const told = async (invoiceId: string) =>
      (await api.read(`/invoices/${invoiceId}/history?language=de`)).chapters
        .filter(({ verb }: { verb: string }) => verb === 'interest charged')
        .map(({ sentence }: { sentence: string }) => sentence);
    expect(await told(invoice.id)).to.deep.equal([
      'Verzugszinsen von 5,29 € bis 20.03.2026 verrechnet mit der Mahnung.',
    ]);
    expect(await told(house.invoice.id), 'other terms charge nothing').to.deep.equal([]);
    expect(await api.read(`/clients/${clientId}/statement`)).to.include({
      charged: '5.29',
      interest: '5.29',
    });
    const [document] = (await api.read(`/documents?clientId=${clientId}&kind=reminder`)).items;
    const { paper } = await house.app.db('document').where({ id: document.id }).first('paper');
    expect(paper.interestCharged).to.equal(true);

    await house.dun('2026-03-20T07:00:00+01:00');
    expect(await told(invoice.id)).to.have.length(1);
  });
});
