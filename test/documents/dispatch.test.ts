import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import PostalMime, { type Email } from 'postal-mime';
import { type Db } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { startDueRun } from '../../jobs/start-due-run.ts';
import { addSeconds, instant, type Instant } from '../../src/calendar/instant.ts';
import { type Delivery } from '../../src/documents/note-delivery.action.ts';
import { type Dispatch } from '../../src/documents/dispatch.ts';
import { dispatchSweep } from '../../src/documents/dispatch.sweep.ts';
import { dispatchById, queueDispatch } from '../../src/documents/dispatch.store.ts';
import { type Mailer } from '../../src/documents/mailer.ts';
import { createOutboxMailer } from '../../src/mail/outbox-mailer.ts';
import { outboxPage } from '../../src/documents/dispatch.view.ts';
import { resendDocument } from '../../src/documents/resend-document.action.ts';
import { settleDispatch } from '../../src/documents/settle-dispatch.action.ts';
import { createSmtpMailer } from '../../src/mail/smtp-mailer.ts';
import { type Run } from '../../src/runs/run.ts';
import { startRun } from '../../src/runs/start-run.action.ts';
import { installReferenceTerms } from '../../src/terms/install-reference-terms.action.ts';
import { dayOf } from '../../src/calendar/instant.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import {
  aClient,
  aDocument,
  aQueuedInvoice,
  confirmationPaper,
  invoicePaper,
  rendered,
} from '../support/letters.ts';
import { mailServer, politeUntil, scriptedServer, type MailServer } from '../support/mail-server.ts';
import { workshop, type Workshop } from '../support/workshop.ts';

/** Friday 20 March 2026, 16:30 in Vienna: after the hours of GTC 2.4. */
const friday = instant('2026-03-20T15:30:00Z');
const mondayMorning = instant('2026-03-23T07:00:00Z');
const patience = { connectionTimeout: 2_000, greetingTimeout: 1_000, socketTimeout: 1_000 };

