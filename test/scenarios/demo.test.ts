import { expect } from 'chai';
import { fillDemo } from '../../src/demo/fill-demo.ts';
import { Money } from '../../src/money/money.ts';
import { type Api, apiOf, type Json } from '../support/api.ts';
import { type TestApp, testApp } from '../support/app.ts';

describe('the demo agency', () => {
  let app: TestApp;
  let api: Api;

  before(async function () {
    // A whole agency at work, with every paper drawn.
    this.timeout(120_000);
    app = await testApp({ config: { demo: true } });
    await app.setNow('2026-11-23T09:00:00+01:00');
    await fillDemo(app);
    api = await apiOf(app);
  });
  after(async () => {
    await api.close();
    await app.close();
  });

  it('has a dozen clients, none with the VAT id of the agency', async () => {
    const { items } = await api.read('/clients');
    const own = (await api.read('/company')).vatId;
    expect(items).to.have.length(12);
    expect(items.map((client: Json) => client.vatId)).not.to.include(own);
  });

  it('stands in many states: offers, contracts, invoices of every kind', async () => {
    const offers = (await api.read('/offers')).items.map((offer: Json) => offer.status);
    const contracts = (await api.read('/contracts')).items.map((contract: Json) => contract.status);
    const invoices = (await api.read('/invoices')).items.map((invoice: Json) => invoice.kind);
    expect(new Set(offers)).to.include.keys('draft', 'sent', 'ordered', 'confirmed');
    expect(new Set(contracts)).to.include.keys('active', 'suspended', 'completed');
    expect(new Set(invoices)).to.include.keys('advance', 'partial', 'final', 'standard', 'credit-note');
  });

  it('has billed what was due: each invoice with its PDF, gapless numbers, a balanced ledger', async () => {
    const { items } = await api.read('/invoices?sort=created');
    const numbers = items.map((invoice: Json) => Number(invoice.number.slice(-4)));
    expect(numbers).to.deep.equal(numbers.map((_: number, index: number) => index + 1));
    expect(items.filter((invoice: Json) => invoice.sha256 === null)).to.deep.equal([]);
    expect((await api.read('/ledger/trial-balance')).total.balance).to.equal('0.00');
  });

  it('shows behind each figure of the trial balance the postings that it is made of', async () => {
    const { accounts } = await api.read('/ledger/trial-balance');
    expect(accounts).to.have.length.greaterThan(7);
    for (const { account, ...sums } of accounts) {
      const sheet = await api.read(`/ledger/accounts/${account}`);
      const { debit, credit, closing: balance } = sheet;
      expect({ debit, credit, balance }, account).to.deep.equal(sums);
      const postings: Json[] = [];
      for (let cursor = ''; ;) {
        const page = await api.read(`/ledger/accounts/${account}/postings?limit=7${cursor}`);
        postings.push(...page.items);
        if (page.nextCursor === null) break;
        cursor = `&cursor=${page.nextCursor}`;
      }
      const moved = postings.map((each) => Money.of(each.debited ?? `-${each.credited}`));
      expect(Money.sum(moved).toString(), `what moved ${account}`).to.equal(balance);
      expect(postings.at(-1)?.balance, `the balance after the last posting of ${account}`).to.equal(balance);
      const days: string[] = postings.map(({ bookedOn }) => bookedOn);
      expect(days, `${account} day by day`).to.deep.equal(
        days.toSorted((one, other) => one.localeCompare(other)),
      );
    }
  });

  it('leaves finance an item that failed: it names the client to complete (§ 11 UStG)', async () => {
    const [run] = (await api.read('/runs?kind=billing')).items;
    const { items } = await api.read(`/runs/${run.id}/items?outcome=failed`);
    expect(items.map((item: Json) => item.problem)).to.deep.equal(['recipient-vat-id-missing']);
    expect(items.map((item: Json) => item.reason).join()).to.contain('KD-2026-0012, Stadtwerke Hall GmbH');
  });

  it('has people at work: a pool near its limit, one beyond it, an estimate that was announced, sprints', async () => {
    const pools = (await api.read('/hour-pools')).items;
    const used = new Map(pools.map(({ description, ...pool }: Json) => [description, pool]));
    expect(used.get('Stundenpool Lagersystem')).to.include({ used: '17', remaining: '3' });
    expect(used.get('Stundenpool Support')).to.include({ used: '8', overage: '1.5', consented: '4' });
    const estimates = (await api.read('/estimates')).items.flatMap(({ items }: Json) => items);
    expect(estimates.map(({ next }: Json) => next.step)).to.include.members(['none', 'wait']);
    const boards: Json[] = (await api.read('/sprint-boards')).items;
    expect(boards.map(({ open, closed }) => [open?.number, closed])).to.deep.include([2, 1]);
    const states = (await api.read('/time-entries?limit=200')).items.map(({ status }: Json) => status);
    expect(new Set(states)).to.include.keys('draft', 'submitted', 'approved');
  });

  it('has a bank statement: one entry matched by itself, three to decide, one that is no payment', async () => {
    const [statement] = (await api.read('/bank-statements')).items;
    expect(statement).to.include({
      entries: 5,
      matched: 1,
      unmatched: 3,
      undecided: 3,
      duplicates: 0,
      listed: 1,
    });
    const { items } = await api.read('/bank-entries?state=open');
    const suggested = items.flatMap((entry: Json) => entry.suggestions.map((one: Json) => one.number));
    expect(suggested).to.include('RE-2026-0004');
  });

  it('has an instalment plan in use: one of three is paid, nothing is late (GTC 7.8)', async () => {
    const [plan] = (await api.read('/instalment-plans')).items;
    expect(plan).to.include({ state: 'running', clientName: 'Bergblick Hotels GmbH' });
    expect(plan.instalments.map(({ paid }: Json) => paid)).to.deep.equal(['3840.00', '0.00', '0.00']);
  });

  it('leaves a preview of billing something to show: what was delivered today', async () => {
    await api.made('/runs', { kind: 'billing', asOf: '2026-11-23', mode: 'preview' });
    const [preview] = (await api.read('/runs?kind=billing&mode=preview')).items;
    const { items } = await api.read(`/runs/${preview.id}/items?outcome=done`);
    const clients = items.map(({ label }: Json) => label).join();
    expect(clients).to.include('Isar Robotics').and.to.include('Österreicher');
    const final = items.find(({ effect }: Json) => effect.kind === 'final').effect;
    expect(final).to.include({ whole: '12500.00', deducted: '-2970.60', gross: '9529.40' });
  });

  it('hands out its terms in both languages (GTC 1.1)', async () => {
    const [{ id }] = (await api.read('/terms-editions')).items;
    const { documents } = await api.read(`/terms-editions/${id}`);
    expect(documents.map(({ language }: Json) => language)).to.have.members(['de', 'en']);
    const { bytes } = await api.bytes(`/terms-editions/${id}/documents/de`);
    expect(bytes.toString()).to.include('7.2   Rechnungen sind innerhalb');
  });

  it('is filled once', async () => {
    const before = (await api.read('/journal?limit=1')).items;
    await fillDemo(app);
    expect((await api.read('/journal?limit=1')).items).to.deep.equal(before);
  });
});
