import { expect } from 'chai';
import { runToEnd } from '../support/business.ts';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary } from '../support/diary.ts';

const START = '2026-03-02T09:00:00+01:00';
const DAY = '2026-03-02';

/** How finance works with the billing run, and what holds it back. */
describe('the billing run', () => {
  let diary: Diary;

  beforeEach(async () => {
    diary = await openDiary(START, { papers: 'blank' });
  });
  afterEach(() => diary.close());

  const preview = () => runToEnd(diary, 'billing', DAY, { mode: 'preview' });
  const waiting = async (kind: string) => (await diary.read(`/matters?kind=${kind}`)).items;
  const told = (run: Json) =>
    run.items.map((item: Json) => [item.outcome, item.reason, item.effect?.gross ?? null]);
  const allInvoices = async () => (await diary.read('/invoices?sort=created')).items;

  it('a preview changes nothing and lists exactly what the commit then makes', async () => {
    await diary.contract(START, '1000.00');
    await diary.contract(START, '2000.00');
    const planned = await preview();
    expect(planned.counts).to.deep.equal({ planned: 0, done: 2, skipped: 0, failed: 0 });
    expect(await allInvoices()).to.deep.equal([]);
    expect(await diary.books(DAY)).to.deep.equal({});
    // Two halves with 20 % VAT, and where each item leads.
    expect((await diary.read(`/runs/${planned.id}`)).sum).to.equal('1800.00');
    const [contract] = (await diary.read('/contracts')).items;
    const links = planned.items.map((item: Json) => item.links);
    expect(links.map((each: Json) => each.contractId)).to.include(contract.id);
    expect(links.map((each: Json) => each.clientId)).to.include(contract.clientId);

    const committed = await runToEnd(diary, 'billing', DAY, { previewId: planned.id });
    expect(told(committed)).to.deep.equal(told(planned));
    const invoices = await allInvoices();
    expect(invoices.map(({ number }: Json) => number)).to.have.members(['RE-2026-0001', 'RE-2026-0002']);
    expect(invoices.map(({ gross }: Json) => gross)).to.have.members(
      planned.items.map((item: Json) => item.effect.gross),
    );
    expect(committed.items.map((item: Json) => item.documentId)).to.have.members(
      invoices.map((invoice: Json) => invoice.documentId),
    );
    expect(committed.items.map((item: Json) => item.links.invoiceId)).to.have.members(
      invoices.map((invoice: Json) => invoice.id),
    );
  });

  it('what a person excludes is listed with the note and billed by the next run', async () => {
    await diary.contract(START, '1000.00');
    await diary.contract(START, '2000.00');
    const planned = await preview();
    const left = planned.items[0];
    const exclude = [{ subject: left.subject, note: 'erst nach dem Gespräch' }];
    const committed = await runToEnd(diary, 'billing', DAY, { previewId: planned.id, exclude });
    const item = committed.items.find((each: Json) => each.subject === left.subject);
    expect([item.outcome, item.reason]).to.deep.equal(['skipped', 'left out: erst nach dem Gespräch']);
    expect(await allInvoices()).to.have.length(1);
    const [matter, ...others] = await waiting('left-out-billing');
    expect(others).to.deep.equal([]);
    expect(matter).to.deep.include({ key: left.subject, since: DAY, clause: 'gtc:6.7' });
    expect(matter.facts.text).to.equal('erst nach dem Gespräch');
    const next = await runToEnd(diary, 'billing', DAY);
    expect(next.items.map((each: Json) => [each.subject, each.outcome])).to.deep.equal([
      [left.subject, 'done'],
    ]);
    expect(await waiting('left-out-billing')).to.deep.equal([]);
  });

  it('what changed since the preview is skipped and said: a payment, a suspension, something new', async () => {
    const contract = await diary.contract(START, '1000.00');
    const stopped = await diary.contract(START, '3000.00');
    await runToEnd(diary, 'billing', DAY);
    const [deposit] = await diary.invoices(contract);
    await diary.deliver(contract, DAY);
    await diary.deliver(stopped, DAY, { complete: false, lines: [1] });
    const same = await diary.contract(START, '500.00');
    const suspended = await diary.contract(START, '700.00');
    const planned = await preview();
    expect(planned.counts.done).to.equal(3);

    await diary.pay(deposit, '100.00', DAY);
    await diary.made(`/contracts/${suspended.id}/suspend`, { reason: 'Zahlungsverzug' });
    const fresh = await diary.contract(START, '900.00');
    const committed = await runToEnd(diary, 'billing', DAY, { previewId: planned.id });
    const reasonOf = ({ number }: Json) =>
      committed.items.find((item: Json) => item.label.startsWith(number)).reason;
    expect(reasonOf(contract)).to.match(/^changed since the preview: net was 1000.00, would now be 916.67/);
    expect(reasonOf(suspended)).to.match(/^changed since the preview: .*suspended/);
    expect(reasonOf(fresh)).to.match(/^due only since the preview/);
    expect(reasonOf(same)).to.match(/^advance invoice over EUR 300.00/);
    expect(committed.counts).to.deep.equal({ planned: 0, done: 1, skipped: 3, failed: 0 });
  });

  it('a day that has not come is previewed, not committed (ADR 9)', async () => {
    await diary.contract(START, '1000.00');
    const asOf = '2026-03-09';
    const refused = await diary.post('/runs', { kind: 'billing', asOf, mode: 'commit' });
    expect([refused.status, refused.body.type]).to.deep.equal([422, 'run-too-early']);
    const ahead = await runToEnd(diary, 'billing', asOf, { mode: 'preview' });
    expect(ahead.counts.done).to.equal(1);
    const committing = { kind: 'billing', asOf, mode: 'commit', previewId: ahead.id };
    expect((await diary.post('/runs', committing)).body.type).to.equal('run-too-early');
  });

  it('GTC 7.10: a suspended contract takes no delivery and is not billed until it goes on', async () => {
    const contract = await diary.contract(START, '1000.00');
    const act = (verb: string) => diary.post(`/contracts/${contract.id}/${verb}`, { reason: 'Verzug' });
    expect((await act('suspend')).body.status).to.equal('suspended');
    const delivery = await diary.post(`/contracts/${contract.id}/deliveries`, {
      deliveredOn: DAY,
      complete: true,
    });
    expect([delivery.status, delivery.body.type, delivery.body.clause]).to.deep.equal([
      409,
      'contract-suspended',
      'gtc:7.10',
    ]);
    const held = await runToEnd(diary, 'billing', DAY);
    expect([held.items[0].outcome, held.items[0].reason, held.items[0].clause]).to.deep.equal([
      'skipped',
      `contract ${contract.number} is suspended`,
      'gtc:7.10',
    ]);
    const [matter] = await waiting('suspended-billing');
    expect(matter).to.deep.include({ number: contract.number, amount: '500.00', clause: 'gtc:7.10' });
    expect((await act('suspend')).body.type).to.equal('illegal-state');
    expect((await act('resume')).body.status).to.equal('active');
    expect(await waiting('suspended-billing')).to.deep.equal([]);
    expect((await runToEnd(diary, 'billing', DAY)).items[0].outcome).to.equal('done');
  });

  it('GTC 7.1: a person releases work before the deposit is paid, once and with a reason; a later payment keeps that', async () => {
    const contract = await diary.contract(START, '1000.00');
    const release = () => diary.post(`/contracts/${contract.id}/release`, { reason: 'Stammkunde' });
    expect((await release()).body.release).to.deep.include({ cause: 'person', reason: 'Stammkunde' });
    const again = await release();
    expect([again.status, again.body.type]).to.deep.equal([409, 'already-released']);
    await runToEnd(diary, 'billing', DAY);
    const [deposit] = await diary.invoices(contract);
    await diary.pay(deposit, '600.00', DAY);
    expect((await diary.read(`/contracts/${contract.id}`)).release.cause).to.equal('person');
  });
});
