import { expect } from 'chai';
import { instant } from '../../src/calendar/instant.ts';
import { type Api, apiOf } from '../support/api.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { until } from '../support/until.ts';
import { aClient, aQueuedInvoice } from '../support/letters.ts';

const at = instant('2026-03-20T09:00:00Z');
const nobody = '0190a000-0000-7000-8000-000000000000';

describe('The API of dispatch', () => {
  let app: TestApp;
  let api: Api;
  let documentId: string;
  let dispatchId: string;

  beforeEach(async () => {
    app = await testApp();
    await app.setNow(at);
    api = await apiOf(app);
    ({ documentId, dispatchId } = await aQueuedInvoice(
      app.db,
      await aClient(app.db, at),
      'RE-2026-0001',
      at,
    ));
  });
  afterEach(async () => {
    await api.close();
    await app.close();
  });

  it('without a mail server a message can be read in the outbox as it would have left the house', async () => {
    await api.made('/runs', { kind: 'dispatch', asOf: '2026-03-20', mode: 'commit' });
    const { items } = await api.read('/outbox');
    expect(items).to.have.length(1);
    expect(items[0]).to.include({ id: dispatchId, documentId, recipient: 'einkauf@kunde.example', copy: 0 });
    expect(items[0]).to.include({ kind: 'invoice', number: 'RE-2026-0001' });
    const message = await api.bytes(`/outbox/${dispatchId}/message`);
    expect(message.bytes.toString()).to.include('Subject: Rechnung RE-2026-0001');
    expect((await api.get(`/outbox/${nobody}/message`)).status).to.equal(404);
  });

  it('GET /documents/:id/mail reads the mail before it leaves, in either language, and sends nothing', async () => {
    const german = await api.read(`/documents/${documentId}/mail`);
    expect([german.language, german.subject]).to.deep.equal(['de', 'Rechnung RE-2026-0001']);
    const english = await api.read(`/documents/${documentId}/mail?language=en`);
    expect([english.language, english.subject]).to.deep.equal(['en', 'Invoice RE-2026-0001']);
    expect(english.text).to.match(/^Dear /);
    expect((await api.get(`/documents/${nobody}/mail`)).status).to.equal(404);
    expect((await api.read('/outbox')).items).to.deep.equal([]);
  });

  it('POST /documents/:id/dispatches sends a copy at once', async () => {
    await api.made('/runs', { kind: 'dispatch', asOf: '2026-03-20', mode: 'commit' });
    const copy = await api.post(`/documents/${documentId}/dispatches`, {});
    expect(copy.status).to.equal(201);
    expect(copy.body).to.include({ copy: 1, status: 'queued', recipient: 'einkauf@kunde.example' });
    // Drawing the copy may take longer than the answer waits for it.
    const { items } = await until(
      () => api.read(`/dispatches?documentId=${documentId}&status=sent`),
      (sent) => sent.items.length === 2,
    );
    expect(items.map((each: { copy: number }) => each.copy)).to.deep.equal([1, 0]);
    const message = await api.bytes(`/outbox/${copy.body.id}/message`);
    expect(message.bytes.toString()).to.include('Subject: Kopie: Rechnung RE-2026-0001');
  });

  it('finds the messages to a client and about a matter, page by page, each with what it brings', async () => {
    const other = await aClient(app.db, at);
    const second = await aQueuedInvoice(app.db, other, 'RE-2026-0002', at);
    const third = await aQueuedInvoice(app.db, other, 'RE-2026-0003', at);
    const first = await api.read(`/dispatches?clientId=${other}&limit=1`);
    const last = await api.read(`/dispatches?clientId=${other}&limit=1&cursor=${first.nextCursor}`);
    const shown = [...first.items, ...last.items].map(({ id, document }) => [id, document.number]);
    expect(shown).to.deep.equal([
      [third.dispatchId, 'RE-2026-0003'],
      [second.dispatchId, 'RE-2026-0002'],
    ]);
    expect([last.nextCursor, first.items[0].document.clientId]).to.deep.equal([null, other]);
    const { subjectId } = first.items[0].document;
    const { items } = await api.read(`/dispatches?subjectId=${subjectId}&clientId=${other}`);
    expect(items.map(({ id }: { id: string }) => id)).to.deep.equal([third.dispatchId]);
    expect((await api.read(`/dispatches?clientId=${other}&status=sent`)).items).to.deep.equal([]);
  });

  it('shows a person what is in doubt and how it may be settled', async () => {
    await app.db('dispatch').update({ status: 'in-doubt', last_attempt_at: at });
    const { items } = await api.read('/dispatches?status=in-doubt');
    expect(items[0]).to.deep.include({ id: dispatchId, settlements: ['sent', 'not-sent'] });
    const settled = await api.made(`/dispatches/${dispatchId}/settlement`, {
      outcome: 'sent',
      note: 'Frau Huber has it',
    });
    expect(settled).to.deep.include({
      status: 'sent',
      deemedReceivedAt: at,
      settledBy: 'token:admin',
      settlements: [],
    });
    const again = await api.post(`/dispatches/${dispatchId}/settlement`, { outcome: 'sent', note: 'n' });
    expect([again.status, again.body.type]).to.deep.equal([409, 'illegal-state']);
  });

  const faults: [string, Record<string, unknown>, string][] = [
    ['an outcome that does not exist', { outcome: 'perhaps', note: 'n' }, 'invalid-request'],
    ['no note', { outcome: 'sent' }, 'invalid-request'],
    ['an empty note', { outcome: 'sent', note: ' ' }, 'invalid-request'],
    ['a message that is only queued', { outcome: 'sent', note: 'n' }, 'illegal-state'],
  ];
  for (const [fault, body, type] of faults) {
    it(`a settlement refuses ${fault}`, async () => {
      const answer = await api.post(`/dispatches/${dispatchId}/settlement`, body);
      expect(answer.body.type).to.equal(type);
      expect((await api.read('/dispatches')).items[0]).to.include({ status: 'queued', settledBy: null });
    });
  }

  it('refuses ids of nothing and recipients that are none', async () => {
    const calls: [string, unknown, number][] = [
      [`/dispatches/${nobody}/settlement`, { outcome: 'sent', note: 'n' }, 404],
      [`/documents/${nobody}/dispatches`, {}, 404],
      [`/documents/${documentId}/dispatches`, { recipient: 'nobody' }, 422],
      [`/documents/${documentId}/dispatches`, { recipient: 'a@b.example\r\nBcc: c@d.example' }, 422],
    ];
    for (const [path, body, status] of calls) expect((await api.post(path, body)).status).to.equal(status);
  });
});
