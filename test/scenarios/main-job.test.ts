import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { practiceCompany } from '../../src/demo/practice-company.ts';
import { type Api, apiOf, type Json } from '../support/api.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { client, offerFor } from '../support/business.ts';

/** The diary of one contract, told through the public API on the test clock; the timetable does what is due. */
describe('from the offer to the final invoice', () => {
  let app: TestApp;
  let api: Api;
  let clientId: string;
  let offer: Json;
  let order: Json;
  let contract: Json;
  let deposit: Json;

  const day = (at: string) => api.put('/test-clock', { now: at });
  const invoicesOf = async (): Promise<Json[]> =>
    (await api.read(`/invoices?contractId=${contract.id}&sort=created`)).items;

  before(async () => {
    app = await testApp({ jobs: 'workers' });
    api = await apiOf(app);
    await day('2026-05-22T09:00:00+02:00');
    expect((await api.put('/company', practiceCompany)).status).to.equal(200);
  });
  after(async () => {
    await api.close();
    await app.close();
  });

  it('Friday 22 May 2026, 10:00: the account manager writes an offer over 10 000.00 and sends it (GTC 2.1)', async () => {
    clientId = (await api.made('/clients', client)).id;
    offer = await api.made('/offers', offerFor(clientId, '10000.00', { validUntil: '2026-06-30' }));
    expect([offer.number, offer.status]).to.deep.equal(['AN-2026-0001', 'draft']);
    expect([offer.net, offer.vat, offer.gross]).to.deep.equal(['10000.00', '2000.00', '12000.00']);
    expect((await api.made(`/offers/${offer.id}/send`)).status).to.equal('sent');
  });

  it('17:30: the client orders; after hours before Whit Monday it counts as received on Tuesday 08:00 (GTC 2.4, 2.2)', async () => {
    await day('2026-05-22T17:31:00+02:00');
    order = await api.made(`/offers/${offer.id}/orders`, { receivedAt: '2026-05-22T17:30:00+02:00' });
    expect(order.deemedReceivedAt).to.equal('2026-05-26T06:00:00Z');
    expect(order.boundUntil).to.equal('2026-06-09');
    expect((await api.read(`/offers/${offer.id}`)).status).to.equal('ordered');
  });

  it('Wednesday 27 May: the agency confirms, the contract comes about under the terms in force (GTC 2.3, 1.2)', async () => {
    await day('2026-05-27T10:00:00+02:00');
    contract = await api.made(`/orders/${order.id}/confirmation`);
    expect([contract.number, contract.status]).to.deep.equal(['AU-2026-0001', 'active']);
    expect([contract.concludedOn, contract.termsVersion]).to.deep.equal(['2026-05-27', 'gtc-2026']);
    expect(contract.billing.map((part: Json) => [part.trigger, part.net, part.status])).to.deep.equal([
      ['order', '5000.00', 'due'],
      ['completion', '5000.00', 'planned'],
    ]);
    expect([contract.release, contract.actions]).to.deep.equal([null, ['release', 'suspend', 'deliver']]);
    const term = contract.effectiveTerms.find((each: Json) => each.parameter === 'paymentTerm');
    expect(term).to.deep.include({ value: { days: 14 }, source: 'gtc-2026', clause: 'gtc:7.2' });
  });

  it('Thursday 28 May, 06:00: the billing run issues the first half as a deposit (GTC 6.7)', async () => {
    await day('2026-05-28T09:00:00+02:00');
    const invoices = await invoicesOf();
    expect(invoices.map((each) => [each.number, each.kind])).to.deep.equal([['RE-2026-0001', 'advance']]);
    deposit = await api.read(`/invoices/${invoices[0].id}`);
    expect([deposit.net, deposit.vat, deposit.gross]).to.deep.equal(['5000.00', '1000.00', '6000.00']);
    expect(deposit.issuedOn).to.equal('2026-05-28');
    expect(deposit.clauses.map((clause: Json) => clause.ref)).to.include('gtc:6.7');
    expect(deposit.expectedSupply).to.be.a('string');
  });

  it('its PDF is archived under its hash and went to the client by mail at 06:10, received at 08:00 (GTC 2.4)', async () => {
    const pdf = await api.bytes(`/invoices/${deposit.id}/pdf`);
    expect(pdf.status).to.equal(200);
    expect(pdf.bytes.subarray(0, 5).toString()).to.equal('%PDF-');
    deposit = await api.read(`/invoices/${deposit.id}`);
    expect(createHash('sha256').update(pdf.bytes).digest('hex')).to.equal(deposit.sha256);
    expect([deposit.receivedOn, deposit.dueOn]).to.deep.equal(['2026-05-28', '2026-06-11']);
  });

  it('a deposit invoice makes neither revenue nor VAT (§ 19 (2) UStG)', async () => {
    const trial = await api.read('/ledger/trial-balance?asOf=2026-05-28');
    const accounts = trial.accounts.map((each: Json) => [each.account, each.balance]);
    expect(accounts).to.deep.include(['advance-receivable', '6000.00']);
    expect(accounts.map(([name]: string[]) => name)).not.to.include.members(['revenue']);
  });

  it('Thursday 11 June is still in time; from Friday on the deposit is overdue (GTC 7.2)', async () => {
    await day('2026-06-11T12:00:00+02:00');
    expect((await api.read(`/invoices/${deposit.id}`)).status).to.equal('open');
    await day('2026-06-12T12:00:00+02:00');
    expect((await api.read(`/invoices/${deposit.id}`)).status).to.equal('overdue');
  });

  it('Monday 15 June: half of the deposit arrives, three days of interest first; then the rest, and work is released (GTC 7.9, 7.1)', async () => {
    await day('2026-06-15T12:00:00+02:00');
    const half = { amount: '3000.00', valueDate: '2026-06-15', invoiceId: deposit.id };
    const first = await api.made('/payments', half);
    expect(first.allocations).to.deep.equal([
      { invoiceId: deposit.id, part: 'interest', amount: '5.29' },
      { invoiceId: deposit.id, part: 'principal', amount: '2994.71' },
    ]);
    expect((await api.read(`/invoices/${deposit.id}`)).open).to.equal('3005.29');
    expect((await api.read(`/contracts/${contract.id}`)).release).to.equal(null);
    await api.made('/payments', {
      amount: '3005.29',
      valueDate: '2026-06-15',
      reference: `Zahlung ${deposit.number}`,
    });
    expect((await api.read(`/invoices/${deposit.id}`)).status).to.equal('paid');
    contract = await api.read(`/contracts/${contract.id}`);
    expect(contract.release).to.include({ cause: 'deposit-paid' });
    expect(contract.actions).to.deep.equal(['suspend', 'deliver']);
  });

  it('Wednesday 1 July: the work is delivered; eight days to object, until Thursday 9 July (GTC 8.5)', async () => {
    await day('2026-07-01T15:00:00+02:00');
    const delivery = await api.made(`/contracts/${contract.id}/deliveries`, {
      deliveredOn: '2026-07-01',
      complete: true,
    });
    expect(delivery.acceptanceDeadline).to.equal('2026-07-09');
    contract = await api.read(`/contracts/${contract.id}`);
    expect([contract.status, contract.actions]).to.deep.equal(['completed', []]);
  });

  it('Thursday 2 July: the final invoice over 100 % deducts the deposit, net and VAT (ruling 3, B1)', async () => {
    await day('2026-07-02T09:00:00+02:00');
    const invoices = await invoicesOf();
    expect(invoices.map((each) => [each.number, each.kind])).to.deep.equal([
      ['RE-2026-0001', 'advance'],
      ['RE-2026-0002', 'final'],
    ]);
    const final = await api.read(`/invoices/${invoices[1].id}`);
    expect(final.total).to.deep.include({ net: '10000.00', vat: '2000.00', gross: '12000.00' });
    expect(final.deductions).to.have.length(1);
    expect(final.deductions[0]).to.deep.include({
      net: '5000.00',
      vat: '1000.00',
      gross: '6000.00',
      number: 'RE-2026-0001',
    });
    expect([final.net, final.vat, final.gross, final.open]).to.deep.equal([
      '5000.00',
      '1000.00',
      '6000.00',
      '6000.00',
    ]);
    expect([final.receivedOn, final.dueOn]).to.deep.equal(['2026-07-02', '2026-07-16']);
    expect((await api.bytes(`/invoices/${final.id}/pdf`)).status).to.equal(200);
  });

  it('the books show revenue 10 000.00, VAT 2 000.00, interest 5.29, 6 005.29 in the bank and 6 000.00 owed', async () => {
    const trial = await api.read('/ledger/trial-balance?asOf=2026-07-02');
    const balances = Object.fromEntries(trial.accounts.map((each: Json) => [each.account, each.balance]));
    expect(balances).to.include({
      bank: '6005.29',
      'interest-income': '-5.29',
      receivable: '6000.00',
      revenue: '-10000.00',
      'vat-payable': '-2000.00',
    });
  });
});
