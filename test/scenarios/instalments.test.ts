import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { type SlowPayer, slowPayer } from '../support/instalments.ts';

const parts = (payment: Json) => payment.allocations.map((each: Json) => [each.part, each.amount]);

/** The base rate is 1.53 in both halves of 2026, so interest is 10.73 %. */
describe('a diary: six instalments, the third a day late (GTC 7.8)', () => {
  let payer: SlowPayer;
  let plan: Json;

  const reread = async () => (plan = await payer.api.read(`/instalment-plans/${plan.id}`));
  const interest = (until: string) => payer.api.read(`/invoices/${payer.invoice.id}/interest?until=${until}`);
  /** What the accrual keeps, rounded to what the view shows. */
  const accrued = async (): Promise<string> => {
    const { rows } = await payer.app.db.raw<{ rows: { sum: string }[] }>(
      'select coalesce(sum(amount), 0)::numeric(32, 6)::text as sum from interest_accrual',
    );
    return rows[0]?.sum ?? '';
  };
  const theCase = async (): Promise<Json> =>
    (await payer.api.read(`/dunning-cases?clientId=${payer.clientId}`)).items[0];

  before(async () => {
    payer = await slowPayer();
  });
  after(() => payer.close());

  it('Wednesday 15 April 2026: 12 000.00 and 102.30 of interest in six instalments, on working days', async () => {
    await payer.run('interest', '2026-04-15');
    const wished = `clientId=${payer.clientId}&number=6&firstDueOn=2026-04-30`;
    const preview = await payer.api.read(`/instalment-plans/preview?${wished}`);
    plan = await payer.agree({ schedule: { number: 6, firstDueOn: '2026-04-30' } });
    expect(plan).to.deep.include({
      number: 'RV-2026-0001',
      state: 'running',
      total: '12102.30',
      paid: '0.00',
    });
    expect(plan.covers).to.deep.equal(preview.covers);
    expect(plan.covers).to.deep.equal([
      {
        invoiceId: payer.invoice.id,
        number: payer.invoice.number,
        principal: '12000.00',
        interest: '102.30',
        costs: '0.00',
      },
    ]);
    expect(plan.instalments.map(({ dueOn, amount }: Json) => [dueOn, amount])).to.deep.equal([
      ['2026-04-30', '2017.05'],
      // 30 May is a Saturday.
      ['2026-06-01', '2017.05'],
      ['2026-06-30', '2017.05'],
      ['2026-07-30', '2017.05'],
      ['2026-08-31', '2017.05'],
      ['2026-09-30', '2017.05'],
    ]);
  });

  it('while it runs nobody is reminded, and what is not due bears no interest', async () => {
    const items = await payer.run('dunning', '2026-04-29');
    expect(items.map((item) => [item.outcome, item.reason])).to.deep.equal([
      ['skipped', `${payer.invoice.number}: instalment plan RV-2026-0001 until 2026-09-30`],
    ]);
    expect(await theCase()).to.deep.include({ nextStep: 'none', clause: 'gtc:7.8' });
    await payer.run('interest', '2026-04-29');
    expect((await interest('2026-04-29')).exact).to.equal('102.302466');
    expect(await accrued()).to.equal('102.302466');
    expect((await payer.api.read(`/invoices/${payer.invoice.id}`)).status).to.equal('open');
    const ages = await payer.api.read('/ageing');
    expect([ages.total.notLate, ages.total.days31to60]).to.deep.equal(['12000.00', '0.00']);
    const before = await payer.api.read('/ageing?asOf=2026-04-14');
    expect(before.total.days15to30).to.equal('12000.00');
  });

  it('two instalments are paid on their days: the first pays the interest, too', async () => {
    expect(parts(await payer.pay('2017.05', '2026-04-30'))).to.deep.equal([
      ['interest', '102.30'],
      ['principal', '1914.75'],
    ]);
    const named = await payer.pay('2017.05', '2026-06-01', { reference: 'RV-2026-0001, zweite Rate' });
    expect(parts(named)).to.deep.equal([['principal', '2017.05']]);
    await reread();
    expect([plan.paid, plan.next]).to.deep.equal([
      '4034.10',
      { position: 3, dueOn: '2026-06-30', amount: '2017.05', paid: '0.00', waived: false },
    ]);
    const shown = await payer.api.read(`/invoices/${payer.invoice.id}`);
    expect(shown.instalmentPlan).to.deep.include({
      paid: '4034.10',
      lost: false,
      next: { dueOn: '2026-06-30', amount: '2017.05' },
    });
    const statement = await payer.api.read(`/clients/${payer.clientId}/statement?asOf=2026-05-31`);
    expect(statement.instalmentPlans[0]).to.deep.include({
      paid: '2017.05',
      nextDueOn: '2026-06-01',
      nextAmount: '2017.05',
    });
    expect([statement.interest, statement.total]).to.deep.equal(['0.00', '10085.25']);
  });

  it('the third arrives on 1 July, a day late; after the days of grace the whole rest is due since that day', async () => {
    await payer.pay('2017.05', '2026-07-01');
    expect((await payer.run('loss-of-term', '2026-07-03'))[0]).to.deep.include({ outcome: 'skipped' });
    const [item] = await payer.run('loss-of-term', '2026-07-04');
    expect(item).to.deep.include({
      outcome: 'done',
      clause: 'gtc:7.8',
      reason: 'RV-2026-0001: EUR 2017.05 missing on 2026-06-30, so EUR 6051.15 are due since 2026-07-01',
    });
    await reread();
    expect([plan.state, plan.next, plan.losses[0].rest]).to.deep.equal(['lost', null, '6051.15']);
    const [owed] = (await theCase()).invoices;
    const { overdue } = await payer.api.read(`/clients/${payer.clientId}/figures`);
    expect([owed.open, owed.deferred, overdue], 'late on every screen').to.deep.equal([
      '6051.15',
      false,
      '6051.15',
    ]);
    // As many days as interest runs for: not since the day on which the invoice itself was due.
    const [unpaid] = (await payer.api.read(`/clients/${payer.clientId}/open-items`)).items;
    const byAge = await payer.api.read('/figures/overdue');
    const aged = await payer.api.read('/ageing');
    expect([unpaid.plan, unpaid.lateDays, aged.total.days1to14, aged.total.total]).to.deep.equal([
      null,
      4,
      '6051.15',
      '6051.15',
    ]);
    expect(byAge.ages[0]).to.deep.include({ from: 1, amount: '6051.15', invoices: 1 });
    expect((await payer.api.read('/ageing?asOf=2026-06-30')).total.notLate).to.equal('8068.20');
    const { items } = await payer.api.read(`/dispatches?documentId=${plan.losses[0].documentId}`);
    expect(items.map((each: Json) => each.status)).to.deep.equal(['sent']);
    expect(await payer.run('loss-of-term', '2026-07-06')).to.deep.equal([]);
  });

  it('the rest bears interest since 1 July, and reminders go out again after days of grace', async () => {
    // 6 051.15 at 10.73 % from 1 to 8 July, 7 days: 12.452106…
    await payer.run('interest', '2026-07-08');
    expect(await interest('2026-07-08')).to.deep.include({ open: '12.45' });
    expect(await accrued()).to.equal((await interest('2026-07-08')).exact);
    expect(await theCase()).to.deep.include({ nextStep: 'reminder-1' });
    await payer.day('2026-07-07');
    expect(await theCase()).to.deep.include({ nextStep: 'wait', reason: 'days of grace until 2026-07-07' });
  });

  it('a person waives it: the term counts as never lost, interest and reminders included', async () => {
    await payer.day('2026-07-09');
    plan = await payer.api.made(`/instalment-plans/${plan.id}/waiver`, { reason: 'one day, an old client' });
    expect([plan.state, plan.next.position, plan.losses[0].waived]).to.deep.equal(['running', 4, true]);
    await payer.run('interest', '2026-07-09');
    expect((await interest('2026-07-09')).exact).to.equal('102.302466');
    expect(await accrued()).to.equal('102.302466');
    expect(await theCase()).to.deep.include({ nextStep: 'none', clause: 'gtc:7.8' });
    expect(await payer.run('loss-of-term', '2026-07-10')).to.deep.equal([]);
  });

  it('the others are paid in time, the last with all the rest: nothing is owed, to the cent', async () => {
    await payer.pay('2017.05', '2026-07-30');
    const last = await payer.pay('4034.10', '2026-08-31');
    expect([parts(last), last.credit]).to.deep.equal([[['principal', '4034.10']], '0.00']);
    await reread();
    expect([plan.state, plan.paid, plan.next]).to.deep.equal(['paid', '12102.30', null]);
    const statement = await payer.api.read(`/clients/${payer.clientId}/statement`);
    expect([statement.total, statement.instalmentPlans]).to.deep.equal(['0.00', []]);
  });

  it('the journal tells who agreed, lost and waived it', async () => {
    const { items } = await payer.api.read(
      `/journal?subjectKind=client&subjectId=${payer.clientId}&limit=200`,
    );
    const verbs = items
      .filter((line: Json) => line.clauses.includes('gtc:7.8'))
      .map((line: Json) => line.verb);
    expect(verbs.reverse()).to.deep.equal(['instalment plan agreed', 'term lost', 'loss of term waived']);
  });
});

