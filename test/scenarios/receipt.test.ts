import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import PostalMime from 'postal-mime';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary } from '../support/diary.ts';
import { needs } from '../support/needs.ts';

const START = '2026-03-02T09:00:00+01:00';

/** When an invoice counts as received, and what moves its last day to pay (GTC 2.4, 7.2; rulings 5 and 26). */
describe('the receipt of an invoice', () => {
  let diary: Diary;
  let invoice: Json;

  beforeEach(async () => {
    diary = await openDiary(START);
    const contract = await diary.contract(START, '1000.00');
    await diary.day('2026-03-06T09:00:00+01:00');
    [invoice] = await diary.invoices(contract);
  });
  afterEach(() => diary.close());

  const correct = (receivedAt: string) =>
    diary.put(`/invoices/${invoice.id}/receipt`, { receivedAt, reason: 'laut Rückschein' });

  it('GTC 2.4: mailed at 06:10 on a working day it counts at 08:00, payable within 14 days (ruling 7)', () => {
    expect([invoice.issuedOn, invoice.receivedOn, invoice.dueOn]).to.deep.equal([
      '2026-03-03',
      '2026-03-03',
      '2026-03-17',
    ]);
  });

  it('GTC 7.2: a person corrects it with a reason; Friday evening counts on Monday, the last day moves along', async () => {
    await diary.day('2026-03-20T18:00:00+01:00');
    expect((await diary.read(`/invoices/${invoice.id}`)).status).to.equal('overdue');
    const { status, body } = await correct('2026-03-20T16:30:00+01:00');
    expect([status, body.receivedOn, body.dueOn, body.status]).to.deep.equal([
      200,
      '2026-03-23',
      '2026-04-07',
      'open',
    ]);
    const { items } = await diary.read(`/journal?subjectId=${invoice.id}`);
    expect(items.find((each: Json) => each.verb === 'receipt of invoice corrected').detail.reason).to.equal(
      'laut Rückschein',
    );
  });

  it('it lies neither in the future nor before the day of issue', async () => {
    const early = await correct('2026-03-02T23:59:00+01:00');
    expect([early.status, early.body.type, early.body.errors[0].path]).to.deep.equal([
      422,
      'bad-value',
      'receivedAt',
    ]);
    const future = await correct('2026-03-06T09:00:01+01:00');
    expect([future.status, future.body.type]).to.deep.equal([422, 'received-in-future']);
    expect((await diary.read(`/invoices/${invoice.id}`)).dueOn).to.equal('2026-03-17');
  });

  describe('sent once more', () => {
    needs('pdftotext');

    it('it is marked as a copy, in the mail and on the paper, and nothing moves (ruling 26)', async () => {
      const resent = await diary.made(`/documents/${invoice.documentId}/dispatches`, {});
      expect(resent.copy).to.equal(1);
      await diary.day('2026-03-09T09:00:00+01:00');
      const { bytes } = await diary.bytes(`/outbox/${resent.id}/message`);
      const mail = await PostalMime.parse(bytes);
      expect(mail.subject).to.match(/Kopie/);
      expect(mail.attachments).to.have.length(1);
      expect(await textOf(Buffer.from(mail.attachments[0]?.content as ArrayBuffer))).to.match(/KOPIE|Kopie/);
      const { bytes: original } = await diary.bytes(`/invoices/${invoice.id}/pdf`);
      expect(await textOf(original)).not.to.match(/KOPIE|Kopie/);
      const after = await diary.read(`/invoices/${invoice.id}`);
      expect([after.receivedOn, after.dueOn, after.sha256]).to.deep.equal([
        invoice.receivedOn,
        invoice.dueOn,
        invoice.sha256,
      ]);
    });

    async function textOf(pdf: Buffer): Promise<string> {
      const file = join(diary.app.config.dataDir, 'read.pdf');
      await writeFile(file, pdf);
      return (await promisify(execFile)('pdftotext', [file, '-'])).stdout;
    }
  });
});
