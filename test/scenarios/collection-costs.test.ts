import { expect } from 'chai';
import { claimableCosts } from '../../src/interest/collection-cost.ts';
import { type Json } from '../support/api.ts';
import { money } from '../support/agreed.ts';
import { expectBalancedLedger } from '../support/books.ts';
import { type Ledger, openLedger, parts } from '../support/receivables.ts';

describe('GTC 7.9, ruling 12: costs of collection', () => {
  let ledger: Ledger;
  let clientId: string;

  before(async () => {
    ledger = await openLedger('2026-05-01T10:00:00+02:00');
  });
  beforeEach(async () => {
    clientId = (await ledger.client()).id;
  });
  afterEach(() => expectBalancedLedger(ledger.app.db));
  after(() => ledger.close());

  const claim = (invoice: Json, documented?: Json) =>
    ledger.post(`/invoices/${invoice.id}/collection-costs`, documented === undefined ? {} : { documented });
  const claimed = async (invoice: Json, documented?: Json): Promise<string> =>
    (await claim(invoice, documented)).body.claimed;
  const refused = async (invoice: Json) => {
    const { status, body } = await claim(invoice);
    return [status, body.type];
  };

  it('40.00 flat, once for each late invoice, and proven costs only as far as they exceed it', async () => {
    const invoice = await ledger.owed(clientId, '833.33', '2026-01-31');
    expect(await claimed(invoice)).to.equal('40.00');
    expect(await refused(invoice)).to.deep.equal([409, 'flat-fee-claimed']);
    const agency = (amount: string) => ({ amount, document: `collection agency, ${amount}` });
    expect(await claimed(invoice, agency('25.00'))).to.equal('0.00');
    expect(await claimed(invoice, agency('30.00'))).to.equal('15.00');
    const statement = await ledger.read(`/clients/${clientId}/statement`);
    expect([statement.costs, statement.interest, statement.open]).to.deep.equal([
      '55.00',
      '26.16',
      '1000.00',
    ]);
    expect(await ledger.books(clientId, '2026-05-01')).to.include({ 'costs-income': '-55.00' });
    const paid = await ledger.pay({ clientId, amount: '1081.16', valueDate: '2026-05-01' });
    expect(parts(paid)).to.equal('interest 26.16, principal 1000.00, costs 55.00');
  });

  it('it stays claimable after the principal was paid late; never where payment was in time', async () => {
    const late = await ledger.owed(clientId, '833.33', '2026-01-31');
    await ledger.pay({ invoiceId: late.id, amount: '1026.16', valueDate: '2026-05-01' });
    expect(await claimed(late)).to.equal('40.00');
    const inTime = await ledger.owed(clientId, '833.33', '2026-01-31');
    await ledger.pay({ invoiceId: inTime.id, amount: '1000.00', valueDate: '2026-01-30' });
    expect(await refused(inTime)).to.deep.equal([409, 'not-late']);
    expect(await refused(await ledger.owed(clientId, '100.00', '2026-05-01'))).to.deep.equal([
      409,
      'not-late',
    ]);
  });

  it('terms without the flat sum claim none', async () => {
    const invoice = await ledger.owed(clientId, '833.33', '2026-01-31', { collectionFlatFee: '0.00' });
    expect(await refused(invoice)).to.deep.equal([409, 'no-flat-fee']);
    expect(await claimed(invoice, { amount: '12.00', document: 'court fee' })).to.equal('12.00');
  });

  it('the flat sum after higher proven costs adds nothing', () => {
    const proven = { kind: 'documented', amount: money('100.00') } as const;
    const flat = { kind: 'flat', amount: money('40.00') } as const;
    expect(claimableCosts([proven, flat]).toString()).to.equal('100.00');
    expect(claimableCosts([]).toString()).to.equal('0.00');
  });

  it('the interest of an invoice is shown piece by piece', async () => {
    const invoice = await ledger.owed(clientId, '10000.00', '2025-12-15');
    const interest = await ledger.read(`/invoices/${invoice.id}/interest?until=2026-01-15`);
    expect(interest.segments).to.deep.equal([
      {
        from: '2025-12-16',
        until: '2026-01-01',
        days: 16,
        principal: '12000.00',
        rate: '10.73',
        interest: '56.442740',
        excuse: null,
      },
      {
        from: '2026-01-01',
        until: '2026-01-15',
        days: 14,
        principal: '12000.00',
        rate: '10.73',
        interest: '49.387397',
        excuse: null,
      },
    ]);
    expect(interest).to.include({ exact: '105.830137', rounded: '105.83', posted: '0.00', open: '105.83' });
  });
});
