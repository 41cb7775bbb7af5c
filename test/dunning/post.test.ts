import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { client } from '../support/business.ts';
import { type Debtor, debtor } from '../support/debtor.ts';
import { textOf } from '../support/pdf.ts';

const ADDRESS = `${client.name}, Hütteldorfer Straße 120, 1140 Wien, AT`;

/** Ruling 30: what goes by post is posted by a person, and received some working days later. */
describe('letters by post (ruling 30)', () => {
  let owing: Debtor;
  afterEach(() => owing.close());

  const waiting = async (status = 'to-post'): Promise<Json[]> =>
    (await owing.api.read(`/dispatches?status=${status}&limit=200`)).items;
  const letterOf = async (documentId: string, status = 'to-post'): Promise<Json> =>
    (await waiting(status)).find((each) => each.documentId === documentId);
  const post = (dispatch: Json, postedOn: string, registeredNumber: string | null = null) =>
    owing.api.made(`/dispatches/${dispatch.id}/posting`, { postedOn, registeredNumber });
  const reminders = (): Promise<Json[]> =>
    owing.app
      .db('reminder_letter as l')
      .orderBy('l.id')
      .select('l.document_id as documentId', 'l.number', 'l.pay_by as payBy', 'l.received_on as receivedOn');

  /** The invoice goes to the post on Monday 2 March, is received on Thursday 5 and to be paid by Thursday 19. */
  const remindedByPost = async (change: Json = { email: null }): Promise<Json> => {
    owing = await debtor(change, 'drawn');
    await post(await letterOf(owing.invoice.documentId), '2026-03-02');
    await owing.dun('2026-03-23T06:02:00+01:00');
    return (await reminders())[0];
  };

  it('without an e-mail address everything waits for the post, to be printed in one PDF', async () => {
    owing = await debtor({ email: null }, 'drawn');
    const letters = await waiting();
    expect(letters.map(({ channel, recipient, copy }) => [channel, recipient, copy])).to.deep.equal(
      Array.from({ length: 4 }, () => ['post', ADDRESS, 0]),
    );
    const text = textOf((await owing.api.bytes('/letters-to-post')).bytes);
    const titles = ['Angebot', 'Auftragsbestätigung', 'Anzahlungsrechnung'];
    expect(titles.filter((title) => text.includes(title))).to.deep.equal(titles);
    const { id } = await letterOf(owing.invoice.documentId);
    expect(textOf((await owing.api.bytes(`/dispatches/${id}/letter`)).bytes)).to.match(/RE-2026-0001/);
  });

  it('an ordinary letter counts as received on the third working day, and the invoice is due from then', async () => {
    owing = await debtor({ email: null }, 'drawn');
    const posted = await post(await letterOf(owing.invoice.documentId), '2026-03-02');
    expect(posted).to.include({ status: 'sent', postedOn: '2026-03-02' });
    expect(await owing.api.read(`/invoices/${owing.invoice.id}`)).to.include({
      receivedOn: '2026-03-05',
      dueOn: '2026-03-19',
    });
  });

  it('the date on a reminder allows for the post; one posted too late is written anew, not posted', async () => {
    const first = await remindedByPost();
    expect(first).to.include({ payBy: '2026-04-10', receivedOn: null });
    expect((await owing.cases())[0]).to.include({
      nextStep: 'wait',
      reason: 'reminder 1 has not gone out yet',
    });
    await owing.app.setNow('2026-03-25T09:00:00+01:00');
    const late = await post(await letterOf(first.documentId), '2026-03-25');
    expect(late).to.include({ status: 'settled', postedOn: null });
    expect(late.settlementNote).to.match(/2026-04-10 would leave less/);
    const [, second] = await reminders();
    expect((await post(await letterOf(second.documentId), '2026-03-25')).status).to.equal('sent');
    expect((await reminders())[1]).to.include({ payBy: '2026-04-15', receivedOn: '2026-03-30' });
    expect((await owing.cases())[0]).to.include({ level: 1, deadline: '2026-04-15' });
  });

  it('a registered letter waits for the record of its delivery; only then its time runs', async () => {
    const { documentId } = await remindedByPost();
    const letter = await letterOf(documentId);
    await post(letter, '2026-03-23', 'RQ 123 456 785 AT');
    expect(
      (await waiting('registered')).map(({ id, registeredNumber }) => [id, registeredNumber]),
    ).to.deep.equal([[letter.id, 'RQ 123 456 785 AT']]);
    expect((await reminders())[0]?.receivedOn).to.equal(null);
    await owing.app.setNow('2026-04-01T09:00:00+02:00');
    const delivered = await owing.api.made(`/dispatches/${letter.id}/delivery`, { receivedOn: '2026-03-31' });
    expect(delivered.status).to.equal('sent');
    expect((await owing.cases())[0], '14 days from 31 March').to.include({ deadline: '2026-04-14' });
  });

  it('a letter that was posted before it was recorded has gone, whatever has changed since', async () => {
    const { documentId } = await remindedByPost();
    await owing.app.setNow('2026-03-24T09:00:00+01:00');
    await owing.pay('100.00', '2026-03-24');
    expect((await post(await letterOf(documentId), '2026-03-23')).status).to.equal('sent');
  });

  it('both ways: the mail carries the original and decides the receipt, the letter is a copy (ruling 26)', async () => {
    owing = await debtor({ papersBy: 'both' }, 'drawn');
    const letter = await letterOf(owing.invoice.documentId);
    expect(letter.copy).to.equal(1);
    expect(textOf((await owing.api.bytes(`/dispatches/${letter.id}/letter`)).bytes)).to.match(/Kopie/);
    await post(letter, '2026-03-02');
    const invoice = await owing.api.read(`/invoices/${owing.invoice.id}`);
    expect(invoice.receivedOn).to.equal('2026-03-02');
  });

  it('a single paper is sent by post on demand, as a copy', async () => {
    owing = await debtor({}, 'drawn');
    const path = `/documents/${owing.invoice.documentId}/dispatches`;
    expect(await owing.api.made(path, { channel: 'post' })).to.include({
      status: 'to-post',
      recipient: ADDRESS,
      copy: 1,
    });
    const both = await owing.api.post(path, { channel: 'post', recipient: 'a@sarka.example' });
    expect([both.status, both.body.errors[0].path]).to.deep.equal([422, 'recipient']);
  });

  it('refuses days that cannot be, and what does not wait for the post; nothing is written', async () => {
    owing = await debtor({ papersBy: 'both' }, 'drawn');
    const letter = await letterOf(owing.invoice.documentId);
    const [mailed] = await waiting('sent');
    const refusals: [path: string, body: Json, status: number, type: string][] = [
      [`${letter.id}/posting`, { postedOn: '2026-03-03' }, 422, 'bad-value'],
      [`${letter.id}/posting`, { postedOn: '2026-03-01' }, 422, 'bad-value'],
      [`${letter.id}/posting`, {}, 422, 'invalid-request'],
      [`${letter.id}/posting`, { postedOn: '2026-03-02', registeredNumber: ' ' }, 422, 'invalid-request'],
      [`${letter.id}/delivery`, { receivedOn: '2026-03-02' }, 409, 'illegal-state'],
      [`${mailed.id}/posting`, { postedOn: '2026-03-02' }, 409, 'illegal-state'],
      [`${owing.clientId}/posting`, { postedOn: '2026-03-02' }, 404, 'not-found'],
    ];
    for (const [path, body, status, type] of refusals) {
      const answer = await owing.api.post(`/dispatches/${path}`, body);
      expect([answer.status, answer.body.type], path).to.deep.equal([status, type]);
    }
    expect((await letterOf(owing.invoice.documentId)).status).to.equal('to-post');
    const closing = await owing.api.made(`/dispatches/${letter.id}/settlement`, {
      outcome: 'closed',
      note: 'handed over in person',
    });
    expect(closing.status).to.equal('settled');
  });
});
