import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary } from '../support/diary.ts';

const START = '2026-03-02T09:00:00+01:00';

describe('what screens of pools, estimates and sprints read (GTC 3.3, 6.2, 6.5)', () => {
  let diary: Diary;

  before(async () => {
    diary = await openDiary(START, { quiet: true, papers: 'blank' });
  });
  after(() => diary.close());

  it('the use of a pool by days, the price of its overage, the period after it', async () => {
    const contract = await diary.contract(START, '0', {
      billingMode: 'per-period',
      contractType: 'resources',
      term: { kind: 'indefinite', startsOn: '2026-03-01' },
      lines: [{ kind: 'hour-pool', description: 'Betreuung', quantity: '4', unit: 'h', unitPrice: '92.00' }],
    });
    const [{ targets }] = (await diary.read('/time-targets')).items;
    const { poolId } = targets[0];
    const early = await diary.get(`/hour-pools/${poolId}/use`);
    expect([early.status, early.body.type]).to.deep.equal([422, 'no-pool-period']);
    const work = { description: 'Support', person: 'Anna', poolId };
    await diary.app.setNow('2026-03-05T12:00:00+01:00');
    for (const [date, hours] of [
      ['2026-03-03', '3'],
      ['2026-03-05', '0.5'],
    ])
      await diary.made(`/contracts/${contract.id}/time-entries`, { ...work, date, hours });
    const damage = { date: '2026-03-05', hours: '2', imminentDamage: 'Server brennt' };
    await diary.made(`/contracts/${contract.id}/time-entries`, { ...work, ...damage });
    expect(await diary.read(`/hour-pools/${poolId}/use`)).to.deep.equal({
      period: { from: '2026-03-01', to: '2026-03-31' },
      hours: '4',
      consented: '0',
      averted: '1.5',
      unitPrice: '92',
      overage: '1.5',
      overageNet: '138.00',
      days: [
        { date: '2026-03-03', hours: '3', drawn: '3' },
        { date: '2026-03-05', hours: '2.5', drawn: '5.5' },
      ],
      next: { from: '2026-04-01', to: '2026-04-30', hours: '4' },
    });
    expect((await diary.read(`/hour-pools/${poolId}`)).clientName).to.equal(
      (await diary.read('/clients')).items.find(({ id }: Json) => id === contract.clientId).name,
    );
  });

  it('the estimates of running contracts, with the tolerance and what says so', async () => {
    const contract = await diary.contract(START, '0', {
      billingMode: 'on-completion',
      lines: [{ kind: 'effort', description: 'Beratung', quantity: '10', unit: 'h', unitPrice: '100.00' }],
    });
    const { items, nextCursor } = await diary.read('/estimates?limit=1');
    expect(nextCursor).to.equal(null);
    expect(items.map(({ contractId }: Json) => contractId)).to.deep.equal([contract.id]);
    expect(items[0].tolerance).to.deep.equal({
      percent: '15',
      source: contract.termsVersion,
      clause: 'gtc:6.2',
    });
    expect(items[0].items[0]).to.include({ spent: '0.00', forecast: '1000.00', approved: '1150.00' });
  });

  it('the board of an agile contract: hours of each sprint, and what open ones leave of the price', async () => {
    const contract = await diary.contract(START, '0', {
      billingMode: 'per-sprint',
      contractType: 'agile',
      lines: [
        { kind: 'lump-sum', description: 'Portal', quantity: '1', unit: 'pauschal', unitPrice: '1000.00' },
        { kind: 'effort', description: 'Beratung', quantity: '10', unit: 'h', unitPrice: '100.00' },
      ],
    });
    const days = { from: '2026-03-02', to: '2026-03-13' };
    const define = (linePosition: number, more: Json = {}) =>
      diary.made(`/contracts/${contract.id}/sprints`, { linePosition, goal: 'Login', ...days, ...more });
    await define(1, { price: '600.00' });
    await define(2);
    const time = { date: '2026-03-03', hours: '1.5', description: 'Login', person: 'Anna', itemId: '2' };
    await diary.made(`/contracts/${contract.id}/time-entries`, time);
    const board = await diary.read(`/contracts/${contract.id}/sprint-board`);
    expect(board.actions).to.deep.equal(['define']);
    expect(board.lines.map(({ free }: Json) => free)).to.deep.equal(['400.00', null]);
    expect(board.sprints.map(({ hours, actions }: Json) => [hours, actions])).to.deep.equal([
      ['0', ['close', 'drop']],
      ['1.5', ['close', 'drop']],
    ]);
    const [listed] = (await diary.read(`/sprint-boards?clientId=${contract.clientId}`)).items;
    expect((await diary.read(`/sprint-boards?clientId=${contract.id}`)).items, 'of nobody').to.deep.equal([]);
    expect([listed.contractId, listed.closed, listed.open]).to.deep.equal([
      contract.id,
      0,
      { number: 1, goal: 'Login', ...days },
    ]);
  });
});
