import { expect } from 'chai';
import { addDays, localDate } from '../../src/calendar/local-date.ts';
import { expectedDay, weeksFrom } from '../../src/desk/expected-cash.ts';
import { type Json } from '../support/api.ts';
import { type Ledger, openLedger } from '../support/receivables.ts';

describe('GTC 7.2: expected cash', () => {
  const today = localDate('2026-06-01');
  let ledger: Ledger;
  before(async () => {
    ledger = await openLedger(`${today}T10:00:00+02:00`);
  });
  after(() => ledger.close());

  it('by rule: the last day to pay, moved by the habit of the client, never before today', () => {
    const day = (dueOn: string, daysLate: number | null) =>
      expectedDay(localDate(dueOn), daysLate === null ? null : { daysLate, invoices: 3 }, today);
    expect([
      day('2026-06-10', 5),
      day('2026-06-10', -3),
      day('2026-06-02', -9),
      day('2026-06-10', null),
    ]).to.deep.equal(['2026-06-15', '2026-06-07', '2026-06-01', '2026-06-10']);
    expect(weeksFrom(today, 2)).to.deep.equal([
      { from: '2026-06-01', to: '2026-06-07' },
      { from: '2026-06-08', to: '2026-06-14' },
    ]);
  });

  /** A client that has paid three invoices so many days after their last day to pay. */
  async function payer(...daysLate: number[]): Promise<string> {
    const { id: clientId } = await ledger.client();
    for (const days of daysLate) {
      const { id: invoiceId } = await ledger.owed(clientId, '100.00', '2026-03-02');
      const valueDate = addDays(localDate('2026-03-02'), days);
      const { total } = await ledger.read(`/clients/${clientId}/statement?asOf=${valueDate}`);
      await ledger.pay({ invoiceId, amount: total, valueDate });
    }
    return clientId;
  }

  it('week by week, as agreed and by habit; overdue and undated apart; the sums are the open items of the ledger', async function () {
    this.timeout(60_000);
    const slow = await payer(1, 9, 30);
    const unknown = (await ledger.client()).id;
    await ledger.owed(slow, '1000.00', '2026-06-03');
    await ledger.owed(slow, '500.00', '2026-05-20');
    await ledger.owed(unknown, '2000.00', '2026-06-03');
    await ledger.owed(unknown, '300.00', '2026-12-01');
    const undated = await ledger.owed(unknown, '70.00', '2026-06-03');
    await ledger.app
      .db('open_item')
      .where({ invoice_id: undated.id })
      .update({ received_on: null, due_on: null });

    const client = await ledger.read(`/clients/${slow}/expected-cash`);
    expect(client.habit).to.deep.equal({ daysLate: 9, invoices: 3 });
    const items = ({ items }: Json) =>
      items.map(({ dueOn, open, expectedOn }: Json) => [dueOn, open, expectedOn]);
    expect(items(client)).to.deep.equal([
      ['2026-05-20', '600.00', null],
      ['2026-06-03', '1200.00', '2026-06-12'],
    ]);
    expect((await ledger.read(`/clients/${unknown}/expected-cash`)).habit).to.equal(null);

    const cash = await ledger.read('/expected-cash?weeks=3');
    const weeks = cash.weeks.map(({ from, agreed, expected }: Json) => [from, agreed, expected]);
    expect(weeks).to.deep.equal([
      ['2026-06-01', '3600.00', '2400.00'],
      ['2026-06-08', '0.00', '1200.00'],
      ['2026-06-15', '0.00', '0.00'],
    ]);
    expect(cash).to.include({ overdue: '600.00', undated: '84.00', open: '4644.00' });
    expect(cash.later).to.deep.equal({ agreed: '360.00', expected: '360.00', planned: '0.00' });
    expect((await ledger.read('/ageing')).total.total).to.equal(cash.open);
    const { accounts } = await ledger.read('/ledger/trial-balance');
    expect(accounts.find(({ account }: Json) => account === 'receivable').balance).to.equal(cash.open);
    const alone = await ledger.read(`/expected-cash?clientId=${slow}&weeks=3`);
    expect(alone).to.include({ overdue: '600.00', open: '1800.00' });
    const before = await ledger.read('/expected-cash?asOf=2026-05-19&weeks=1');
    expect(before.weeks[0].agreed, 'as of a day that has passed').to.equal('600.00');
  });

  it('GTC 7.8: instalments are promised for their days, whatever the habit', async function () {
    this.timeout(60_000);
    const clientId = await payer(9);
    const { id } = await ledger.owed(clientId, '1000.00', '2026-05-20');
    const schedule = { number: 3, everyMonths: 1, firstDueOn: '2026-06-10' };
    await ledger.made('/instalment-plans', { clientId, invoiceIds: [id], reason: 'asked for', schedule });
    const { chapters } = await ledger.read(`/invoices/${id}/history?language=de`);
    expect(
      chapters.map(({ sentence }: Json) => sentence),
      'the plan is part of the story',
    ).to.include('Ratenvereinbarung RV-2026-0001 über 1.203,88 € in 3 Raten: asked for');
    const told = async () =>
      (await ledger.read(`/clients/${clientId}/expected-cash`)).items.map(
        ({ dueOn, promised, expectedOn }: Json) => [dueOn, promised, expectedOn],
      );
    expect(await told()).to.deep.equal([
      ['2026-06-10', true, '2026-06-10'],
      ['2026-07-10', true, '2026-07-10'],
      ['2026-08-10', true, '2026-08-10'],
    ]);
    const cash = await ledger.read(`/expected-cash?clientId=${clientId}&weeks=1`);
    expect([cash.overdue, cash.open, cash.later.agreed]).to.deep.equal(['0.00', '1200.00', '1200.00']);
    await ledger.pay({ invoiceId: id, amount: '500.00', valueDate: '2026-06-01' });
    expect((await told()).map(([day]: string[]) => day)).to.deep.equal(['2026-07-10', '2026-08-10']);
    const after = await ledger.read(`/expected-cash?clientId=${clientId}&weeks=1`);
    const { open } = await ledger.read(`/clients/${clientId}/statement`);
    expect([after.open, after.later.expected]).to.deep.equal([open, open]);

    const [path, pathOfClient] = [
      `/expected-cash?asOf=${today}`,
      `/clients/${clientId}/expected-cash?asOf=${today}`,
    ];
    const [that, thatOfClient] = [await ledger.read(path), await ledger.read(pathOfClient)];
    await ledger.app.setNow('2026-06-02T10:00:00+02:00');
    await ledger.pay({ invoiceId: id, amount: '700.00', valueDate: '2026-06-02' });
    expect(await ledger.read(path), 'a day stays as it was, whatever is booked later').to.deep.equal(that);
    expect(await ledger.read(pathOfClient)).to.deep.equal(thatOfClient);
    expect((await told()).map(([day]: string[]) => day)).to.deep.equal(['2026-08-10']);
  });
});
