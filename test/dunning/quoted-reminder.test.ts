import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { client } from '../support/business.ts';
import { camt, type Movement } from '../support/camt.ts';
import { type Debtor, debtor } from '../support/debtor.ts';

/** One letter asks for two invoices: 6 000.00 due on 16 March and 1 200.00 due on 17 March (ruling 11). */
describe('money that quotes a reminder or a client number', () => {
  let owing: Debtor;
  let second: Json;
  beforeEach(async () => {
    owing = await debtor();
    second = await owing.owe('2026-03-03T09:00:00+01:00', '2000.00');
    await owing.dun('2026-03-23T06:02:00+01:00');
    await owing.app.setNow('2026-03-25T09:00:00+01:00');
  });
  afterEach(() => owing.close());

  const imported = async (movement: Movement): Promise<Json> => {
    const { body } = await owing.api.upload('/bank-statements', camt([{ day: '2026-03-24', ...movement }]));
    return (await owing.api.read(`/bank-statements/${body.id}/entries`)).items[0];
  };
  const allocations = async ({ paymentId }: Json): Promise<string[]> =>
    (await owing.api.read(`/payments/${paymentId}`)).allocations.map(
      (each: Json) => `${each.invoiceNumber} ${each.part} ${each.amount}: ${each.reason}`,
    );
  const openOf = async (invoice: Json) => (await owing.api.read(`/invoices/${invoice.id}`)).open;

  it('the sum of the letter pays all its invoices, the oldest due first; it says why', async () => {
    const [paper] = await owing.app.db('document').where({ kind: 'reminder' }).pluck<Json[]>('paper');
    const entry = await imported({
      amount: paper.total.all,
      text: 'MA-2026-0001 KD-2026-0001',
      payer: 'Treuhand',
    });
    expect([entry.state, entry.match.number, entry.match.reminder]).to.deep.equal([
      'booked',
      'MA-2026-0001',
      'MA-2026-0001',
    ]);
    expect([await openOf(owing.invoice), await openOf(second)]).to.deep.equal(['0.00', '0.00']);
    const told = await allocations(entry);
    expect(told[0]).to.match(/^RE-2026-0001 interest .*: MA-2026-0001 asks for RE-2026-0001$/);
    expect(told.some((line) => line.startsWith(`${second.number} principal 1200.00`))).to.equal(true);
  });

  it('a part goes to the oldest; from a stranger it is proposed and booked with one call', async () => {
    const entry = await imported({ amount: '6100.00', text: 'ma 2026 0001', payer: 'Treuhand' });
    expect([entry.state, entry.suggestions[0].reminder, entry.suggestions[0].score]).to.deep.equal([
      'open',
      'MA-2026-0001',
      50,
    ]);
    const { reminder } = entry.suggestions[0];
    await owing.api.made(`/bank-entries/${entry.id}/booking`, { reminder });
    expect(await openOf(owing.invoice)).to.equal('0.00');
    expect(await openOf(second)).not.to.equal('1200.00');
    const both = { reminder, clientId: owing.clientId };
    const refused = await owing.api.post(`/bank-entries/${entry.id}/booking`, both);
    expect([refused.status, refused.body.type]).to.deep.equal([422, 'invalid-request']);
  });

  it('the letter and each of its invoices quoted: all of them are paid', async () => {
    const [paper] = await owing.app.db('document').where({ kind: 'reminder' }).pluck<Json[]>('paper');
    const text = `MA-2026-0001: ${owing.invoice.number}, ${second.number}`;
    const entry = await imported({ amount: paper.total.all, text, payer: 'Treuhand' });
    expect([entry.state, entry.match.reminder]).to.deep.equal(['booked', 'MA-2026-0001']);
    expect([await openOf(owing.invoice), await openOf(second)]).to.deep.equal(['0.00', '0.00']);
  });

  for (const [named, text] of [
    ['an invoice of another client', () => owing.invoice.number],
    ['a reminder of another client', () => 'MA-2026-0001'],
    ['a reminder that nobody wrote', () => 'MA-2026-0099'],
  ] as const)
    it(`a person says whose money it is, though the payer quotes ${named}`, async () => {
      const other = await owing.api.made('/clients', { ...client, name: 'Andere GmbH' });
      const entry = await imported({ amount: '10.00', text: text(), payer: 'Treuhand' });
      expect(entry.state).to.equal('open');
      await owing.api.made(`/bank-entries/${entry.id}/booking`, { clientId: other.id });
      const [payment] = (await owing.api.read(`/payments?clientId=${other.id}`)).items;
      expect([payment.amount, await allocations({ paymentId: payment.id })]).to.deep.equal(['10.00', []]);
    });

  it('a client number alone pays what the client owes, if it comes from the client', async () => {
    const entry = await imported({ amount: '100.00', text: 'KD-2026-0001', payer: client.name });
    expect([entry.state, entry.match.clientId]).to.deep.equal(['booked', owing.clientId]);
    expect((await allocations(entry)).at(-1)).to.match(/the oldest due/);
  });

  it('by hand the reference says it too; what is not there is refused', async () => {
    const money = { amount: '50.00', valueDate: '2026-03-24' };
    const { allocations: paid } = await owing.api.made('/payments', { ...money, reference: 'MA-2026-0001' });
    expect(paid[0].invoiceId).to.equal(owing.invoice.id);
    const ofClient = await owing.api.made('/payments', { ...money, reference: 'Danke, kd-2026-0001' });
    expect(ofClient.allocations[0].invoiceId).to.equal(owing.invoice.id);
    for (const reference of ['MA-2026-0099', 'KD-2026-0099']) {
      const refused = await owing.api.post('/payments', { ...money, reference });
      expect([refused.status, refused.body.type]).to.deep.equal([422, 'payment-names-no-invoice']);
    }
  });
});
