import { expect } from 'chai';
import { setTimeout as sleep } from 'node:timers/promises';
import { transaction } from '../../db/transaction.ts';
import { instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { remindClient } from '../../src/dunning/remind-client.action.ts';
import { Money } from '../../src/money/money.ts';
import { receivePayment } from '../../src/payments/receive-payment.action.ts';
import { type Json } from '../support/api.ts';
import { runToEnd } from '../support/business.ts';
import { type Debtor, debtor } from '../support/debtor.ts';

const FIRST = '2026-03-20T06:02:00+01:00';
const SECOND = '2026-04-08T06:02:00+02:00';

describe('reminders (GTC 7.10)', () => {
  let owing: Debtor;
  afterEach(() => owing.close());

  const outcomes = (run: Json) => run.items.map((item: Json) => [item.outcome, item.reason]);
  const papers = async (): Promise<Json[]> =>
    owing.app.db('document').where({ kind: 'reminder' }).orderBy('id').pluck('paper');
  const recipients = async (): Promise<string[]> =>
    owing.app
      .db('dispatch')
      .join('document', 'document.id', 'dispatch.document_id')
      .where({ 'document.kind': 'reminder', 'dispatch.status': 'sent' })
      .orderBy('dispatch.id')
      .pluck('recipient');
  const level = async () => (await owing.cases()).map((each) => [each.level, each.nextStep]);

  it('ruling 13: the first goes out on the day after the grace, with interest, EUR 40 and its date, once', async () => {
    owing = await debtor();
    expect(outcomes(await owing.dun('2026-03-19T06:02:00+01:00'))).to.deep.equal([
      ['skipped', 'RE-2026-0001: days of grace until 2026-03-19'],
    ]);
    expect(outcomes(await owing.dun(FIRST))).to.deep.equal([
      ['done', 'reminder 1 about RE-2026-0001: EUR 6045.29 to be paid by 2026-04-07'],
    ]);
    const [paper] = await papers();
    expect(paper).to.deep.include({
      number: 'MA-2026-0001',
      level: 1,
      date: '2026-03-20',
      payBy: '2026-04-07',
      reference: 'RE-2026-0001',
      attention: null,
      total: { open: '6000.00', interest: '5.29', costs: '40.00', all: '6045.29' },
    });
    expect(paper.clauses.map((clause: Json) => clause.ref)).to.deep.equal(['gtc:7.2', 'gtc:7.9', 'gtc:7.10']);
    expect(await recipients()).to.deep.equal(['buchhaltung@sarka.example']);
    const [open] = await owing.cases();
    expect(open).to.deep.include({
      clientId: owing.clientId,
      invoiceIds: [owing.invoice.id],
      level: 1,
      nextStep: 'wait',
      deadline: '2026-04-07',
      onHold: false,
      rights: [],
      open: '6000.00',
    });
    expect(outcomes(await owing.dun(FIRST)), 'run twice').to.deep.equal([]);
    expect(await papers()).to.have.length(1);
  });

  it('the second goes to the management when the first was unsuccessful; then the rights are complete', async () => {
    owing = await debtor();
    await owing.dun(FIRST);
    expect((await owing.dun('2026-04-07T06:02:00+02:00')).items, 'its last day').to.deep.equal([]);
    await owing.app.setNow('2026-04-08T00:30:00+02:00');
    expect((await owing.cases())[0]).to.deep.include({
      nextStep: 'reminder-2',
      rights: ['accelerate', 'suspend'],
    });
    await owing.dun(SECOND);
    const [, paper] = await papers();
    expect(paper).to.deep.include({ level: 2, payBy: '2026-04-15', attention: 'Dr. Ada Zeiler' });
    expect(await recipients()).to.deep.equal(['buchhaltung@sarka.example', 'leitung@sarka.example']);
    expect((await owing.cases())[0]).to.deep.include({ level: 2, rights: ['accelerate', 'suspend'] });
    expect((await owing.dun('2026-04-16T06:02:00+02:00')).items).to.deep.equal([]);
    expect((await owing.cases())[0]).to.deep.include({
      nextStep: 'rights',
      rights: ['accelerate', 'suspend', 'withdraw'],
    });
  });

  it('ruling 14: after an outage only the first goes out, and its time is full', async () => {
    owing = await debtor();
    await owing.dun('2026-06-30T06:02:00+02:00');
    await owing.dun('2026-06-30T06:30:00+02:00');
    expect((await papers()).map(({ level, payBy }) => [level, payBy])).to.deep.equal([[1, '2026-07-14']]);
    expect(await level()).to.deep.equal([[1, 'wait']]);
  });

  it('ruling 29: one letter for what is due at a level; levels are never mixed', async () => {
    owing = await debtor();
    const later = await owing.owe('2026-03-03T09:00:00+01:00', '2000.00');
    await owing.dun('2026-03-23T06:02:00+01:00');
    const [paper] = await papers();
    expect(paper.items.map((item: Json) => item.number)).to.deep.equal(['RE-2026-0001', later.number]);
    expect(paper.reference).to.equal('MA-2026-0001 KD-2026-0001');
    const fresh = await owing.owe('2026-03-24T09:00:00+01:00', '500.00');
    await owing.dun('2026-04-13T06:02:00+02:00');
    const [first, second] = (await papers()).slice(1).sort((a, b) => a.level - b.level);
    expect([first.level, first.items.map((item: Json) => item.number)]).to.deep.equal([1, [fresh.number]]);
    expect([second.level, second.items.length]).to.deep.equal([2, 2]);
  });

  it('ruling 29, per client: what is in its days of grace does not join a letter, and upon the last nothing does', async () => {
    owing = await debtor();
    await owing.pay('6000.00', '2026-03-02');
    const terms = { remindersPer: 'client' };
    const early = await owing.owe('2026-03-02T09:00:00+01:00', '2000.00', terms);
    await owing.dun(FIRST);
    const fresh = await owing.owe('2026-03-24T09:00:00+01:00', '500.00', terms);
    await owing.dun('2026-04-10T06:02:00+02:00');
    expect(
      (await papers()).map(({ level, items }) => [level, items.length]),
      'in its days of grace',
    ).to.deep.equal([
      [1, 1],
      [2, 1],
    ]);
    await owing.dun('2026-04-20T06:02:00+02:00');
    expect(await papers(), 'after the last level nothing joins').to.have.length(2);
    expect((await owing.cases()).map(({ level, invoiceIds }) => [level, invoiceIds])).to.deep.equal([
      [0, [fresh.id]],
      [2, [early.id]],
    ]);
  });

  it('ruling 29, per client: both are in the second letter when both are late by then', async () => {
    owing = await debtor();
    await owing.pay('6000.00', '2026-03-02');
    const terms = { remindersPer: 'client' };
    await owing.owe('2026-03-02T09:00:00+01:00', '2000.00', terms);
    await owing.dun(FIRST);
    await owing.owe('2026-03-24T09:00:00+01:00', '500.00', terms);
    await owing.dun('2026-04-13T06:02:00+02:00');
    expect((await papers()).map(({ level, items }) => [level, items.length])).to.deep.equal([
      [1, 1],
      [2, 2],
    ]);
  });

  it('a payment that is being booked while the run writes the letter comes first: nothing goes out', async () => {
    owing = await debtor();
    await owing.app.setNow(FIRST);
    const at = instant(FIRST);
    const money = {
      amount: Money.of('6006.00'),
      valueDate: localDate('2026-03-16'),
      method: 'bank-transfer',
    } as const;
    const whose = { invoiceId: owing.invoice.id, reference: undefined, payer: undefined, actor: 'test', at };
    const booking = await owing.app.db.transaction();
    await receivePayment(booking, { ...money, ...whose });
    const context = { asOf: localDate('2026-03-20'), at, actor: 'test' };
    const letter = transaction(owing.app.db, (tx) =>
      remindClient(tx, { clientId: owing.clientId, level: 1 }, context),
    );
    await untilSomebodyWaits(owing);
    await booking.commit();
    expect((await letter).outcome).to.equal('skipped');
    expect(await papers()).to.deep.equal([]);
  });

  it('a payment upon the first reminder that leaves cents ends the case: no second one, no rights', async () => {
    owing = await debtor();
    await owing.dun(FIRST);
    await owing.app.setNow('2026-04-07T09:00:00+02:00');
    // 6 000.00 at 10.73 % from 17 March to 7 April, 21 days: 37.0405…
    await owing.pay('6036.14', '2026-04-07');
    await owing.dun(SECOND);
    expect(await papers()).to.have.length(1);
    expect((await owing.cases())[0]).to.deep.include({ nextStep: 'none', open: '0.90', rights: [] });
  });

  it('GTC 7.2: money of the last day to pay is in time by its value date, however late it is booked', async () => {
    owing = await debtor();
    await owing.app.setNow('2026-03-19T15:00:00+01:00');
    await owing.pay('6000.00', '2026-03-16');
    expect((await owing.dun(FIRST)).items).to.deep.equal([]);
    expect(await owing.cases()).to.deep.equal([]);
  });

  it('GTC 7.10: money of the last day of the reminder makes it successful', async () => {
    owing = await debtor();
    await owing.dun(FIRST);
    await owing.app.setNow('2026-04-08T05:00:00+02:00');
    await owing.pay('6045.29', '2026-04-07');
    expect((await owing.dun(SECOND)).items).to.deep.equal([]);
    expect(await owing.cases()).to.deep.equal([]);
  });

  it('a payment that leaves cents is within the tolerance', async () => {
    owing = await debtor();
    await owing.app.setNow('2026-03-17T09:00:00+01:00');
    await owing.pay('5999.10', '2026-03-16');
    expect(outcomes(await owing.dun(FIRST))).to.deep.equal([
      ['skipped', 'RE-2026-0001: EUR 0.90 is within the tolerance of EUR 1.00'],
    ]);
  });

  it('a partial payment reduces what the letter asks for', async () => {
    owing = await debtor();
    await owing.app.setNow('2026-03-17T09:00:00+01:00');
    await owing.pay('5000.00', '2026-03-16');
    await owing.dun(FIRST);
    expect((await papers())[0]?.total).to.deep.include({ open: '1000.00', interest: '0.88' });
  });

  it('a payment between preview and commit is seen: nothing goes out', async () => {
    owing = await debtor();
    await owing.app.setNow(FIRST);
    const preview = await runToEnd(owing.api, 'dunning', '2026-03-20', { mode: 'preview' });
    expect(outcomes(preview)[0][0]).to.equal('done');
    expect(await papers(), 'a preview writes nothing').to.deep.equal([]);
    await owing.pay('6000.00', '2026-03-16');
    const run = await runToEnd(owing.api, 'dunning', '2026-03-20', { previewId: preview.id });
    expect(outcomes(run)[0][0]).to.equal('skipped');
    expect(run.items[0].reason).to.match(/changed since the preview/);
    expect(await papers()).to.deep.equal([]);
  });

  it('ruling 15: without a management contact the second is an item for a person, and goes out once there is one', async () => {
    owing = await debtor({ managementContact: undefined });
    await owing.dun(FIRST);
    const run = await owing.dun(SECOND);
    expect(run.items[0]).to.include({ outcome: 'failed', problem: 'management-contact-missing' });
    expect(await level()).to.deep.equal([[1, 'person']]);
    await owing.api.patch(`/clients/${owing.clientId}`, {
      managementContact: { name: 'Dr. Ada Zeiler', email: 'leitung@sarka.example' },
    });
    await owing.dun('2026-04-09T06:02:00+02:00');
    expect((await papers()).map((paper) => paper.level)).to.deep.equal([1, 2]);
  });

  it('ruling 12: the flat cost is claimed once for an invoice and tops up what is claimed already', async () => {
    owing = await debtor();
    await owing.app.setNow('2026-03-02T12:00:00+01:00');
    const { id } = await owing.pay('500.00', '2026-03-02');
    await owing.api.made(`/payments/${id}/return`, {
      valueDate: '2026-03-02',
      reason: 'recalled',
      charges: '1.50',
    });
    await owing.dun(FIRST);
    await owing.dun(SECOND);
    expect((await papers()).map(({ total }) => total.costs)).to.deep.equal(['40.00', '40.00']);
    const costs = await owing.app.db('posting').where({ account: 'costs-receivable' }).pluck('amount');
    expect(costs).to.deep.equal(['1.50', '38.50']);
    await owing.app.setNow('2026-04-08T10:00:00+02:00');
    const { allocations, credit } = await owing.pay('6200.00', '2026-04-08');
    expect(allocations.map((part: Json) => [part.part, part.amount])).to.deep.include.members([
      ['principal', '6000.00'],
      ['costs', '40.00'],
    ]);
    expect(credit).to.match(/^\d+\.\d\d$/);
  });

  it('two runs at once write one letter', async () => {
    owing = await debtor();
    await Promise.all([1, 2, 3].map(() => owing.dun(FIRST)));
    expect(await papers()).to.have.length(1);
  });
});

/** Until a session of this database waits for a lock that another one holds. */
async function untilSomebodyWaits({ app }: Debtor): Promise<void> {
  for (;;) {
    const { rows } = await app.db.raw<{ rows: { count: number }[] }>(
      `select count(*) as count from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (Number(rows[0]?.count) > 0) return;
    await sleep(5);
  }
}
