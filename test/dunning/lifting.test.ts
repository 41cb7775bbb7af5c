import { expect } from 'chai';
import { runToEnd } from '../support/business.ts';
import { type RemindedClient, type RemindedClients, remindedClients } from '../support/reminded-clients.ts';

describe('GTC 7.10: a suspension lasts until all outstanding claims are paid', () => {
  let agency: RemindedClients;
  before(async function () {
    this.timeout(60_000);
    agency = await remindedClients(6, 1);
  });
  after(() => agency.close());

  const suspended = async (): Promise<RemindedClient> => {
    const late = agency.next();
    const { id } = (await agency.decisions(late)).get('suspend');
    await agency.api.made(`/decisions/${id}`, { choice: 'take', reason: 'no answer' });
    return late;
  };
  const lift = async ({ contractId }: RemindedClient): Promise<string> => {
    const { items } = await runToEnd(agency.api, 'lifting', agency.today);
    const { outcome, reason } = items.find(({ subject }: { subject: string }) => subject === contractId);
    return `${outcome}: ${reason}`;
  };
  const status = async ({ contractId }: RemindedClient) => {
    const { status, suspension } = await agency.api.read(`/contracts/${contractId}`);
    return [status, suspension?.since ?? null];
  };

  it('paid but for a rest within the tolerance: work goes on', async () => {
    const late = await suspended();
    const { interest } = await agency.api.read(`/clients/${late.clientId}/statement`);
    const all = 6040 + Number(interest);
    await agency.pay(late, (all - 1.01).toFixed(2));
    expect(await lift(late), 'one cent too much').to.equal('skipped: EUR 1.01 are outstanding');
    await agency.pay(late, '0.01');
    expect(await lift(late)).to.match(/^done: .*all outstanding claims are paid$/);
    expect(await status(late)).to.deep.equal(['active', null]);
  });

  it('paid by set-off: work goes on', async () => {
    const late = await suspended();
    const document = {
      title: 'acknowledged',
      dated: '2026-04-01',
      content: Buffer.from('%PDF-1.7 yes').toString('base64'),
    };
    const { total } = await agency.api.read(`/clients/${late.clientId}/statement`);
    const setOff = { invoiceId: late.deposit.id, valueDate: agency.today, amount: total };
    await agency.api.made(`/clients/${late.clientId}/set-offs`, {
      ...setOff,
      basis: 'acknowledged',
      document,
    });
    expect(await lift(late)).to.match(/^done/);
  });

  it('the invoice is cancelled: only the flat cost keeps the work from going on', async () => {
    const late = await suspended();
    await agency.api.made(`/invoices/${late.deposit.id}/cancellation`, { reason: 'wrong', rebill: false });
    expect(await lift(late)).to.equal('skipped: EUR 40.00 are outstanding');
  });

  it('disputed after the decision: the work rests all the same, until a person resumes it', async () => {
    const late = await suspended();
    await agency.api.made(`/invoices/${late.deposit.id}/dispute`, { reason: 'defects' });
    expect(await lift(late)).to.equal('skipped: EUR 6040.00 are outstanding');
    expect(await status(late)).to.deep.equal(['suspended', agency.today]);
    await agency.api.made(`/contracts/${late.contractId}/resume`, { reason: 'the dispute is serious' });
    expect(await lift(late)).to.match(/^skipped: .* is active$/);
  });

  it('money that comes back after the lifting gives the right anew, by the next reminder only', async () => {
    const late = await suspended();
    const paid = await agency.pay(late, '6200.00');
    expect(await lift(late)).to.match(/^done/);
    await agency.api.made(`/payments/${paid.id}/return`, { valueDate: agency.today, reason: 'recalled' });
    expect(
      [...(await agency.decisions(late)).keys()],
      'suspension was decided upon this letter',
    ).to.deep.equal(['accelerate']);
  });

  it('nothing is delivered or billed meanwhile', async () => {
    const late = await suspended();
    const delivery = { deliveredOn: agency.today, complete: true };
    const refused = await agency.api.post(`/contracts/${late.contractId}/deliveries`, delivery);
    expect([refused.status, refused.body.type]).to.deep.equal([409, 'contract-suspended']);
  });
});
