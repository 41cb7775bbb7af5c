import { expect } from 'chai';
import { type Answer, type Json } from '../support/api.ts';
import { concluded, offerFor, runToEnd } from '../support/business.ts';
import { expectBalancedLedger } from '../support/books.ts';
import { sums } from '../support/diary.ts';
import { type RemindedClient, type RemindedClients, remindedClients } from '../support/reminded-clients.ts';

const item = (position: number, unitPrice: string) => ({
  kind: 'lump-sum',
  description: `Teil ${position}`,
  quantity: '1',
  unit: 'pauschal',
  unitPrice,
});

describe('GTC 7.10: what was rendered is called due after an unsuccessful reminder', () => {
  let agency: RemindedClients;
  before(async function () {
    this.timeout(60_000);
    agency = await remindedClients(6, 1);
  });
  after(() => agency.close());

  const take = async (late: RemindedClient, contracts: Json[] = []): Promise<Answer> => {
    const id = (await agency.decisions(late)).get('accelerate')?.id;
    return agency.api.post(`/decisions/${id}`, { choice: 'take', reason: 'no answer', contracts });
  };
  const state = (contractId: string, renderedPercent: string) => ({
    contractId,
    renderedPercent,
    note: 'progress report of 7 April',
  });
  const conclude = (late: RemindedClient, net: string, more: Record<string, unknown>) =>
    concluded(agency.api, `${agency.today}T08:30:00+02:00`, offerFor(late.clientId, net, more));
  const deliver = (contractId: string, delivery: Json) =>
    agency.api.made(`/contracts/${contractId}/deliveries`, { deliveredOn: agency.today, ...delivery });
  const planOf = async (id: string): Promise<string[]> =>
    (await agency.api.read(`/contracts/${id}`)).billing.map(
      ({ trigger, net, status }: Json) => `${trigger} ${net} ${status}`,
    );

  it('of a work in progress a deposit over the share rendered beyond the first half, by its clause, even if suspended', async () => {
    const late = agency.next();
    const { contractId } = late;
    await agency.api.made(`/contracts/${contractId}/suspend`, { reason: 'for now' });
    const taken = await take(late, [state(contractId, '80')]);
    expect(taken.status, JSON.stringify(taken.body)).to.equal(200);
    const [, called] = await agency.invoices(contractId);
    expect([called?.kind, called?.issuedOn, sums(called ?? {})]).to.deep.equal([
      'advance',
      agency.today,
      '3000.00 + 600.00 = 3600.00',
    ]);
    expect(called?.lines[0].description).to.contain('30 % des Preises, sofort fällig gestellt');
    expect(called?.clauses.map(({ ref }: Json) => ref)).to.deep.equal(['gtc:7.10', 'gtc:7.2']);
    expect(await planOf(contractId)).to.deep.equal([
      'order 5000.00 invoiced',
      'completion 2000.00 planned',
      'completion 3000.00 invoiced',
    ]);
    const run = await runToEnd(agency.api, 'billing', agency.today);
    expect(run.items, 'nothing is billed twice').to.deep.equal([]);
    expect((await agency.decisions(late)).has('accelerate')).to.equal(false);
  });

  it('the final invoice bills 100 % less the first half and what was called due, to the cent', async () => {
    const late = agency.next();
    await take(late, [state(late.contractId, '66.6667')]);
    const [, called] = await agency.invoices(late.contractId);
    await agency.pay(late, '9999.00');
    await agency.pay(late, called?.gross, called);
    await deliver(late.contractId, { complete: true });
    await runToEnd(agency.api, 'billing', agency.today);
    const final = (await agency.invoices(late.contractId)).at(-1);
    expect(sums(called ?? {})).to.equal('1666.67 + 333.33 = 2000.00');
    expect(final?.deductions.map(sums)).to.deep.equal([
      '5000.00 + 1000.00 = 6000.00',
      '1666.67 + 333.33 = 2000.00',
    ]);
    expect(sums(final ?? {})).to.equal('3333.33 + 666.67 = 4000.00');
    await expectBalancedLedger(agency.app.db);
  });

  it('what deliveries prove is proposed and needs no statement', async () => {
    const late = agency.next();
    const lines = [item(1, '6000.00'), item(2, '4000.00')];
    const whole = await conclude(late, '0', { lines, billingMode: 'on-completion' });
    const items = await conclude(late, '0', { lines, billingMode: 'per-item' });
    for (const { id } of [whole, items]) await deliver(id, { complete: false, lines: [1] });
    const { contracts } = (await agency.decisions(late)).get('accelerate');
    expect(
      contracts.map((one: Json) => [one.renderedPercent, one.unbilled, one.callable.gross]),
    ).to.deep.equal([
      ['0', '5000.00', '0.00'],
      ['60', '10000.00', '7200.00'],
      [null, '10000.00', '7200.00'],
    ]);
    expect((await take(late)).status).to.equal(200);
    expect(await agency.told(whole.id)).to.deep.equal(['advance 6000.00 + 1200.00 = 7200.00, open 7200.00']);
    expect(await agency.told(items.id)).to.deep.equal(['partial 6000.00 + 1200.00 = 7200.00, open 7200.00']);
    expect(await planOf(items.id)).to.deep.equal([
      'item-delivery 6000.00 invoiced',
      'item-delivery 4000.00 planned',
    ]);
  });

  it('GTC 6.4: of effort the approved hours are called, beyond the deposits on it; its final invoice bills the hours', async () => {
    const late = agency.next();
    const effort = {
      kind: 'effort',
      description: 'Beratung',
      quantity: '10',
      unit: 'h',
      unitPrice: '100.00',
    };
    const [whole, items] = [
      await conclude(late, '0', { lines: [effort] }),
      await conclude(late, '0', { billingMode: 'per-item', lines: [effort, item(2, '500.00')] }),
    ];
    await runToEnd(agency.api, 'billing', agency.today);
    const entries = [];
    for (const { id } of [whole, items]) {
      const work = {
        date: agency.today,
        hours: '8',
        description: 'Login',
        person: 'Anna Huber',
        itemId: '1',
      };
      entries.push((await agency.api.made(`/contracts/${id}/time-entries`, work)).id);
    }
    await agency.api.made('/time-entries/submissions', { entries });
    await agency.api.made('/time-entries/approvals', { entries });
    const { contracts } = (await agency.decisions(late)).get('accelerate');
    expect(contracts.map((one: Json) => [one.renderedPercent, one.callable.net])).to.deep.equal([
      ['0', '0.00'],
      [null, '300.00'],
      [null, '800.00'],
    ]);
    expect((await take(late)).status).to.equal(200);
    const told = [
      ['advance 500.00 + 100.00 = 600.00, open 600.00', 'advance 300.00 + 60.00 = 360.00, open 360.00'],
      ['advance 800.00 + 160.00 = 960.00, open 960.00'],
    ];
    expect([await agency.told(whole.id), await agency.told(items.id)]).to.deep.equal(told);
    await deliver(items.id, { complete: false, lines: [1] });
    await runToEnd(agency.api, 'billing', agency.today);
    expect(await agency.told(items.id)).to.deep.equal([
      'advance 800.00 + 160.00 = 960.00, open 0.00',
      'partial 800.00 + 160.00 = 960.00, open 960.00',
      'credit-note -800.00 + -160.00 = -960.00, open 0.00',
    ]);
    await expectBalancedLedger(agency.app.db);
  });

  it('refuses statements that cannot be, and decides nothing then', async () => {
    const late = agency.next();
    const { contractId, clientId } = late;
    const other = await conclude(late, '500.00', { billingMode: 'per-item' });
    const cases: readonly (readonly [string, Json[]])[] = [
      ['409 nothing-rendered', []],
      ['409 nothing-rendered', [state(contractId, '50')]],
      ['422 bad-value', [state(contractId, '100')]],
      ['422 bad-value', [state(contractId, '80'), state(contractId, '81')]],
      ['422 bad-value', [state(other.id, '80')]],
      ['422 bad-value', [state(clientId, '80')]],
      ['422 invalid-request', [state(contractId, '101')]],
    ];
    for (const [refusal, contracts] of cases) {
      const { status, body } = await take(late, contracts);
      expect(`${status} ${body.type}`, JSON.stringify(contracts)).to.equal(refusal);
    }
    expect((await agency.decisions(late)).has('accelerate'), 'nothing was decided').to.equal(true);
    expect(await agency.invoices(contractId)).to.have.length(1);
  });

  it('two persons at once: one decision, one invoice; once all is paid the right is gone', async () => {
    const late = agency.next();
    const { id } = (await agency.decisions(late)).get('suspend');
    const both = [state(late.contractId, '80'), state(late.contractId, '90')];
    const key = (await agency.decisions(late)).get('accelerate').id;
    const answers = await Promise.all(
      both.map((one) =>
        agency.api.post(`/decisions/${key}`, { choice: 'take', reason: 'r', contracts: [one] }),
      ),
    );
    expect(answers.map(({ status }) => status)).to.have.members([200, 409]);
    expect(await agency.invoices(late.contractId)).to.have.length(2);
    await agency.pay(late, '6200.00');
    const after = await agency.api.post(`/decisions/${id}`, { choice: 'take', reason: 'r' });
    expect([after.status, after.body.type]).to.deep.equal([409, 'right-lapsed']);
  });
});
