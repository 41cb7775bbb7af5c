import { expect } from 'chai';
import { newId } from '../../db/id.ts';
import { type Json } from '../support/api.ts';
import { type Debtor, debtor } from '../support/debtor.ts';

const FIRST = '2026-03-20T06:02:00+01:00';

describe('what halts reminders (GTC 7.10)', () => {
  let owing: Debtor;
  beforeEach(async () => {
    owing = await debtor();
    await owing.app.setNow('2026-03-19T10:00:00+01:00');
  });
  afterEach(() => owing.close());

  const reasons = (run: Json) => run.items.map((item: Json) => `${item.outcome}: ${item.reason}`);
  const letters = async () => Number((await owing.app.db('reminder_letter').count())[0]?.['count']);

  it('a hold of the client rests until the end of its day', async () => {
    const { clientId } = owing;
    const reason = 'pays after the trade fair';
    const hold = await owing.api.made('/dunning-holds', { clientId, reason, until: '2026-03-25' });
    expect(hold).to.include({ kind: 'hold', clientId, invoiceId: null, until: '2026-03-25', endedAt: null });
    expect(reasons(await owing.dun(FIRST))).to.deep.equal([`skipped: RE-2026-0001: ${reason}`]);
    expect((await owing.cases())[0]).to.include({ nextStep: 'halted', reason, onHold: true });
    await owing.dun('2026-03-25T06:02:00+01:00');
    expect(await letters()).to.equal(0);
    await owing.dun('2026-03-26T06:02:00+01:00');
    expect(await letters()).to.equal(1);
  });

  it('a hold of one invoice leaves the others; released, the next run goes on', async () => {
    const other = await owing.owe('2026-03-03T09:00:00+01:00', '2000.00');
    await owing.app.setNow('2026-03-19T10:00:00+01:00');
    const invoiceId = owing.invoice.id;
    const body = { invoiceId, reason: 'promised', until: '2026-12-31' };
    const hold = await owing.api.made('/dunning-holds', body);
    await owing.dun('2026-03-23T06:02:00+01:00');
    expect((await owing.cases()).map((each) => [each.level, each.invoiceIds, each.onHold])).to.deep.equal([
      [0, [invoiceId], true],
      [1, [other.id], false],
    ]);
    const ended = await owing.api.made(`/dunning-halts/${hold.id}/end`, { note: 'promise broken' });
    expect(ended).to.include({ endedBy: 'token:admin', endNote: 'promise broken' });
    await owing.dun('2026-03-24T06:02:00+01:00');
    expect(await letters()).to.equal(2);
    const again = await owing.api.post(`/dunning-halts/${hold.id}/end`, { note: 'again' });
    expect([again.status, again.body.type]).to.deep.equal([409, 'halt-ended']);
  });

  it('a disputed invoice is not reminded of until a person resolves the dispute', async () => {
    const path = `/invoices/${owing.invoice.id}/dispute`;
    const dispute = await owing.api.made(path, { reason: 'the login does not work' });
    const twice = await owing.api.post(path, { reason: 'still' });
    expect([twice.status, twice.body.type]).to.deep.equal([409, 'halt-exists']);
    expect(reasons(await owing.dun('2026-05-20T06:02:00+02:00'))[0]).to.match(/login does not work/);
    const open = await owing.api.read(`/dunning-halts?invoiceId=${owing.invoice.id}&lasting=true`);
    expect(open.items.map((halt: Json) => halt.id)).to.deep.equal([dispute.id]);
    const { number, clientName } = await owing.api.read(`/invoices/${owing.invoice.id}`);
    expect(open.items[0]).to.deep.include({ invoiceNumber: number, clientName });
    await owing.api.made(`/dunning-halts/${dispute.id}/end`, { note: 'mended' });
    await owing.dun('2026-05-21T06:02:00+02:00');
    expect(await letters()).to.equal(1);
  });

  it('legal proceedings may start as soon as the last day to pay is over, and stop the reminders', async () => {
    const path = `/invoices/${owing.invoice.id}/legal-proceedings`;
    await owing.app.setNow('2026-03-16T10:00:00+01:00');
    const early = await owing.api.post(path, { reason: 'BG Innsbruck 4 C 123/26' });
    expect([early.status, early.body.type]).to.deep.equal([409, 'not-overdue']);
    await owing.app.setNow('2026-03-17T10:00:00+01:00');
    await owing.api.made(path, { reason: 'BG Innsbruck 4 C 123/26' });
    await owing.dun(FIRST);
    expect(await letters()).to.equal(0);
  });

  it('proceedings about one invoice stop its second reminder and its rights; they go on for the others', async () => {
    const other = await owing.owe('2026-03-03T09:00:00+01:00', '2000.00');
    await owing.dun('2026-03-23T06:02:00+01:00');
    await owing.app.setNow('2026-03-25T10:00:00+01:00');
    const path = `/invoices/${owing.invoice.id}/legal-proceedings`;
    const proceedings = await owing.api.made(path, { reason: 'BG Innsbruck 4 C 123/26' });
    await owing.dun('2026-04-13T06:02:00+02:00');
    const second = owing.app.db('reminder').where({ level: 2 });
    expect(await second.clone().pluck('invoice_id')).to.deep.equal([other.id]);
    const [first] = (await owing.cases()).filter(({ level }) => level === 1);
    expect(first).to.deep.include({ invoiceIds: [owing.invoice.id], nextStep: 'halted', rights: [] });
    await owing.api.made(`/dunning-halts/${proceedings.id}/end`, { note: 'action withdrawn' });
    await owing.dun('2026-04-14T06:02:00+02:00');
    expect(await second.clone().pluck('invoice_id')).to.include(owing.invoice.id);
  });

  it('refuses what cannot be: a hold in the past, of nobody, of both, of strangers', async () => {
    const { clientId } = owing;
    const invoiceId = owing.invoice.id;
    const refused = async (body: Record<string, unknown>) => {
      const answer = await owing.api.post('/dunning-holds', { reason: 'r', until: '2026-04-01', ...body });
      return [answer.status, answer.body.type];
    };
    expect(await refused({ clientId, until: '2026-03-18' })).to.deep.equal([422, 'hold-in-the-past']);
    expect(await refused({})).to.deep.equal([422, 'invalid-request']);
    expect(await refused({ clientId, invoiceId })).to.deep.equal([422, 'invalid-request']);
    expect(await refused({ clientId: newId() })).to.deep.equal([404, 'not-found']);
    expect(await refused({ invoiceId: newId() })).to.deep.equal([404, 'not-found']);
    expect(await refused({ clientId, until: '2026-02-30' })).to.deep.equal([422, 'invalid-request']);
    const nobody = await owing.api.post(`/invoices/${newId()}/dispute`, { reason: 'r' });
    expect([nobody.status, nobody.body.type]).to.deep.equal([404, 'not-found']);
    expect((await owing.api.read('/dunning-halts')).items).to.deep.equal([]);
  });
});