describe('a diary: the term is lost, and a new plan takes the place of the old (GTC 7.8)', () => {
  let payer: SlowPayer;
  let first: Json;
  let second: Json;

  before(async () => {
    payer = await slowPayer();
    await payer.owe('2026-03-03', '1000.00');
  });
  after(() => payer.close());

  it('two invoices in three instalments of 31 March; the first is not paid', async () => {
    await payer.day('2026-03-16');
    first = await payer.agree({ schedule: { number: 3, firstDueOn: '2026-03-31' } });
    // Nothing is late yet: 12 000.00 and 1 200.00.
    expect([first.total, first.covers.length]).to.deep.equal(['13200.00', 2]);
    expect((await payer.run('loss-of-term', '2026-04-04'))[0]?.outcome).to.equal('done');
  });

  it('interest on both invoices runs from 1 April', async () => {
    const { invoices, interest } = await payer.api.read(
      `/clients/${payer.clientId}/statement?asOf=2026-04-15`,
    );
    // 14 days at 10.73 %: 49.387397… and 4.938739…
    expect(invoices.map((each: Json) => each.interest)).to.deep.equal(['49.39', '4.94']);
    expect(interest).to.equal('54.33');
  });

  it('on 15 April a new plan covers that, too, and cannot be agreed without ending the old', async () => {
    await payer.day('2026-04-15');
    const body = { clientId: payer.clientId, reason: 'asked again' };
    const instalments = [
      { dueOn: '2026-05-15', amount: '3254.33' },
      { dueOn: '2026-06-15', amount: '10000.00' },
    ];
    const ids = first.covers.map((each: Json) => each.invoiceId);
    const refused = await payer.api.post('/instalment-plans', { ...body, invoiceIds: ids, instalments });
    expect([refused.status, refused.body.type]).to.deep.equal([409, 'instalment-plan-exists']);
    second = await payer.agree({ instalments, replaces: first.id });
    expect([second.total, second.replaces]).to.deep.equal(['13254.33', first.id]);
    first = await payer.api.read(`/instalment-plans/${first.id}`);
    expect([first.state, first.replacedBy]).to.deep.equal(['ended', second.id]);
  });

  it('its first instalment pays the interest and principal of the oldest invoice; nothing bears interest', async () => {
    const paid = await payer.pay('3254.33', '2026-05-15', { reference: second.number });
    expect(parts(paid)).to.deep.equal([
      ['interest', '49.39'],
      ['principal', '3204.94'],
    ]);
    const { interest } = await payer.api.read(`/clients/${payer.clientId}/statement?asOf=2026-06-15`);
    expect(interest).to.equal('4.94');
  });

  it('it is cancelled on 20 May: from then on all is late again', async () => {
    await payer.day('2026-05-20');
    await payer.api.made(`/instalment-plans/${second.id}/cancellation`, { reason: 'in agreement' });
    const { invoices } = await payer.api.read(`/clients/${payer.clientId}/statement?asOf=2026-05-30`);
    // 49.387397… and 10 days on 8 795.06, 25.855066…, come to 75.24; 49.39 of it is paid. On 1 200.00: 4.938739… + 3.527671….
    expect(invoices.map((each: Json) => each.interest)).to.deep.equal(['25.85', '8.47']);
    const again = await payer.api.post(`/instalment-plans/${second.id}/cancellation`, { reason: 'x' });
    expect([again.status, again.body.type]).to.deep.equal([409, 'instalment-plan-ended']);
  });
});

