import { expect } from 'chai';
import { verify } from '../../src/audit/verify.view.ts';
import { type Json } from '../support/api.ts';
import { expectBalancedLedger } from '../support/books.ts';
import { concluded, offerFor, runToEnd } from '../support/business.ts';
import { type Ledger, openLedger, parts } from '../support/receivables.ts';

const PDF = Buffer.from('%PDF-1.7 acknowledged').toString('base64');

describe('what becomes of a payment later', () => {
  let ledger: Ledger;
  let clientId: string;
  let invoice: Json;

  before(async () => {
    ledger = await openLedger('2026-11-20T10:00:00+01:00');
  });
  beforeEach(async () => {
    clientId = (await ledger.client()).id;
    invoice = await ledger.owed(clientId, '10000.00', '2026-03-16');
  });
  afterEach(() => expectBalancedLedger(ledger.app.db));
  after(() => ledger.close());

  const open = async (each: Json): Promise<string> => (await ledger.read(`/invoices/${each.id}`)).open;
  const refused = async (path: string, body: unknown) => {
    const answer = await ledger.post(path, body);
    return [answer.status, answer.body.type];
  };
  const supplied = { revenue: '-10000.00', 'vat-payable': '-2000.00' };

  it('GTC 7.9: a direct debit comes back: owed again from that day, the bank charges are claimed', async () => {
    const paid = await ledger.pay({ invoiceId: invoice.id, amount: '12000.00', valueDate: '2026-03-16' });
    expect(await open(invoice)).to.equal('0.00');
    const back = { valueDate: '2026-03-20', reason: 'no cover', charges: '6.50' };
    const returned = await ledger.made(`/payments/${paid.id}/return`, back);
    expect(returned.returnedOn).to.equal('2026-03-20');
    expect(returned.allocations.map((each: Json) => each.reversed)).to.deep.equal(['no cover']);
    expect(await open(invoice)).to.equal('12000.00');
    expect(await ledger.books(clientId, '2026-03-20')).to.deep.equal({
      ...supplied,
      bank: '-6.50',
      'bank-charges': '6.50',
      'costs-income': '-6.50',
      'costs-receivable': '6.50',
      receivable: '12000.00',
    });
    // [20 March, 15 April) = 26 days at 10.73 %.
    const again = await ledger.pay({ clientId, amount: '12098.22', valueDate: '2026-04-15' });
    expect(parts(again)).to.equal('interest 91.72, principal 12000.00, costs 6.50');
    expect(await refused(`/payments/${paid.id}/return`, back)).to.deep.equal([409, 'already-returned']);
  });

  it('the charges may be borne by the agency; money cannot go back before it came', async () => {
    const paid = await ledger.pay({ invoiceId: invoice.id, amount: '12000.00', valueDate: '2026-03-16' });
    const back = { reason: 'our mistake', charges: '6.50', chargeClient: false };
    expect(await refused(`/payments/${paid.id}/return`, { ...back, valueDate: '2026-03-15' })).to.deep.equal([
      409,
      'not-returnable',
    ]);
    await ledger.made(`/payments/${paid.id}/return`, { ...back, valueDate: '2026-03-17' });
    expect(await ledger.books(clientId, '2026-03-17')).not.to.have.any.keys(
      'costs-receivable',
      'client-credit',
    );
  });

  it('GTC 6.7: a deposit whose payment comes back is owed again, its VAT is not due any more', async () => {
    const at = '2026-03-02T10:00:00+01:00';
    await ledger.app.setNow(at);
    const contract = await concluded(ledger, at, offerFor(clientId, '1000.03'));
    await runToEnd(ledger, 'billing', '2026-03-02');
    await ledger.app.setNow('2026-11-20T10:00:00+01:00');
    const [deposit] = (await ledger.read(`/invoices?contractId=${contract.id}`)).items;
    const half = { invoiceId: deposit.id, valueDate: '2026-03-03' };
    await ledger.pay({ ...half, amount: '100.01' });
    const paid = await ledger.pay({ ...half, amount: '500.01' });
    await ledger.made(`/payments/${paid.id}/return`, { valueDate: '2026-03-04', reason: 'recalled' });
    expect(await open(deposit)).to.equal('500.01');
    const books = await ledger.books(clientId, '2026-03-04');
    expect(books).to.include({
      bank: '100.01',
      'advance-receivable': '500.01',
      'deposit-liability': '-83.34',
    });
    await ledger.pay({ ...half, amount: '500.01' });
    expect(await ledger.books(clientId, '2026-03-04')).to.include({ 'deposit-liability': '-500.02' });
  });

  it('ruling 11: finance allocates a payment anew; interest is as if it had been so from the beginning', async () => {
    const other = await ledger.owed(clientId, '10000.00', '2026-01-14');
    const paid = await ledger.pay({ invoiceId: invoice.id, amount: '5000.00', valueDate: '2026-04-15' });
    expect(parts(paid)).to.equal('interest 102.30, principal 4897.70');
    const body = { invoiceId: other.id, reason: 'the client had meant the older one' };
    const anew = await ledger.made(`/payments/${paid.id}/reallocation`, body);
    const spoken = anew.allocations.map((each: Json) => `${each.part} ${each.amount} ${each.reversed}`);
    expect(spoken).to.deep.equal([
      `interest 102.30 ${body.reason}`,
      `principal 4897.70 ${body.reason}`,
      'interest 317.49 null', // [15 January, 15 April) = 90 days on 12 000.00
      'principal 4682.51 null',
    ]);
    expect([await open(invoice), await open(other)]).to.deep.equal(['12000.00', '7317.49']);
    expect(await ledger.books(clientId, '2026-04-15')).to.include({
      bank: '5000.00',
      receivable: '19317.49',
      'interest-receivable': '102.30',
      'interest-income': '-419.79',
    });
  });

  it('a payment may become a credit; the credit pays what is owed, the rest is paid back', async () => {
    const paid = await ledger.pay({ invoiceId: invoice.id, amount: '12000.00', valueDate: '2026-03-16' });
    await ledger.made(`/payments/${paid.id}/reallocation`, {
      invoiceId: null,
      reason: 'paid for a sister firm',
    });
    expect(await ledger.books(clientId, '2026-03-16')).to.include({ 'client-credit': '-12000.00' });
    const used = await ledger.made(`/clients/${clientId}/credit-uses`, { amount: '100.00' });
    expect(parts(used)).to.equal('interest 100.00');
    expect(used.credit).to.equal('0.00');
    const back = { amount: '11900.01', valueDate: '2026-11-20' };
    expect(await refused(`/clients/${clientId}/refunds`, back)).to.deep.equal([409, 'credit-too-small']);
    const beforeItCame = { amount: '11900.00', valueDate: '2026-01-02' };
    expect(await refused(`/clients/${clientId}/refunds`, beforeItCame)).to.deep.equal([
      409,
      'credit-too-small',
    ]);
    const refund = await ledger.made(`/clients/${clientId}/refunds`, { ...back, amount: '11900.00' });
    expect(refund.credit).to.equal('0.00');
    expect(await ledger.books(clientId, '2026-11-20')).not.to.have.any.keys('client-credit');
    expect(await refused(`/clients/${clientId}/credit-uses`, {})).to.deep.equal([409, 'credit-too-small']);
    expect(
      await refused(`/payments/${used.id}/return`, { valueDate: '2026-11-20', reason: 'x' }),
    ).to.deep.equal([409, 'not-returnable']);
  });

  it('a payment comes back after the credit that it left was used: what the credit paid is owed again', async () => {
    const paid = await ledger.pay({ invoiceId: invoice.id, amount: '12050.00', valueDate: '2026-03-16' });
    const next = await ledger.owed(clientId, '10.00', '2027-01-15');
    await ledger.made(`/clients/${clientId}/credit-uses`, { invoiceId: next.id });
    await ledger.made(`/payments/${paid.id}/return`, { valueDate: '2026-11-20', reason: 'recalled' });
    expect([await open(invoice), await open(next)]).to.deep.equal(['12000.00', '12.00']);
    expect(await ledger.books(clientId, '2026-11-20')).not.to.have.any.keys('bank', 'client-credit');
    const reasons = (await ledger.read(`/journal?subjectId=${next.id}`)).items.map((each: Json) => each.verb);
    expect(reasons).to.include('credit use taken back');
  });

  it('a payment comes back after its credit was paid back: the client owes that, the statement says so and finance is told', async () => {
    const paid = await ledger.pay({ invoiceId: invoice.id, amount: '12050.00', valueDate: '2026-03-16' });
    await ledger.made(`/clients/${clientId}/refunds`, { amount: '50.00', valueDate: '2026-03-17' });
    await ledger.made(`/payments/${paid.id}/return`, { valueDate: '2026-03-18', reason: 'recalled' });
    const { open: owed, credit, total } = await ledger.read(`/clients/${clientId}/statement?asOf=2026-03-16`);
    expect([owed, credit, total]).to.deep.equal(['0.00', '50.00', '-50.00']);
    const now = await ledger.read(`/clients/${clientId}/statement?asOf=2026-03-18`);
    expect([now.open, now.credit]).to.deep.equal(['12000.00', '-50.00']);
    const waiting = () => ledger.read(`/matters?kind=overdrawn-credit&clientId=${clientId}`);
    const [matter] = (await waiting()).items;
    expect(matter).to.deep.include({ since: '2026-03-18', amount: '50.00', subjectId: clientId });
    await ledger.pay({ clientId, amount: '12500.00', valueDate: '2026-03-19' });
    expect((await waiting()).items, 'what is paid beyond the invoices covers it').to.deep.equal([]);
    const violated = (await verify(ledger.app.db)).filter(({ violations }) => violations.length > 0);
    expect(violated).to.deep.equal([]);
  });

  it('what is not owed stays a credit', async () => {
    await ledger.pay({ invoiceId: invoice.id, amount: '12050.00', valueDate: '2026-03-16' });
    expect(await refused(`/clients/${clientId}/credit-uses`, {})).to.deep.equal([409, 'nothing-owed']);
    const next = await ledger.owed(clientId, '10.00', '2027-01-15');
    const used = await ledger.made(`/clients/${clientId}/credit-uses`, { invoiceId: next.id });
    expect([parts(used), used.credit]).to.deep.equal(['principal 12.00', '38.00']);
  });

  it('GTC 7.7: a claim is set off only with its document, and only against what is owed', async () => {
    const document = { title: 'Anerkenntnis vom 1. März', dated: '2026-03-01', content: PDF };
    const claim = {
      amount: '2000.00',
      valueDate: '2026-03-16',
      basis: 'acknowledged',
      invoiceId: invoice.id,
    };
    const path = `/clients/${clientId}/set-offs`;
    expect(await refused(path, claim)).to.deep.equal([422, 'invalid-request']);
    const ahead = { ...document, dated: '2099-03-01' };
    expect(await refused(path, { ...claim, document: ahead })).to.deep.equal([422, 'bad-value']);
    const noPdf = { ...document, content: Buffer.from('yes').toString('base64') };
    expect(await refused(path, { ...claim, document: noPdf })).to.deep.equal([422, 'bad-value']);
    expect(await refused(path, { ...claim, document, amount: '12000.01' })).to.deep.equal([
      409,
      'set-off-too-large',
    ]);
    const set = await ledger.made(path, { ...claim, document });
    expect(parts(set)).to.equal('principal 2000.00');
    expect(await open(invoice)).to.equal('10000.00');
    expect(await ledger.books(clientId, '2026-03-16')).to.deep.equal({
      ...supplied,
      counterclaim: '2000.00',
      receivable: '10000.00',
    });
    expect((await ledger.read(`/payments/${set.id}`)).method).to.equal('set-off');
    const kept = await ledger.bytes(`/set-offs/${set.id}/document`);
    expect([kept.status, kept.bytes.toString('base64')]).to.deep.equal([200, PDF]);
    expect((await ledger.bytes(`/set-offs/${clientId}/document`)).status).to.equal(404);
  });
});