describe('dispatch by mail', () => {
  let database: FreshDatabase;
  let db: Db;
  let clientId: string;
  let server: MailServer | undefined;
  let delivered: Delivery[];
  let revision: string | null;
  /** What keeps the fate of a message from being written down. */
  let mishap: Error | null;
  let shop: Workshop;

  before(async () => {
    database = await freshDatabase();
    db = database.db;
    await transaction(db, (tx) => installReferenceTerms(tx, friday));
  });
  after(() => database.drop());
  beforeEach(async () => {
    await db.raw('truncate dispatch, document_file, document, client, run_item, run, journal cascade');
    clientId = await aClient(db, friday);
    delivered = [];
    revision = null;
    mishap = null;
  });
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  const onDelivered = (_tx: unknown, delivery: Delivery): Promise<void> => {
    delivered.push(delivery);
    return mishap === null ? Promise.resolve() : Promise.reject(mishap);
  };
  const use = (mail: Mailer): void => {
    const renderCopy = (paper: { number: string }) =>
      Promise.resolve(Buffer.from(`%PDF copy of ${paper.number}`));
    const parts = { mailer: mail, renderCopy, onDelivered, reviseFirst: () => Promise.resolve(revision) };
    shop = workshop(db, { dispatch: dispatchSweep(parts) }, { mail });
    shop.setNow(friday);
  };
  const useServer = (witness: MailServer): MailServer => {
    server = witness;
    use(createSmtpMailer(witness.url, patience));
    return witness;
  };
  const run = async (at: Instant = friday, mode: 'preview' | 'commit' = 'commit'): Promise<Run> => {
    shop.setNow(at);
    const request = { kind: 'dispatch', asOf: dayOf(at), mode, actor: 'schedule', at } as const;
    const started = await transaction(db, (tx) => startRun(tx, request));
    await shop.queue.add('plan-run', [{ runId: started.id }]);
    await shop.work();
    return started;
  };
  const outcomes = async ({ id }: Run): Promise<string[]> =>
    (await db('run_item').where({ run_id: id }).orderBy('position').select('outcome', 'reason')).map(
      ({ outcome, reason }: { outcome: string; reason: string }) => `${outcome}: ${reason}`,
    );
  const dispatch = (id: string): Promise<Dispatch> => dispatchById(db, id);
  const received = (index: number): Promise<Email> => PostalMime.parse(server?.messages[index] ?? '');
  const verbs = () => db('journal').orderBy('id').pluck<string[]>('verb');
  const settle = (dispatchId: string, outcome: 'sent' | 'not-sent' | 'closed', at: Instant) =>
    transaction(db, (tx) =>
      settleDispatch(tx, { dispatchId, outcome, note: 'telephoned', actor: 'anna', at }, onDelivered),
    );

  it('GTC 2.4: a message mailed on Friday at 16:30 is deemed received on Monday at 08:00', async () => {
    useServer(await mailServer());
    const { documentId, dispatchId } = await aQueuedInvoice(db, clientId, 'RE-2026-0001', friday);
    const done = await run();
    expect(await outcomes(done)).to.deep.equal(['done: mailed to einkauf@kunde.example']);
    expect(await dispatch(dispatchId)).to.include({
      status: 'sent',
      attempts: 1,
      sentAt: friday,
      deemedReceivedAt: mondayMorning,
      sendingRun: null,
    });
    expect(delivered).to.deep.equal([
      { dispatchId, documentId, deemedReceivedAt: mondayMorning, at: friday },
    ]);
    expect(await verbs()).to.deep.equal(['document mailed']);
    const mail = await received(0);
    expect(mail).to.include({ subject: 'Rechnung RE-2026-0001', messageId: `<${dispatchId}@kontor>` });
    expect(mail.text).to.include('Bitte überweisen Sie 1.200,00\u00a0€ innerhalb von 14 Tagen ab Erhalt');
    expect(mail.text).to.include('FN 123456a, LG Innsbruck');
    const [attachment] = mail.attachments;
    expect(attachment).to.include({ filename: 'Rechnung-RE-2026-0001.pdf', mimeType: 'application/pdf' });
    expect(Buffer.from(attachment?.content as ArrayBuffer).toString()).to.equal(
      `%PDF original of ${documentId}`,
    );
  });

  it('a message whose fate could not be written down is left to nobody: the next run gives it to a person, unsent', async () => {
    const witness = useServer(await mailServer());
    const { dispatchId } = await aQueuedInvoice(db, clientId, 'RE-2026-0001', friday);
    mishap = new Error('the server broke');
    expect((await outcomes(await run()))[0]).to.match(/^failed: something unexpected/);
    expect((await dispatch(dispatchId)).status).to.equal('sending');
    mishap = null;
    const next = await run(addSeconds(friday, 60));
    expect((await outcomes(next))[0]).to.match(/^failed: .* it may have gone out$/);
    expect(await dispatch(dispatchId)).to.include({ status: 'in-doubt', sendingRun: null });
    expect(await outcomes(await run(addSeconds(friday, 120)))).to.deep.equal([]);
    expect(witness.messages).to.have.length(1);
  });

  it('mails nothing in a preview, and says what it would mail', async () => {
    const witness = useServer(await mailServer());
    const { dispatchId } = await aQueuedInvoice(db, clientId, 'RE-2026-0001', friday);
    const before = await dispatch(dispatchId);
    expect(await outcomes(await run(friday, 'preview'))).to.deep.equal([
      'done: mail to einkauf@kunde.example',
    ]);
    expect(await dispatch(dispatchId)).to.deep.equal(before);
    expect(witness.messages).to.deep.equal([]);
  });

  it('waits until the paper and all its enclosures are rendered, then sends them in one message', async () => {
    const witness = useServer(await mailServer());
    const final = await aDocument(db, clientId, invoicePaper('RE-2026-0002', { kind: 'final' }), friday);
    const credit = await aDocument(
      db,
      clientId,
      invoicePaper('RE-2026-0003', { kind: 'credit-note' }),
      friday,
    );
    await transaction(db, (tx) =>
      queueDispatch(tx, {
        documentId: final,
        recipient: 'a@kunde.example',
        enclosures: [credit],
        at: friday,
      }),
    );
    await rendered(db, final, friday);
    expect(await startDueRun(shop.app, 'dispatch', friday)).to.equal(null);
    await rendered(db, credit, friday);
    await run();
    expect(witness.messages).to.have.length(1);
    const mail = await received(0);
    expect(mail.attachments.map(({ filename }) => filename)).to.deep.equal([
      'Schlussrechnung-RE-2026-0002.pdf',
      'Rechnungskorrektur-RE-2026-0003.pdf',
    ]);
    expect(delivered.map(({ documentId }) => documentId)).to.deep.equal([final, credit]);
  });

  it('GTC 1.2: attaches the terms document of the edition to an order confirmation', async () => {
    useServer(await mailServer());
    const edition = await db('terms_edition').first<{ id: string }>('id');
    await db('terms_document').insert({
      edition_id: edition.id,
      language: 'de',
      file_name: 'AGB.pdf',
      media_type: 'application/pdf',
      bytes: Buffer.from('terms'),
      sha256: 'none',
      uploaded_at: friday,
    });
    const documentId = await aDocument(db, clientId, confirmationPaper('AU-2026-0001'), friday);
    await rendered(db, documentId, friday);
    await transaction(db, (tx) =>
      queueDispatch(tx, { documentId, recipient: 'a@kunde.example', termsEditionId: edition.id, at: friday }),
    );
    await run();
    const mail = await received(0);
    expect(mail.attachments.map(({ filename }) => filename)).to.deep.equal([
      'Auftragsbestätigung-AU-2026-0001.pdf',
      'AGB.pdf',
    ]);
    expect(mail.text).to.include('unsere Allgemeinen Geschäftsbedingungen');
  });

  it('mails each message once when four runs and doubled jobs work at the same time', async () => {
    const witness = useServer(await mailServer());
    const ids: string[] = [];
    for (let index = 1; index <= 60; index += 1) {
      ids.push((await aQueuedInvoice(db, clientId, `RE-2026-${index}`, friday)).dispatchId);
    }
    const request = {
      kind: 'dispatch',
      asOf: dayOf(friday),
      mode: 'commit',
      actor: 'anna',
      at: friday,
    } as const;
    const runs = await Promise.all([1, 2, 3, 4].map(() => transaction(db, (tx) => startRun(tx, request))));
    for (const { id } of runs) {
      await shop.queue.add('plan-run', [{ runId: id }, { runId: id }]);
      await shop.queue.add('perform-chunk', [{ runId: id, chunk: 0 }]);
    }
    await shop.work(6);
    const sent = await Promise.all(
      witness.messages.map(async (raw) => (await PostalMime.parse(raw)).messageId),
    );
    expect(sent).to.have.members(ids.map((id) => `<${id}@kontor>`));
    expect(sent).to.have.length(60);
    expect(delivered).to.have.length(60);
    const left = await db('run_item').whereNotIn('outcome', ['done', 'skipped']);
    expect(left).to.deep.equal([]);
  });

  it('tries a message that was refused for now again after 1 min, 5 min, 30 min, 2 h, 12 h, then asks a person', async () => {
    const busy = { onRcptTo: refuseWith(450) };
    useServer(await mailServer(busy));
    const { dispatchId } = await aQueuedInvoice(db, clientId, 'RE-2026-0001', friday);
    let at = friday;
    for (const minutes of [1, 5, 30, 120, 720]) {
      const [outcome] = await outcomes(await run(at));
      expect(outcome).to.match(/^failed: not taken for now, to be tried again at .*450/);
      const next = addSeconds(at, minutes * 60);
      expect(await dispatch(dispatchId)).to.include({ status: 'queued', nextAttemptAt: next, sentAt: null });
      expect(await outcomes(await run(addSeconds(next, -1)))).to.deep.equal([]);
      at = next;
    }
    expect((await outcomes(await run(at)))[0]).to.match(/^failed: not taken; a person decides: .*450/);
    expect(await dispatch(dispatchId)).to.include({ status: 'refused', attempts: 6 });
    expect(await verbs()).to.deep.equal(['mail refused']);
    expect(delivered).to.deep.equal([]);
  });

  it('gives a message that was refused for good to a person at once, who queues it again or closes the matter', async () => {
    useServer(await mailServer({ onRcptTo: refuseWith(550) }));
    const { dispatchId } = await aQueuedInvoice(db, clientId, 'RE-2026-0001', friday);
    expect((await outcomes(await run()))[0]).to.match(/^failed: not taken; a person decides: .*550/);
    expect(await outcomes(await run(addSeconds(friday, 86_400)))).to.deep.equal([]);
    expect(await settle(dispatchId, 'not-sent', friday)).to.include({ status: 'queued', attempts: 0 });
    await run();
    expect(await settle(dispatchId, 'closed', friday)).to.include({
      status: 'settled',
      settledBy: 'anna',
      settlementNote: 'telephoned',
    });
    expect(await outcomes(await run())).to.deep.equal([]);
  });

  it('never sends again by itself what may have arrived, and lets a person confirm it from its attempt on', async () => {
    const witness = useServer(
      await scriptedServer(
        '220 ready',
        politeUntil((socket) => socket.destroy()),
      ),
    );
    const { documentId, dispatchId } = await aQueuedInvoice(db, clientId, 'RE-2026-0001', friday);
    const first = await run();
    expect((await outcomes(first))[0]).to.match(/^failed: it may have arrived; a person decides/);
    expect(await dispatch(dispatchId)).to.include({ status: 'in-doubt', deemedReceivedAt: null });
    await run(addSeconds(friday, 86_400));
    expect(witness.messages).to.have.length(1);
    const later = instant('2026-03-24T09:00:00Z');
    expect(await settle(dispatchId, 'sent', later)).to.include({
      status: 'sent',
      sentAt: friday,
      deemedReceivedAt: mondayMorning,
    });
    expect(delivered).to.deep.equal([{ dispatchId, documentId, deemedReceivedAt: mondayMorning, at: later }]);
    expect(await verbs()).to.deep.equal(['mail in doubt', 'document mailed', 'dispatch settled']);
    const again: unknown = await settle(dispatchId, 'sent', later).catch((error: unknown) => error);
    expect(again).to.include({ type: 'illegal-state' });
  });

  it('sends again what a person knows has not arrived', async () => {
    useServer(
      await scriptedServer(
        '220 ready',
        politeUntil((socket) => socket.destroy()),
      ),
    );
    const { dispatchId } = await aQueuedInvoice(db, clientId, 'RE-2026-0001', friday);
    await run();
    await settle(dispatchId, 'not-sent', friday);
    await server?.close();
    const witness = useServer(await mailServer());
    await run();
    expect(witness.messages).to.have.length(1);
    expect(await dispatch(dispatchId)).to.include({ status: 'sent' });
  });

  it('does not count as handed over what could not be put together', async () => {
    const witness = useServer(await mailServer());
    const { documentId, dispatchId } = await aQueuedInvoice(db, clientId, 'RE-2026-0001', friday);
    await db.raw('alter table document disable trigger document_final');
    await db('document').where({ id: documentId }).update({ paper: '{}' });
    await db.raw('alter table document enable trigger document_final');
    expect((await outcomes(await run()))[0]).to.match(
      /^failed: not taken for now.*could not be put together/,
    );
    expect(await dispatch(dispatchId)).to.include({ status: 'queued' });
    expect(witness.messages).to.deep.equal([]);
  });

  it('withdraws what must not go out as it is, before it is handed over', async () => {
    const witness = useServer(await mailServer());
    revision = 'it has been paid';
    const { dispatchId } = await aQueuedInvoice(db, clientId, 'RE-2026-0001', friday);
    expect(await outcomes(await run())).to.deep.equal(['skipped: withdrawn: it has been paid']);
    expect(await dispatch(dispatchId)).to.include({
      status: 'settled',
      settledBy: 'terms',
      settlementNote: 'it has been paid',
    });
    expect(await outcomes(await run())).to.deep.equal([]);
    expect(witness.messages).to.deep.equal([]);
  });

  it('ruling 26: marks what is sent once more as a copy', async () => {
    useServer(await mailServer());
    const { documentId } = await aQueuedInvoice(db, clientId, 'RE-2026-0001', friday);
    await run();
    const resend = (recipient?: string) =>
      transaction(db, (tx) =>
        resendDocument(tx, {
          documentId,
          actor: 'anna',
          at: friday,
          ...(recipient === undefined ? {} : { recipient }),
        }),
      );
    expect(await resend()).to.include({ copy: 1, recipient: 'einkauf@kunde.example', status: 'queued' });
    expect(await resend('chef@kunde.example')).to.include({ copy: 2, recipient: 'chef@kunde.example' });
    await run();
    const mails = await Promise.all([1, 2].map(received));
    for (const mail of mails) {
      expect(mail.subject).to.equal('Kopie: Rechnung RE-2026-0001');
      expect(mail.text).to.include('Dies ist eine Kopie');
      expect(mail.attachments[0]?.filename).to.equal('Rechnung-RE-2026-0001-Kopie.pdf');
      expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer).toString()).to.equal(
        '%PDF copy of RE-2026-0001',
      );
    }
    expect(delivered).to.have.length(3);
    expect(await verbs()).to.deep.equal([
      'document mailed',
      'copy queued for dispatch',
      'copy queued for dispatch',
      'copy mailed',
      'copy mailed',
    ]);
  });

  it('sends the original to the right address after the wrong one was refused', async () => {
    useServer(await mailServer({ onRcptTo: refuseWith(550) }));
    const { documentId } = await aQueuedInvoice(db, clientId, 'RE-2026-0001', friday);
    await run();
    const resend = (recipient: string) =>
      transaction(db, (tx) => resendDocument(tx, { documentId, recipient, actor: 'anna', at: friday }));
    const same: unknown = await resend('einkauf@kunde.example').catch((error: unknown) => error);
    expect(same).to.include({ type: 'not-dispatchable' });
    expect(await resend('richtig@kunde.example')).to.include({ copy: 0 });
  });

  it('asks for a recipient when nobody has had the document', async () => {
    const documentId = await aDocument(db, clientId, invoicePaper('RE-2026-0001'), friday);
    const refused: unknown = await transaction(db, (tx) =>
      resendDocument(tx, { documentId, actor: 'anna', at: friday }),
    ).catch((error: unknown) => error);
    expect(refused).to.include({ type: 'not-dispatchable' });
  });

  describe('without a mail server', () => {
    let dataDir: string;
    let mailer: Mailer;
    beforeEach(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'kontor-outbox-'));
      mailer = createOutboxMailer(dataDir);
      use(mailer);
    });
    afterEach(() => rm(dataDir, { recursive: true }));

    it('lays messages into the outbox, where they can be listed and read, and counts them as sent', async () => {
      const sent = [];
      for (const number of ['RE-1', 'RE-2', 'RE-3'])
        sent.push(await aQueuedInvoice(db, clientId, number, friday));
      await run();
      const { outbox } = mailer;
      if (outbox === undefined) throw new Error('no outbox');
      const first = await outboxPage(db, outbox, { limit: 2 });
      const second = await outboxPage(db, outbox, { limit: 2, cursor: first.nextCursor ?? '' });
      expect([...first.items, ...second.items].map(({ id }) => id)).to.deep.equal(
        sent.map(({ dispatchId }) => dispatchId).reverse(),
      );
      expect(first.items[0]).to.include({ day: '2026-03-20', recipient: 'einkauf@kunde.example', copy: 0 });
      expect(second.nextCursor).to.equal(null);
      const mail = await PostalMime.parse((await outbox.message(sent[0]?.dispatchId ?? '')) ?? '');
      expect(mail.subject).to.equal('Rechnung RE-1');
      expect(await dispatch(sent[0]?.dispatchId ?? '')).to.include({
        status: 'sent',
        deemedReceivedAt: mondayMorning,
      });
      expect(await outbox.message('0190a000-0000-7000-8000-000000000000')).to.equal(null);
    });

    it('writes again what a crash interrupted, because that leaves one message all the same', async () => {
      const { dispatchId } = await aQueuedInvoice(db, clientId, 'RE-1', friday);
      shop.setNow(friday);
      const interrupted = await startDueRun(shop.app, 'dispatch', friday);
      await shop.workOne();
      await db('dispatch')
        .where({ id: dispatchId })
        .update({ status: 'sending', sending_run: interrupted?.id });
      await shop.work();
      expect(await dispatch(dispatchId)).to.include({ status: 'sent' });
      expect(await readdir(join(dataDir, 'outbox'))).to.deep.equal([`2026-03-20-${dispatchId}.eml`]);
    });
  });
});

function refuseWith(responseCode: number) {
  return (_address: unknown, _session: unknown, callback: (error: Error) => void): void =>
    callback(Object.assign(new Error('mailbox'), { responseCode }));
}
