import { expect } from 'chai';
import { newId } from '../../db/id.ts';
import { type Json } from '../support/api.ts';
import { runToEnd } from '../support/business.ts';
import { type Debtor, debtor } from '../support/debtor.ts';

describe('decisions upon an unsuccessful reminder (GTC 7.10, ruling 16)', () => {
  let owing: Debtor;
  let contractId: string;
  beforeEach(async () => {
    owing = await debtor();
    contractId = owing.invoice.contractId;
    await owing.dun('2026-03-20T06:02:00+01:00');
  });
  afterEach(() => owing.close());

  const all = async (state = 'open'): Promise<Json[]> =>
    (await owing.api.read(`/decisions?state=${state}&clientId=${owing.clientId}`)).items;
  const inbox = async (state = 'open') => (await all(state)).filter(({ kind }) => kind === 'suspend');
  const status = async () => (await owing.api.read(`/contracts/${contractId}`)).status;
  const lift = async (at: string) => {
    await owing.app.setNow(at);
    return (await runToEnd(owing.api, 'lifting', at.slice(0, 10))).items;
  };

  it('nothing is to decide while the reminder runs, and nothing can be', async () => {
    await owing.app.setNow('2026-04-07T23:00:00+02:00');
    expect(await inbox()).to.deep.equal([]);
    const [letter] = await owing.app.db('reminder_letter').pluck('id');
    const early = await owing.api.post(`/decisions/${letter}:suspend`, { choice: 'take', reason: 'r' });
    expect([early.status, early.body.type]).to.deep.equal([409, 'right-lapsed']);
  });

  it('to suspend stops work until everything outstanding is paid, interest and costs included', async () => {
    await owing.app.setNow('2026-04-08T09:00:00+02:00');
    const [proposal] = await inbox();
    expect(proposal).to.deep.include({
      kind: 'suspend',
      clause: 'gtc:7.10',
      number: 'MA-2026-0001',
      open: '6000.00',
      invoices: ['RE-2026-0001'],
      choice: null,
    });
    expect(proposal.contracts).to.deep.equal([
      {
        id: contractId,
        number: 'AU-2026-0001',
        status: 'active',
        agreed: '10000.00',
        unbilled: '5000.00',
        renderedPercent: '0',
        callable: { net: '0.00', gross: '0.00' },
      },
    ]);
    const body = { choice: 'take', reason: 'no answer by telephone' };
    await owing.api.made(`/decisions/${proposal.id}`, body);
    expect((await owing.api.read(`/contracts/${contractId}`)).suspension).to.deep.equal({
      since: '2026-04-08',
      reason: 'no answer by telephone',
      reminder: 'MA-2026-0001',
      actor: 'token:admin',
      clause: 'gtc:7.10',
    });
    expect(await status()).to.equal('suspended');
    expect(await inbox()).to.deep.equal([]);
    expect(
      (await all()).map(({ kind }) => kind),
      'the other right stands',
    ).to.deep.equal(['accelerate']);
    expect((await inbox('decided'))[0]).to.deep.include({ ...body, decidedBy: 'token:admin' });
    const again = await owing.api.post(`/decisions/${proposal.id}`, body);
    expect(again.status).to.equal(409);

    const [waiting] = await lift('2026-04-09T06:04:00+02:00');
    expect([waiting.outcome, waiting.reason]).to.deep.equal(['skipped', 'EUR 6040.00 are outstanding']);
    await owing.pay('6050.00', '2026-04-09');
    expect((await lift('2026-04-09T12:00:00+02:00'))[0].outcome, 'the costs are still open').to.equal(
      'skipped',
    );
    await owing.pay('100.00', '2026-04-09');
    const [lifted] = await lift('2026-04-10T06:04:00+02:00');
    expect([lifted.outcome, lifted.reason]).to.deep.equal([
      'done',
      'AU-2026-0001: all outstanding claims are paid',
    ]);
    expect(await status()).to.equal('active');
    expect(await lift('2026-04-11T06:04:00+02:00'), 'twice is once').to.deep.equal([]);
  });

  it('a contract that a person resumed is left alone', async () => {
    await owing.app.setNow('2026-04-08T09:00:00+02:00');
    const [proposal] = await inbox();
    await owing.api.made(`/decisions/${proposal.id}`, { choice: 'take', reason: 'r' });
    await owing.api.made(`/contracts/${contractId}/resume`, { reason: 'an arrangement' });
    expect((await lift('2026-04-09T06:04:00+02:00'))[0].outcome).to.equal('skipped');
    expect(await lift('2026-04-10T06:04:00+02:00')).to.deep.equal([]);
  });

  it('to leave it is a decision too: recorded, without effect', async () => {
    await owing.app.setNow('2026-04-08T09:00:00+02:00');
    const [proposal] = await inbox();
    await owing.api.made(`/decisions/${proposal.id}`, { choice: 'leave', reason: 'a good client' });
    expect([await status(), await inbox()]).to.deep.equal(['active', []]);
  });

  it('a right lapses when all is paid, and rests in a dispute', async () => {
    await owing.app.setNow('2026-04-08T09:00:00+02:00');
    const [proposal] = await inbox();
    const dispute = await owing.api.made(`/invoices/${owing.invoice.id}/dispute`, { reason: 'defects' });
    expect(await inbox()).to.deep.equal([]);
    await owing.api.made(`/dunning-halts/${dispute.id}/end`, { note: 'mended' });
    expect(await inbox()).to.have.length(1);
    await owing.pay('6200.00', '2026-04-08');
    expect(await inbox()).to.deep.equal([]);
    const late = await owing.api.post(`/decisions/${proposal.id}`, { choice: 'take', reason: 'r' });
    expect([late.status, late.body.type]).to.deep.equal([409, 'right-lapsed']);
    expect(await status()).to.equal('active');
  });

  it('refuses ids of nothing', async () => {
    for (const id of [
      'x',
      `${newId()}:withdrawal`,
      `${newId()}:withdraw`,
      `${newId()}:suspend`,
      `${'-'.repeat(36)}:suspend`,
    ]) {
      const { status, body } = await owing.api.post(`/decisions/${id}`, { choice: 'take', reason: 'r' });
      expect([status, body.type], id).to.deep.equal([404, 'not-found']);
    }
  });
});
