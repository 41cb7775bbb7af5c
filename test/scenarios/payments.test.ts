import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { expectBalancedLedger } from '../support/books.ts';
import { type Ledger, openLedger, parts } from '../support/receivables.ts';

describe('GTC 7.9: money that comes late', () => {
  let ledger: Ledger;
  let clientId: string;

  before(async () => {
    ledger = await openLedger('2026-11-20T10:00:00+01:00');
  });
  beforeEach(async () => {
    clientId = (await ledger.client()).id;
  });
  afterEach(() => expectBalancedLedger(ledger.app.db));
  after(() => ledger.close());

  const open = async (invoice: Json): Promise<string> => (await ledger.read(`/invoices/${invoice.id}`)).open;

  it('A4: a partial payment, then the settlement; interest is income without VAT (ruling 22)', async () => {
    const invoice = await ledger.owed(clientId, '16666.67', '2025-01-14');
    const named = { invoiceId: invoice.id };
    const first = await ledger.pay({ ...named, amount: '5000.00', valueDate: '2025-04-15' });
    expect(parts(first)).to.equal('interest 578.47, principal 4421.53');
    expect(await open(invoice)).to.equal('15578.47');
    const second = await ledger.pay({ ...named, amount: '16170.05', valueDate: '2025-08-15' });
    expect(parts(second)).to.equal('interest 591.58, principal 15578.47');
    expect([second.credit, await open(invoice)]).to.deep.equal(['0.00', '0.00']);
    expect(await ledger.books(clientId, '2025-08-15')).to.deep.equal({
      bank: '21170.05',
      'interest-income': '-1170.05',
      revenue: '-16666.67',
      'vat-payable': '-3333.33',
    });
  });

  it('a preview tells what a payment would pay and why, and writes nothing', async () => {
    const invoice = await ledger.owed(clientId, '833.33', '2026-01-31');
    const query = `amount=2000.00&valueDate=2026-05-01&clientId=${clientId}`;
    const told = await ledger.read(`/payments/preview?${query}`);
    expect(parts(told)).to.equal('interest 26.16, principal 1000.00');
    expect(told.credit).to.equal('973.84');
    expect(told.allocations[0]).to.deep.include({ invoiceNumber: invoice.number, clause: 'gtc:7.9' });
    expect((await ledger.read(`/payments?clientId=${clientId}`)).items).to.deep.equal([]);
    const paid = await ledger.pay({ clientId, amount: '2000.00', valueDate: '2026-05-01' });
    expect(parts(paid)).to.equal(parts(told));
    const credits = (await ledger.read('/client-credits')).items;
    expect(credits.find((line: Json) => line.clientId === clientId).credit).to.equal('973.84');
  });

  it('A6: a payment that names nothing pays the oldest due first, interest paired with its principal', async () => {
    const second = await ledger.owed(clientId, '1666.67', '2026-02-28');
    const first = await ledger.owed(clientId, '833.33', '2026-01-31');
    const paid = await ledger.pay({ clientId, amount: '1500.00', valueDate: '2026-05-01' });
    expect(parts(paid)).to.equal('interest 26.16, principal 1000.00, interest 35.86, principal 437.98');
    expect(paid.allocations.map((each: Json) => each.invoiceId)).to.deep.equal([
      first.id,
      first.id,
      second.id,
      second.id,
    ]);
    expect([await open(first), await open(second)]).to.deep.equal(['0.00', '1562.02']);
    const told = await ledger.read(`/payments/${paid.id}`);
    expect(told.allocations.map((each: Json) => [each.reason, each.clause])[0]).to.deep.equal([
      'the oldest due: was to be paid by 2026-01-31',
      'gtc:7.9',
    ]);
    expect(
      (await ledger.read(`/payments?clientId=${clientId}`)).items.map((each: Json) => each.id),
    ).to.include(paid.id);
  });

  it('interest survives the payment of the principal, and does not bear interest itself', async () => {
    const terms = { allocationOrder: ['principal', 'interest', 'costs'] };
    const invoice = await ledger.owed(clientId, '16666.67', '2025-01-14', terms);
    const named = { invoiceId: invoice.id };
    await ledger.pay({ ...named, amount: '20000.00', valueDate: '2025-04-15' });
    expect(await open(invoice)).to.equal('0.00');
    expect(await ledger.books(clientId, '2025-04-15')).to.include({ 'interest-receivable': '578.47' });
    const later = await ledger.pay({ clientId, amount: '600.00', valueDate: '2026-04-15' });
    expect([parts(later), later.credit]).to.deep.equal(['interest 578.47', '21.53']);
  });

  it('money value-dated before interest that was paid already: too much interest becomes a credit', async () => {
    const invoice = await ledger.owed(clientId, '16666.67', '2025-01-14');
    const named = { invoiceId: invoice.id };
    await ledger.pay({ ...named, amount: '578.47', valueDate: '2025-04-15' });
    // 10 days on 20 000.00 = 64.27 are less than what was paid; from 25 January 10 000.00 bear 257.10 until 15 April.
    const early = await ledger.pay({ ...named, amount: '10000.00', valueDate: '2025-01-25' });
    expect(parts(early)).to.equal('principal 10000.00');
    expect(await ledger.books(clientId, '2025-04-15')).to.include({
      'interest-income': '-321.37',
      'client-credit': '-257.10',
      receivable: '10000.00',
    });
  });

  it('a half-year without a base rate refuses the payment, and nothing is booked (ruling 10)', async () => {
    const invoice = await ledger.owed(clientId, '1000.00', '2026-12-15');
    await ledger.app.setNow('2027-02-01T10:00:00+01:00');
    const body = { invoiceId: invoice.id, amount: '100.00', valueDate: '2027-01-20' };
    const refused = await ledger.post('/payments', body);
    expect([refused.status, refused.body.type]).to.deep.equal([409, 'base-rate-missing']);
    await ledger.made('/base-rates', { from: '2027-01-01', rate: '1.53' });
    // [16 December, 20 January) = 35 days on 1 200.00 at 10.73 %.
    expect(parts(await ledger.pay(body))).to.equal('interest 12.35, principal 87.65');
  });

  it('of the client named, the invoice of another client cannot be paid', async () => {
    const invoice = await ledger.owed(clientId, '1000.00', '2026-02-28');
    const other = await ledger.client({ name: 'Andere GmbH' });
    const body = { clientId: other.id, amount: '10.00', valueDate: '2026-03-02' };
    const refused = await ledger.post('/payments', { ...body, reference: invoice.number });
    expect([refused.status, refused.body.type]).to.deep.equal([422, 'payment-names-no-invoice']);
    const credit = await ledger.pay(body);
    expect([credit.allocations, credit.credit]).to.deep.equal([[], '10.00']);
  });

  it('without any name it is not clear what a payment is for; an unknown client is refused', async () => {
    const body = { amount: '10.00', valueDate: '2026-03-02' };
    const nameless = await ledger.post('/payments', { ...body, reference: 'thank you' });
    expect([nameless.status, nameless.body.type]).to.deep.equal([422, 'payment-names-no-invoice']);
    const unknown = await ledger.post('/payments', {
      ...body,
      clientId: '0195c2a4-7b1e-7c3a-9f00-3d5a1b2c4e6f',
    });
    expect([unknown.status, unknown.body.type]).to.deep.equal([404, 'not-found']);
  });
});
