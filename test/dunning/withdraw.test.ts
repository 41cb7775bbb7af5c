import { expect } from 'chai';
import { type Answer, type Json } from '../support/api.ts';
import { expectBalancedLedger } from '../support/books.ts';
import { concluded, offerFor, runToEnd } from '../support/business.ts';
import { management } from '../support/debtor.ts';
import { type RemindedClient, type RemindedClients, remindedClients } from '../support/reminded-clients.ts';

describe('GTC 7.10: withdrawal after the reminder to the management', () => {
  let agency: RemindedClients;
  before(async function () {
    this.timeout(120_000);
    agency = await remindedClients(14, 2);
  });
  after(() => agency.close());

  const state = (contractId: string, savedExpense: string, renderedPercent?: string) => ({
    contractId,
    savedExpense,
    renderedPercent,
    note: 'cost sheet of 16 April',
  });
  const withdraw = async (late: RemindedClient, contracts: Json[]): Promise<Answer> => {
    const { id } = (await agency.decisions(late)).get('withdraw');
    return agency.api.post(`/decisions/${id}`, { choice: 'take', reason: 'no answer', contracts });
  };
  const withdrawn = async (late: RemindedClient, contracts: Json[]): Promise<void> => {
    const { status, body } = await withdraw(late, contracts);
    expect(status, JSON.stringify(body)).to.equal(200);
    await expectBalancedLedger(agency.app.db);
  };
  const balances = (late: RemindedClient, ...accounts: string[]) =>
    Promise.all(accounts.map((account) => agency.balance(late, account)));

  it('the last letter gives all three rights with their figures; less rendered than the unpaid deposit asks for: it stays owed as far as something was rendered', async () => {
    const late = agency.next();
    const { contractId } = late;
    const decisions = [...(await agency.decisions(late)).values()];
    expect(decisions.map(({ kind, level, open }) => [kind, level, open])).to.deep.equal([
      ['accelerate', 2, '6000.00'],
      ['suspend', 2, '6000.00'],
      ['withdraw', 2, '6000.00'],
    ]);
    expect(decisions[2]?.contracts[0]).to.deep.include({ agreed: '10000.00', unbilled: '5000.00' });
    await withdrawn(late, [state(contractId, '2000.00', '30')]);
    expect(await agency.told(contractId)).to.deep.equal([
      'advance 5000.00 + 1000.00 = 6000.00, open 3600.00',
      'final 0.00 + 0.00 = 0.00, open 0.00',
      'credit-note -2000.00 + -400.00 = -2400.00, open 0.00',
      'penalty 5000.00 + 0.00 = 5000.00, open 5000.00',
    ]);
    expect(await balances(late, 'revenue', 'vat-payable', 'damages-income')).to.deep.equal([
      '-3000.00',
      '-600.00',
      '-5000.00',
    ]);
    const contract = await agency.api.read(`/contracts/${contractId}`);
    expect([contract.status, contract.actions]).to.deep.equal(['withdrawn', []]);
    expect(contract.withdrawal).to.deep.include({
      withdrawnOn: agency.today,
      agreed: '10000.00',
      renderedPercent: '30',
      rendered: '3000.00',
      savedExpense: '2000.00',
      lostProfit: '5000.00',
      note: 'cost sheet of 16 April',
      clause: 'gtc:7.10',
    });
  });

  it('more rendered than the deposit asks for: the rest with VAT, the deposit stays owed in full', async () => {
    const late = agency.next();
    await withdrawn(late, [state(late.contractId, '0.00', '70')]);
    expect(await agency.told(late.contractId)).to.deep.equal([
      'advance 5000.00 + 1000.00 = 6000.00, open 6000.00',
      'final 2000.00 + 400.00 = 2400.00, open 2400.00',
      'penalty 3000.00 + 0.00 = 3000.00, open 3000.00',
    ]);
    expect(await balances(late, 'revenue', 'vat-payable')).to.deep.equal(['-7000.00', '-1400.00']);
  });

  it('nothing rendered on another contract whose deposit is paid: its VAT ends, the money is a credit', async () => {
    const late = agency.next();
    const offer = offerFor(late.clientId, '1000.03');
    const other = await concluded(agency.api, `${agency.today}T08:30:00+02:00`, offer);
    await runToEnd(agency.api, 'billing', agency.today);
    const [deposit] = await agency.invoices(other.id);
    await agency.pay(late, deposit?.gross, deposit);
    await withdrawn(late, [state(late.contractId, '0.00'), state(other.id, '1000.03')]);
    expect(await agency.told(other.id)).to.deep.equal([
      'advance 500.02 + 100.00 = 600.02, open 0.00',
      'credit-note -500.02 + -100.00 = -600.02, open 0.00',
    ]);
    expect(await balances(late, 'client-credit', 'deposit-liability', 'vat-payable')).to.deep.equal([
      '-600.02',
      '0.00',
      '0.00',
    ]);
    expect(await agency.told(late.contractId)).to.deep.equal([
      'advance 5000.00 + 1000.00 = 6000.00, open 0.00',
      'credit-note -5000.00 + -1000.00 = -6000.00, open 0.00',
      'penalty 10000.00 + 0.00 = 10000.00, open 10000.00',
    ]);
    const plan = (await agency.api.read(`/contracts/${late.contractId}`)).billing;
    expect(plan.map(({ status }: Json) => status)).to.deep.equal(['invoiced', 'ended']);
    expect((await runToEnd(agency.api, 'billing', agency.today)).items, 'the plan has ended').to.deep.equal(
      [],
    );
  });

  it('partly paid, and less rendered than was paid: what was paid too much is a credit, to the cent', async () => {
    const late = agency.next();
    await agency.pay(late, '4600.00');
    await withdrawn(late, [state(late.contractId, '0.00', '33.3333')]);
    expect(await agency.told(late.contractId)).to.deep.equal([
      'advance 5000.00 + 1000.00 = 6000.00, open 0.00',
      'final 0.00 + 0.00 = 0.00, open 0.00',
      'credit-note -1666.67 + -333.33 = -2000.00, open 0.00',
      'penalty 6666.67 + 0.00 = 6666.67, open 6666.67',
    ]);
    expect(
      await balances(late, 'revenue', 'deposit-liability', 'vat-payable', 'advance-receivable'),
    ).to.deep.equal(['-3333.33', '0.00', '-666.67', '0.00']);
  });

  it('the declaration goes to the management and the client and names what settles the contracts; documents of it are credited, not cancelled', async () => {
    const late = agency.next();
    await withdrawn(late, [state(late.contractId, '2000.00', '30')]);
    const { withdrawal } = await agency.api.read(`/contracts/${late.contractId}`);
    const { db } = agency.app;
    const { kind, paper } = await db('document').where({ id: withdrawal.documentId }).first('kind', 'paper');
    expect(kind).to.equal('withdrawal');
    expect(paper).to.deep.include({ attention: management.name, open: '3600.00' });
    expect(paper.reminder.date).to.equal('2026-04-08');
    expect(paper.enclosed).to.have.length(3);
    const sent = await db('dispatch').where({ document_id: withdrawal.documentId }).pluck('recipient');
    expect(sent).to.have.members([management.email, 'buchhaltung@sarka.example']);
    const [, final, , penalty] = await agency.invoices(late.contractId);
    const cancel = await agency.api.post(`/invoices/${final?.id}/cancellation`, { reason: 'r' });
    expect([cancel.status, cancel.body.type]).to.deep.equal([409, 'not-correctable']);
    const credit = { reason: 'agreed', lines: [{ description: 'Nachlass', net: '1000.00' }] };
    await agency.api.made(`/invoices/${penalty?.id}/credit-notes`, credit);
    expect(await balances(late, 'damages-income', 'revenue')).to.deep.equal(['-4000.00', '-3000.00']);
  });

  it('what was called due as rendered upon the first reminder is rendered for the settlement too', async () => {
    const late = agency.next();
    const accelerate = (await agency.decisions(late)).get('accelerate');
    const contracts = [{ contractId: late.contractId, renderedPercent: '80', note: 'report' }];
    await agency.api.made(`/decisions/${accelerate.id}`, { choice: 'take', reason: 'r', contracts });
    const less = await withdraw(late, [state(late.contractId, '0.00', '79')]);
    expect([less.status, less.body.type]).to.deep.equal([422, 'bad-value']);
    await withdrawn(late, [state(late.contractId, '0.00')]);
    expect(await agency.told(late.contractId)).to.deep.equal([
      'advance 5000.00 + 1000.00 = 6000.00, open 6000.00',
      'advance 3000.00 + 600.00 = 3600.00, open 3600.00',
      'final 0.00 + 0.00 = 0.00, open 0.00',
      'penalty 2000.00 + 0.00 = 2000.00, open 2000.00',
    ]);
  });

  const conclude = (late: RemindedClient, offer: Json): Promise<Json> =>
    concluded(agency.api, `${agency.today}T08:30:00+02:00`, offerFor(late.clientId, '0', offer));
  const effort = { kind: 'effort', description: 'Beratung', quantity: '10', unit: 'h', unitPrice: '100.00' };
  const portal = {
    kind: 'lump-sum',
    description: 'Portal',
    quantity: '1',
    unit: 'Stk',
    unitPrice: '4000.00',
  };
  const work = async (contract: Json, hours: string, more: Json = { itemId: '1' }): Promise<string> => {
    const entry = { date: agency.today, hours, description: 'Login', person: 'Anna Huber', ...more };
    const { id } = await agency.api.made(`/contracts/${contract.id}/time-entries`, entry);
    await agency.api.made('/time-entries/submissions', { entries: [id] });
    return id;
  };
  const approve = (entries: string[]) => agency.api.made('/time-entries/approvals', { entries });

  it('GTC 6.4: effort within a price billed as a whole is settled by its hours, with their timesheet; none may wait for approval', async () => {
    const late = agency.next();
    const mixed = await conclude(late, { lines: [effort, portal] });
    await runToEnd(agency.api, 'billing', agency.today);
    const entries = [await work(mixed, '7.5')];
    const contracts = [state(late.contractId, '0.00'), state(mixed.id, '1000.00', '25')];
    const early = await withdraw(late, contracts);
    expect([early.status, early.body.type]).to.deep.equal([409, 'time-unapproved']);
    expect(early.body.detail).to.contain(mixed.number);
    await approve(entries);
    await withdrawn(late, contracts);
    expect(await agency.told(mixed.id)).to.deep.equal([
      'advance 2500.00 + 500.00 = 3000.00, open 2100.00',
      'final 0.00 + 0.00 = 0.00, open 0.00',
      'credit-note -750.00 + -150.00 = -900.00, open 0.00',
      'penalty 2000.00 + 0.00 = 2000.00, open 2000.00',
    ]);
    const final = (await agency.invoices(mixed.id))[1];
    expect(final?.lines.map(({ net, quantity }: Json) => [net, quantity])).to.deep.equal([
      ['1000.00', '1'],
      ['750.00', '7.5'],
    ]);
    const { items } = await agency.api.read(`/documents?subjectId=${final?.id}`);
    expect(items.map(({ kind }: Json) => kind)).to.have.members(['invoice', 'timesheet']);
    const { withdrawal } = await agency.api.read(`/contracts/${mixed.id}`);
    expect(withdrawal).to.include({ agreed: '4750.00', rendered: '1750.00', lostProfit: '2000.00' });
  });

  it('GTC 6.2: a binding estimate holds in the settlement; an overrun to which the client may still object is waited for', async () => {
    const [bound, open] = [agency.next(), agency.next()];
    const byHours = (more: Json) => ({
      billingMode: 'on-completion',
      lines: [{ ...effort, quantity: '5', ...more }],
    });
    const binding = await conclude(bound, byHours({ bindingEstimate: true }));
    const overrun = await conclude(open, byHours({}));
    const person = 'Clara Berger';
    await approve([
      await work(binding, '7.5', { itemId: '1', person }),
      await work(overrun, '7.5', { itemId: '1', person }),
    ]);
    await withdrawn(bound, [state(bound.contractId, '0.00'), state(binding.id, '0.00')]);
    expect(await agency.told(binding.id)).to.deep.equal(['final 500.00 + 100.00 = 600.00, open 600.00']);
    const early = await withdraw(open, [state(open.contractId, '0.00'), state(overrun.id, '0.00')]);
    expect([early.status, early.body.type]).to.deep.equal([409, 'estimate-open']);
  });

  it('GTC 6.4, 6.5: hours of items, of the running month and beyond a pool are billed before the contract ends, even where it rests', async () => {
    const late = agency.next();
    const monthly = { ...effort, cadence: 'month' };
    const items = await conclude(late, { billingMode: 'per-item', lines: [effort, portal] });
    await agency.api.made(`/contracts/${items.id}/advance-demands`, {
      reasons: ['earlier-delay'],
      partId: items.billing[1].id,
    });
    const periods = await conclude(late, {
      billingMode: 'per-period',
      contractType: 'resources',
      lines: [monthly, { ...effort, kind: 'hour-pool', unitPrice: '92.00' }],
    });
    const pool = await agency.app.db('hour_pool').where({ contract_id: periods.id }).first();
    await approve([
      await work(items, '2'),
      await work(periods, '3'),
      await work(periods, '12', {
        person: 'Bernd Mayr',
        poolId: pool.id,
        imminentDamage: 'the shop was down',
      }),
    ]);
    await agency.api.made(`/contracts/${periods.id}/suspend`, { reason: 'no answer' });
    await withdrawn(
      late,
      [late.contractId, items.id, periods.id].map((id) => state(id, '0.00')),
    );
    expect(await agency.told(items.id)).to.deep.equal([
      'advance 1000.00 + 200.00 = 1200.00, open 0.00',
      'partial 200.00 + 40.00 = 240.00, open 240.00',
      'credit-note -1000.00 + -200.00 = -1200.00, open 0.00',
      'penalty 4000.00 + 0.00 = 4000.00, open 4000.00',
    ]);
    expect(await agency.told(periods.id)).to.have.length(2);
    expect((await agency.invoices(periods.id)).map((one) => one.total.net)).to.have.members([
      '300.00',
      '674.66',
    ]);
    const left = await agency.app.db('time_entry').where({ state: 'approved', contract_id: periods.id });
    expect(left.map(({ pool_id: drawn }) => drawn)).to.deep.equal([pool.id]);
  });

  it('GTC 6.8, 7.10: what was billed in advance for the time after the withdrawal is credited, once', async () => {
    const late = agency.next();
    const service = {
      kind: 'recurring',
      description: 'Betrieb',
      cadence: 'year',
      billed: 'in-advance',
      quantity: '1',
      unit: 'Jahr',
      unitPrice: '365.00',
    };
    const yearly = await conclude(late, {
      billingMode: 'per-period',
      contractType: 'resources',
      lines: [service],
    });
    await runToEnd(agency.api, 'billing', agency.today);
    await withdrawn(
      late,
      [late.contractId, yearly.id].map((id) => state(id, '0.00')),
    );
    await runToEnd(agency.api, 'billing', agency.today);
    const [billed, credit, ...more] = await agency.invoices(yearly.id);
    expect(more).to.deep.equal([]);
    expect([billed?.kind, credit?.kind]).to.deep.equal(['standard', 'credit-note']);
    // A euro a day: the day of the withdrawal is the last one that was rendered.
    expect(Number(billed?.total.net) + Number(credit?.total.net)).to.equal(1);
    const { withdrawal } = await agency.api.read(`/contracts/${yearly.id}`);
    expect(withdrawal.lostProfit).to.equal('0.00');
  });

  it('GTC 6.6, 7.10: of what was ordered on top, booked hours are billed, and the profit on a price that stands is claimed', async () => {
    const late = agency.next();
    const { contractId } = late;
    const services = `/contracts/${contractId}/additional-services`;
    const order = (more: Json) =>
      agency.api.made(services, {
        quantity: '1',
        orderedBy: 'Erika Berger',
        orderedOn: '2026-03-10',
        document: 'mail of 10 March',
        unit: 'h',
        unitPrice: '100.00',
        byHours: true,
        ...more,
      });
    const hours = await order({ description: 'Datenübernahme', quantity: '5' });
    await order({ description: 'Schulung' });
    await order({ description: 'Farbwelt', unit: 'pauschal', unitPrice: '800.00', byHours: false });
    const entry = { date: '2026-03-11', hours: '2', description: 'Abgleich', person: 'Anna Huber' };
    const { id } = await agency.api.made(`/contracts/${contractId}/time-entries`, {
      ...entry,
      serviceId: hours.id,
    });
    const [proposed] = (await agency.decisions(late)).get('withdraw')?.contracts ?? [];
    expect(proposed).to.deep.include({ agreed: '10800.00', unbilled: '5800.00' });
    const waiting = await withdraw(late, [state(contractId, '0.00', '50')]);
    expect([waiting.status, waiting.body.type]).to.deep.equal([409, 'time-unapproved']);
    await agency.api.made('/time-entries/submissions', { entries: [id] });
    await agency.api.made('/time-entries/approvals', { entries: [id] });
    await withdrawn(late, [state(contractId, '300.00', '50')]);
    expect(await agency.told(contractId)).to.deep.equal([
      'advance 5000.00 + 1000.00 = 6000.00, open 6000.00',
      'standard 200.00 + 40.00 = 240.00, open 240.00',
      'final 0.00 + 0.00 = 0.00, open 0.00',
      'penalty 5500.00 + 0.00 = 5500.00, open 5500.00',
    ]);
    const { items } = await agency.api.read(services);
    expect(items.map(({ status }: Json) => status)).to.deep.equal(['rendered', 'revoked', 'revoked']);
  });

  it('ruling 30: who has its papers by post gets the declaration as one letter', async () => {
    const late = agency.next();
    await agency.api.patch(`/clients/${late.clientId}`, { papersBy: 'post' });
    await withdrawn(late, [state(late.contractId, '0.00')]);
    const { withdrawal } = await agency.api.read(`/contracts/${late.contractId}`);
    const sent = await agency.app.db('dispatch').where({ document_id: withdrawal.documentId });
    expect(sent.map(({ channel, status }) => [channel, status])).to.deep.equal([['post', 'to-post']]);
  });

  it('asks what is saved; refuses what cannot be, twice, and what was paid meanwhile', async () => {
    const late = agency.next();
    const { contractId } = late;
    const cases: readonly (readonly [string, Json[]])[] = [
      ['422 saved-expense-missing', []],
      ['422 saved-expense-missing', [{ contractId, note: 'x' }]],
      ['422 bad-value', [state(contractId, '7000.01', '30')]],
      ['422 invalid-request', [state(contractId, '-1.00', '30')]],
    ];
    for (const [refusal, contracts] of cases) {
      const { status, body } = await withdraw(late, contracts);
      expect(`${status} ${body.type}`, JSON.stringify(contracts)).to.equal(refusal);
    }
    const { id } = (await agency.decisions(late)).get('withdraw');
    const take = { choice: 'take', reason: 'r', contracts: [state(contractId, '0.00', '10')] };
    const paid = await agency.pay(late, '6400.00');
    const lapsed = await agency.api.post(`/decisions/${id}`, take);
    expect([lapsed.status, lapsed.body.type]).to.deep.equal([409, 'right-lapsed']);
    await agency.api.made(`/payments/${paid.id}/return`, { valueDate: agency.today, reason: 'recalled' });
    const both = await Promise.all([1, 2].map(() => agency.api.post(`/decisions/${id}`, take)));
    expect(both.map(({ status }) => status)).to.have.members([200, 409]);
    expect([...(await agency.decisions(late)).keys()]).to.deep.equal([]);
  });
});
