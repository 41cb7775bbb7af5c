import { expect } from 'chai';
import { transaction } from '../../db/transaction.ts';
import { reviseReminder } from '../../src/dunning/revise-reminder.action.ts';
import { instant } from '../../src/calendar/instant.ts';
import { remindClient } from '../../src/dunning/remind-client.action.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { type Debtor, debtor } from '../support/debtor.ts';

/** A letter is written on Friday 20 March 2026 at 06:02 and waits for the mail server. */
describe('a reminder that is late to leave the house (ruling 14)', () => {
  let owing: Debtor;
  let documentId: string;
  beforeEach(async () => {
    owing = await debtor();
    const at = instant('2026-03-20T06:02:00+01:00');
    const context = { asOf: localDate('2026-03-20'), at, actor: 'test' };
    const outcome = await transaction(owing.app.db, (tx) =>
      remindClient(tx, { clientId: owing.clientId, level: 1 }, context),
    );
    documentId = outcome.outcome === 'done' ? (outcome.documentId ?? '') : '';
  });
  afterEach(() => owing.close());

  const revise = (at: string) =>
    transaction(owing.app.db, (tx) =>
      reviseReminder(tx, { documentId, channel: 'mail', actor: 'test', at: instant(at) }),
    );
  const letters = () =>
    owing.app
      .db('reminder_letter')
      .orderBy('id')
      .select<{ number: string; pay_by: string; withdrawal_reason: string | null }[]>(
        'number',
        'pay_by',
        'withdrawal_reason',
      );

  it('goes out as it is while its date leaves the full period', async () => {
    expect(await revise('2026-03-20T06:10:00+01:00')).to.equal(null);
    expect(await revise('2026-03-24T10:00:00+01:00'), '14 days from Tuesday 24 are 7 April').to.equal(null);
    expect(await letters()).to.have.length(1);
  });

  it('is written anew with a later date when its own would leave less', async () => {
    expect(await revise('2026-03-24T16:30:00+01:00')).to.match(/2026-04-07 would leave less/);
    expect((await letters()).map((letter) => [letter.number, letter.pay_by])).to.deep.equal([
      ['MA-2026-0001', '2026-04-07'],
      ['MA-2026-0002', '2026-04-08'],
    ]);
    await owing.app.setNow('2026-03-24T16:30:00+01:00');
    const [open] = await owing.cases();
    expect([open.level, open.nextStep]).to.deep.equal([1, 'wait']);
  });

  it('is withdrawn when everything has been paid meanwhile', async () => {
    await owing.app.setNow('2026-03-20T06:05:00+01:00');
    await owing.pay('6006.00', '2026-03-20');
    expect(await revise('2026-03-20T06:10:00+01:00')).to.equal('what it asks for has changed');
    expect(await letters()).to.have.length(1);
    expect(await owing.cases()).to.deep.equal([]);
  });

  it('is written anew about the rest after a partial payment', async () => {
    await owing.app.setNow('2026-03-20T06:05:00+01:00');
    await owing.pay('1005.29', '2026-03-20');
    expect(await revise('2026-03-20T06:10:00+01:00')).to.equal('what it asks for has changed');
    const [, paper] = await owing.app.db('document').where({ kind: 'reminder' }).orderBy('id').pluck('paper');
    expect(paper.total.open).to.equal(paper.items[0].open);
    expect(paper.total.open).not.to.equal('6000.00');
  });

  it('is withdrawn when a person holds the reminders back', async () => {
    await owing.app.setNow('2026-03-20T06:05:00+01:00');
    await owing.api.made('/dunning-holds', {
      clientId: owing.clientId,
      reason: 'r',
      until: '2026-04-30',
    });
    expect(await revise('2026-03-20T06:10:00+01:00')).to.equal('what it asks for has changed');
    expect(await letters()).to.have.length(1);
  });

  it('the dispatch asks before it hands over, and what is withdrawn never goes out', async () => {
    await owing.app.setNow('2026-03-24T16:30:00+01:00');
    await owing.app.queue.add('scheduled', [{ entry: 'render' }]);
    await owing.app.queue.add('scheduled', [{ entry: 'render' }]);
    await owing.app.queue.add('scheduled', [{ entry: 'dispatch' }]);
    const rows = await owing.app
      .db('dispatch')
      .join('reminder_letter as l', 'l.document_id', 'dispatch.document_id')
      .orderBy('l.id')
      .select('l.number', 'dispatch.status', 'l.received_on');
    expect(rows).to.deep.equal([
      { number: 'MA-2026-0001', status: 'settled', received_on: null },
      { number: 'MA-2026-0002', status: 'sent', received_on: '2026-03-25' },
    ]);
    const [open] = await owing.cases();
    expect(open.deadline).to.equal('2026-04-08');
  });
});
