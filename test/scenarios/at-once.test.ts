import { expect } from 'chai';
import { handlers } from '../../jobs/handlers.ts';
import { runById } from '../../src/runs/run.store.ts';
import { Money } from '../../src/money/money.ts';
import { apiOf, type Answer, type Api, type Json } from '../support/api.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { expectBalancedLedger, expectWholeInvoices, invoiceSequence, upTo } from '../support/books.ts';
import { runToEnd } from '../support/business.ts';
import { manyContracts, manyOrders } from '../support/many-contracts.ts';

const NOON = '2026-03-02T12:00:00+01:00';

function tally(values: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('everybody at once', () => {
  let app: TestApp;
  let api: Api;

  beforeEach(async () => {
    app = await testApp({ jobs: 'nobody' });
    await app.setNow(NOON);
    api = await apiOf(app);
  });
  afterEach(async () => {
    await api.close();
    await app.close();
  });

  /** Whoever waited too long behind the others is told so, and sends the same again. */
  const post: Api['post'] = async (...call) => {
    let answer = await api.post(...call);
    while (answer.body?.type === 'unavailable') answer = await api.post(...call);
    return answer;
  };
  const confirm = (orderId: string): Promise<Answer> => post(`/orders/${orderId}/confirmation`);

  it('GTC 2.3: 40 confirmations of one order make one contract and 39 problems, nothing half', async () => {
    const [orderId = ''] = await manyOrders(app.db, 1);
    const answers = await Promise.all(upTo(40).map(() => confirm(orderId)));

    expect(tally(answers.map(({ status }) => status))).to.deep.equal({ 201: 1, 409: 39 });
    const types = answers.flatMap(({ body }) => (body.type === undefined ? [] : [body.type as string]));
    expect(new Set(types)).to.deep.equal(new Set(['order-closed']));
    const made = answers.find(({ status }) => status === 201)?.body;
    expect(await app.db('contract').pluck('id')).to.deep.equal([made.id]);
    expect(made.number).to.equal('AU-2026-0001');
    expect(await app.db('document').where({ kind: 'order-confirmation' }).pluck('subject_id')).to.deep.equal([
      made.id,
    ]);
    expect(await app.db('billing_part').pluck('contract_id')).to.deep.equal([made.id, made.id]);
    expect(await app.db('journal').where({ verb: 'contract concluded' }).pluck('subject_id')).to.deep.equal([
      made.id,
    ]);
    expect(await app.db('number_series').where({ series: 'contract' }).pluck('last_number')).to.deep.equal([
      1,
    ]);
  });

  it('GTC 2.3: one key for 40 confirmations gives 40 times the same contract', async () => {
    const [orderId = ''] = await manyOrders(app.db, 1);
    const headers = { 'idempotency-key': 'confirm-once' };
    const answers = await Promise.all(
      upTo(40).map(() => post(`/orders/${orderId}/confirmation`, undefined, headers)),
    );
    expect(tally(answers.map(({ status }) => status))).to.deep.equal({ 201: 40 });
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).to.equal(1);
    expect(await app.db('contract').pluck('id')).to.have.length(1);
  });

  it('ruling 24: 40 confirmations of 40 orders make 40 contracts numbered 1 to 40', async () => {
    const orders = await manyOrders(app.db, 40);
    const answers = await Promise.all(orders.map(confirm));

    expect(tally(answers.map(({ status }) => status))).to.deep.equal({ 201: 40 });
    const numbers = answers.map(({ body }) => body.number as string).sort();
    expect(numbers).to.deep.equal(upTo(40).map((n) => `AU-2026-${String(n).padStart(4, '0')}`));
    expect(new Set(await app.db('contract').pluck('order_id'))).to.deep.equal(new Set(orders));
    expect(await app.db('billing_part').pluck('id')).to.have.length(80);
    const papers = await app
      .db('document')
      .where({ kind: 'order-confirmation' })
      .pluck<string[]>('subject_id');
    expect(new Set(papers)).to.deep.equal(new Set(answers.map(({ body }) => body.id as string)));
    expect(papers).to.have.length(40);
  });

  it('GTC 7.2: 20 payments at once on one deposit pay it to the cent, the rest is credit; work is released once', async () => {
    const [contractId = ''] = await manyContracts(app.db, 1);
    const deposit = await billedDeposit(app, api, contractId);
    const payment = { amount: '50.00', valueDate: '2026-03-02', invoiceId: deposit.id };
    const answers = await Promise.all(upTo(20).map(() => post('/payments', payment)));

    expect(tally(answers.map(({ status }) => status))).to.deep.equal({ 201: 20 });
    const allocated = answers.flatMap(({ body }) => body.allocations as { amount: string }[]);
    const credit = Money.sum(answers.map(({ body }) => Money.of(body.credit as string)));
    expect(String(Money.sum(allocated.map(({ amount }) => Money.of(amount))))).to.equal(deposit.gross);
    expect(String(credit.plus(Money.of(deposit.gross)))).to.equal('1000.00');

    const paid = await api.read(`/invoices/${deposit.id}`);
    expect([paid.status, paid.open]).to.deep.equal(['paid', '0.00']);
    const { accounts } = await api.read('/ledger/trial-balance');
    const balances = Object.fromEntries(accounts.map((each: Json) => [each.account, each.balance]));
    expect(balances).to.deep.equal({
      'advance-clearing': '0.00',
      'advance-receivable': '0.00',
      bank: '1000.00',
      'client-credit': String(credit.negated()),
      'deposit-liability': `-${deposit.net}`,
      'vat-payable': `-${deposit.vat}`,
    });
    expect(await app.db('work_release').pluck('cause')).to.deep.equal(['deposit-paid']);
    await expectBalancedLedger(app.db);
  });
});

