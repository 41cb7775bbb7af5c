import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { concluded, offerFor, runToEnd } from '../support/business.ts';
import { expectBalancedLedger } from '../support/books.ts';
import { type Debtor, debtor } from '../support/debtor.ts';
import { sums } from '../support/diary.ts';

const DAY = '2026-04-08';
const item = (position: number, unitPrice: string) => ({
  kind: 'lump-sum',
  description: `Teil ${position}`,
  quantity: '1',
  unit: 'pauschal',
  unitPrice,
});

describe('GTC 7.10: what was rendered is called due after an unsuccessful reminder', () => {
  let owing: Debtor;
  let contractId: string;
  let key: string;

  beforeEach(async () => {
    owing = await debtor();
    contractId = owing.invoice.contractId;
    await owing.dun('2026-03-20T06:02:00+01:00');
    await owing.app.setNow(`${DAY}T09:00:00+02:00`);
    key = (await proposal()).id;
  });
  afterEach(() => owing.close());

  const proposal = async (): Promise<Json> => {
    const { items } = await owing.api.read(`/decisions?clientId=${owing.clientId}`);
    return items.find(({ kind }: Json) => kind === 'accelerate');
  };
  const take = (contracts: Json[] = []) =>
    owing.api.post(`/decisions/${key}`, { choice: 'take', reason: 'no answer', contracts });
  const state = (renderedPercent: string, id = contractId) => ({
    contractId: id,
    renderedPercent,
    note: 'progress report of 7 April',
  });
  const invoicesOf = async (id: string): Promise<Json[]> => {
    const { items } = await owing.api.read(`/invoices?contractId=${id}&sort=created`);
    return Promise.all(items.map(({ id: invoice }: Json) => owing.api.read(`/invoices/${invoice}`)));
  };
  const planOf = async (id: string): Promise<string[]> =>
    (await owing.api.read(`/contracts/${id}`)).billing.map(
      ({ trigger, net, status }: Json) => `${trigger} ${net} ${status}`,
    );

  it('of a work in progress a deposit over the share rendered beyond the first half, by its clause, even if suspended', async () => {
    await owing.api.made(`/contracts/${contractId}/suspend`, { reason: 'for now' });
    const taken = await take([state('80')]);
    expect(taken.status, JSON.stringify(taken.body)).to.equal(200);
    const [, called] = await invoicesOf(contractId);
    expect([called.kind, called.issuedOn, sums(called)]).to.deep.equal([
      'advance',
      DAY,
      '3000.00 + 600.00 = 3600.00',
    ]);
    expect(called.lines[0].description).to.contain('30 % des Preises, sofort fällig gestellt');
    expect(called.clauses.map(({ ref }: Json) => ref)).to.deep.equal(['gtc:7.10', 'gtc:7.2']);
    expect(await planOf(contractId)).to.deep.equal([
      'order 5000.00 invoiced',
      'completion 2000.00 planned',
      'called 3000.00 invoiced',
    ]);
    const run = await runToEnd(owing.api, 'billing', DAY);
    expect(run.items, 'nothing is billed twice').to.deep.equal([]);
    const again = await take([state('90')]);
    expect([again.status, again.body.type]).to.deep.equal([409, 'already-decided']);
  });

  it('the final invoice bills 100 % less the first half and what was called due, to the cent', async () => {
    await take([state('66.6667')]);
    const [deposit, called] = await invoicesOf(contractId);
    await owing.pay('9999.00', DAY, deposit.id);
    await owing.pay(called.gross, DAY, called.id);
    await owing.api.made(`/contracts/${contractId}/deliveries`, { deliveredOn: DAY, complete: true });
    await runToEnd(owing.api, 'billing', DAY);
    const final = (await invoicesOf(contractId)).at(-1);
    expect(sums(called)).to.equal('1666.67 + 333.33 = 2000.00');
    expect(final?.deductions.map(sums)).to.deep.equal([
      '5000.00 + 1000.00 = 6000.00',
      '1666.67 + 333.33 = 2000.00',
    ]);
    expect(sums(final ?? {})).to.equal('3333.33 + 666.67 = 4000.00');
    await expectBalancedLedger(owing.app.db);
  });

  it('what deliveries prove is proposed and needs no statement', async () => {
    const lines = [item(1, '6000.00'), item(2, '4000.00')];
    const whole = await concluded(
      owing.api,
      `${DAY}T08:30:00+02:00`,
      offerFor(owing.clientId, '0', { lines, billingMode: 'on-completion' }),
    );
    const items = await concluded(
      owing.api,
      `${DAY}T08:30:00+02:00`,
      offerFor(owing.clientId, '0', { lines, billingMode: 'per-item' }),
    );
    for (const { id } of [whole, items])
      await owing.api.made(`/contracts/${id}/deliveries`, { deliveredOn: DAY, complete: false, lines: [1] });
    const { contracts } = await proposal();
    expect(
      contracts.map((one: Json) => [one.renderedPercent, one.unbilled, one.callable.gross]),
    ).to.deep.equal([
      ['0', '5000.00', '0.00'],
      ['60', '10000.00', '7200.00'],
      [null, '10000.00', '7200.00'],
    ]);
    expect((await take()).status).to.equal(200);
    expect((await invoicesOf(whole.id)).map((one) => [one.kind, sums(one)])).to.deep.equal([
      ['advance', '6000.00 + 1200.00 = 7200.00'],
    ]);
    expect((await invoicesOf(items.id)).map((one) => [one.kind, sums(one)])).to.deep.equal([
      ['partial', '6000.00 + 1200.00 = 7200.00'],
    ]);
    expect(await planOf(items.id)).to.deep.equal([
      'item-delivery 6000.00 invoiced',
      'item-delivery 4000.00 planned',
    ]);
  });

  it('refuses statements that cannot be, and decides nothing then', async () => {
    const other = await concluded(
      owing.api,
      `${DAY}T08:30:00+02:00`,
      offerFor(owing.clientId, '500.00', { billingMode: 'per-item' }),
    );
    const cases: readonly (readonly [string, Json[]])[] = [
      ['409 nothing-rendered', []],
      ['409 nothing-rendered', [state('50')]],
      ['422 bad-value', [state('100')]],
      ['422 bad-value', [state('80'), state('81')]],
      ['422 bad-value', [state('80', other.id)]],
      ['422 bad-value', [state('80', owing.clientId)]],
      ['422 invalid-request', [{ ...state('80'), renderedPercent: '101' }]],
    ];
    for (const [refusal, contracts] of cases) {
      const { status, body } = await take(contracts);
      expect(`${status} ${body.type}`, JSON.stringify(contracts)).to.equal(refusal);
    }
    expect(await owing.app.db('decision').select()).to.deep.equal([]);
    expect(await owing.app.db('called_part').select()).to.deep.equal([]);
  });

  it('two persons at once: one decision, one invoice; after payment the right is gone', async () => {
    const answers = await Promise.all([take([state('80')]), take([state('80')])]);
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
    expect(await invoicesOf(contractId)).to.have.length(2);
    await owing.pay('6200.00', DAY);
    const late = await owing.api.post(`/decisions/${key.replace('accelerate', 'suspend')}`, {
      choice: 'take',
      reason: 'r',
    });
    expect([late.status, late.body.type]).to.deep.equal([409, 'right-lapsed']);
  });
});