describe('a diary: a contract billed in instalments (GTC 7.8)', () => {
  let payer: SlowPayer;

  before(async () => {
    payer = await slowPayer();
  });
  after(() => payer.close());

  it('the invoice over the whole starts the plan that the contract agreed, once it has been received', async () => {
    const invoice = await payer.owe('2026-03-02', '3000.00', {
      billingMode: 'instalments',
      terms: { instalmentSchedule: { number: 4, everyMonths: 2 } },
    });
    expect([invoice.kind, invoice.gross, invoice.dueOn]).to.deep.equal(['standard', '3600.00', '2026-03-16']);
    const document = await payer.app.db('document').where({ id: invoice.documentId }).first('paper');
    expect(document.paper.payment.instalments).to.deep.equal({ number: 4, first: '900.00' });
    const { items } = await payer.api.read(`/instalment-plans?invoiceId=${invoice.id}`);
    expect(items).to.have.length(1);
    expect(items[0].instalments.map(({ dueOn, amount }: Json) => [dueOn, amount])).to.deep.equal([
      ['2026-03-16', '900.00'],
      // 16 May is a Saturday.
      ['2026-05-18', '900.00'],
      ['2026-07-16', '900.00'],
      ['2026-09-16', '900.00'],
    ]);
    expect([items[0].agreedBy, items[0].reason]).to.deep.equal(['terms', 'agreed in contract AU-2026-0002']);
  });

  it('what it puts off is not overdue: not for the client, not for dunning, not in the story', async () => {
    const [invoice] = (await payer.api.read('/invoices?sort=-created')).items;
    await payer.pay('900.00', '2026-03-16', { invoiceId: invoice.id });
    await payer.day('2026-04-20');
    // The invoice that no plan covers is late.
    const figures = await payer.api.read(`/clients/${payer.clientId}/figures`);
    expect(figures).to.include({ open: '14700.00', overdue: '12000.00', overdueItems: 1 });
    const items: Json[] = (await payer.api.read(`/clients/${payer.clientId}/open-items`)).items;
    expect(items.map(({ lateDays, plan }) => [lateDays, plan?.number ?? null])).to.deep.equal([
      [35, null],
      [0, 'RV-2026-0001'],
    ]);
    const [owed] = (await payer.api.read('/dunning-cases')).items;
    expect(owed.invoices.map(({ open, deferred }: Json) => [open, deferred])).to.have.deep.members([
      ['12000.00', false],
      ['2700.00', true],
    ]);
    for (const path of [`/invoices/${invoice.id}/history`, `/contracts/${invoice.contractId}/history`]) {
      const told = JSON.stringify(await payer.api.read(path));
      expect(told).to.include('issued').and.not.to.include('overdue');
    }
  });
});