/** Issues the deposit of a contract by a run that is performed in the test. */
async function billedDeposit(app: TestApp, api: Api, contractId: string): Promise<Json> {
  const { id } = await api.made('/runs', { kind: 'billing', asOf: '2026-03-02', mode: 'commit' });
  await handlers['plan-run'](app, { runId: id });
  await handlers['perform-chunk'](app, { runId: id, chunk: 0 });
  return (await api.read(`/invoices?contractId=${contractId}`)).items[0];
}

describe('four billing runs at once over the same 210 contracts', () => {
  /** Three chunks, the last one not full. */
  const CONTRACTS = 210;
  let app: TestApp;
  let api: Api;
  let runs: Json[];

  before(async function () {
    this.timeout(300_000);
    // What follows a billing run, the drawing of their papers, is not what is looked at here.
    app = await testApp({
      jobs: 'workers',
      handlers: {
        ...handlers,
        'plan-run': async (app, payload) => {
          if ((await runById(app.db, payload.runId)).kind === 'billing')
            await handlers['plan-run'](app, payload);
        },
        scheduled: () => Promise.resolve(),
      },
    });
    await app.setNow(NOON);
    api = await apiOf(app);
    await manyContracts(app.db, CONTRACTS);
    runs = await Promise.all(upTo(4).map(() => runToEnd(api, 'billing', '2026-03-02')));
  });
  after(async () => {
    await api.close();
    await app.close();
  });

  it('each part is invoiced once (GTC 6.7), with numbers 1 to 210 without a gap (ruling 24)', async () => {
    expect(await invoiceSequence(app.db)).to.deep.equal(upTo(CONTRACTS));
    const billed = await app.db('billed_part').pluck<string[]>('part_id');
    const due = await app.db('billing_part').where({ trigger: 'order' }).pluck<string[]>('id');
    expect(billed.sort()).to.deep.equal(due.sort());
    expect(await app.db('number_series').where({ series: 'invoice' }).pluck('last_number')).to.deep.equal([
      CONTRACTS,
    ]);
  });

  it('every invoice has its document, receivable, entry, journal line and one message', async () => {
    await expectWholeInvoices(app.db);
  });

  it('the ledger balances, and holds what the contracts ask for', async () => {
    await expectBalancedLedger(app.db);
    const trial = await api.read('/ledger/trial-balance');
    const balances = Object.fromEntries(trial.accounts.map((each: Json) => [each.account, each.balance]));
    const asked = await app
      .db('billing_part')
      .where({ trigger: 'order' })
      .pluck<{ base: string; amount: string }[][]>('taxes');
    const gross = Money.sum(asked.flat().flatMap(({ base, amount }) => [Money.of(base), Money.of(amount)]));
    expect(balances).to.deep.equal({
      'advance-receivable': String(gross),
      'advance-clearing': String(gross.negated()),
    });
    expect(trial.total.balance).to.equal('0.00');
  });

  it('the four together did 210 and skipped the rest, with the reason', async () => {
    const counts = runs.map((run) => run.counts as Record<'planned' | 'done' | 'skipped' | 'failed', number>);
    const sum = (name: 'planned' | 'done' | 'skipped' | 'failed') =>
      counts.reduce((total, each) => total + each[name], 0);
    expect([sum('done'), sum('failed'), sum('planned')]).to.deep.equal([CONTRACTS, 0, 0]);
    expect(sum('skipped'), 'they met over the same contracts').to.be.greaterThan(0);
    const reasons = await app
      .db('run_item')
      .where({ outcome: 'skipped' })
      .distinct()
      .pluck<string[]>('reason');
    expect(reasons.filter((reason) => !reason.startsWith('already invoiced as RE-2026-'))).to.deep.equal([]);
  });

  it('a fifth run finds nothing', async () => {
    const fifth = await runToEnd(api, 'billing', '2026-03-02');
    expect(fifth.counts).to.deep.equal({ planned: 0, done: 0, skipped: 0, failed: 0 });
    expect(await invoiceSequence(app.db)).to.deep.equal(upTo(CONTRACTS));
  });
});
