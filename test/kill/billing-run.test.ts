import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { paperToRender } from '../../src/documents/document.store.ts';
import { type InvoicePaper } from '../../src/documents/papers/invoice.ts';
import { runById } from '../../src/runs/run.store.ts';
import { testApp, type TestApp } from '../support/app.ts';
import {
  inOutbox,
  killAt,
  progress,
  type Progress,
  workToTheEnd,
  writeBillingRun,
} from '../support/billing-worker.ts';
import { expectBalancedLedger, expectWholeInvoices, invoiceSequence, upTo } from '../support/books.ts';
import { type Gate, putUpGates } from '../support/gates.ts';
import { manyContracts } from '../support/many-contracts.ts';

const CONTRACTS = 104;
/** Offer, acknowledgement, confirmation and invoice of each. */
const PAPERS = 4 * CONTRACTS;

type Range = readonly [atLeast: number, atMost: number];
interface Moment {
  readonly gate: Gate;
  /** How often the worker passes the gate before it dies there. */
  readonly after: number;
  /** What must have been done by then, and what not. */
  readonly meanwhile: Partial<Record<keyof Progress, Range>>;
}

const nothing: Range = [0, 0];
const all: Range = [CONTRACTS, CONTRACTS];
const drawn: Range = [PAPERS, PAPERS];
const some: Range = [1, CONTRACTS - 1];
const somePapers: Range = [1, PAPERS - 1];

/** The twenty moments at which a worker dies, one worker after the other over the same run. */
const moments: readonly Moment[] = [
  { gate: 'taking up a run', after: 0, meanwhile: { planned: nothing } },
  { gate: 'planning items', after: 0, meanwhile: { planned: nothing } },
  { gate: 'planning, at the commit', after: 0, meanwhile: { planned: nothing } },
  { gate: 'planning items', after: 0, meanwhile: { planned: some, issued: nothing } },
  { gate: 'taking a number', after: 0, meanwhile: { planned: all, issued: nothing } },
  { gate: 'writing an invoice', after: 7, meanwhile: { planned: all, issued: some } },
  { gate: 'issuing, at the commit', after: 10, meanwhile: { issued: some } },
  { gate: 'writing its outcome', after: 15, meanwhile: { issued: some } },
  { gate: 'issuing, at the commit', after: 0, meanwhile: { issued: some } },
  { gate: 'taking a number', after: 23, meanwhile: { issued: some, archived: nothing } },
  { gate: 'finishing a run', after: 0, meanwhile: { issued: all, archived: nothing } },
  { gate: 'starting the next run', after: 0, meanwhile: { issued: all, archived: nothing } },
  { gate: 'archiving', after: 0, meanwhile: { issued: all, archived: nothing } },
  { gate: 'archiving', after: 60, meanwhile: { archived: somePapers } },
  { gate: 'archiving, at the commit', after: 60, meanwhile: { archived: somePapers } },
  { gate: 'writing its outcome', after: 90, meanwhile: { archived: somePapers, mailed: nothing } },
  { gate: 'marking a mail', after: 0, meanwhile: { archived: drawn, mailed: nothing } },
  { gate: 'marking a mail, at the commit', after: 40, meanwhile: { archived: drawn, mailed: somePapers } },
  { gate: 'noting a mail as sent', after: 40, meanwhile: { mailed: somePapers } },
  { gate: 'noting a mail as sent, at the commit', after: 40, meanwhile: { mailed: somePapers } },
];

describe('a billing run whose worker is killed at twenty moments, and the next one goes on', () => {
  let app: TestApp;
  let runId: string;

  before(async function () {
    this.timeout(60_000);
    app = await testApp({ jobs: 'nobody' });
    await app.setNow('2026-03-02T12:00:00+01:00');
    await manyContracts(app.db, CONTRACTS);
    await putUpGates(app.db);
    runId = await writeBillingRun(app.db);
  });
  after(() => app.close());

  for (const [index, { gate, after, meanwhile }] of moments.entries()) {
    it(`${index + 1}: killed at "${gate}" after ${after} times`, async function () {
      this.timeout(60_000);
      const { reached, signal } = await killAt(app, gate, after, () => progress(app.db));
      expect(signal).to.equal('SIGKILL');
      for (const [what, range] of Object.entries(meanwhile)) {
        expect(reached[what as keyof Progress], what).to.be.within(...range);
      }
    });
  }

  it('the last one goes on to the end and stops in good order', async function () {
    this.timeout(120_000);
    expect((await progress(app.db)).mailed).to.be.within(...somePapers);
    expect(await workToTheEnd(app)).to.deep.equal({ code: 0, output: '' });
  });

  it('every run is finished, and each subject of the billing run was done once', async () => {
    expect(await app.db('run').pluck('status')).to.deep.equal(['finished', 'finished', 'finished']);
    expect((await runById(app.db, runId)).status).to.equal('finished');
    const outcomes = await app.db('run_item').groupBy('outcome').select('outcome').count();
    expect(outcomes).to.deep.equal([{ outcome: 'done', count: CONTRACTS + 2 * PAPERS }]);
  });

  it(`the numbers run from 1 to ${CONTRACTS} without a gap (ruling 24)`, async () => {
    expect(await invoiceSequence(app.db)).to.deep.equal(upTo(CONTRACTS));
    expect(await app.db('number_series').where({ series: 'invoice' }).pluck('last_number')).to.deep.equal([
      CONTRACTS,
    ]);
  });

  it('every invoice is whole, every entry balances', async () => {
    await expectWholeInvoices(app.db);
    await expectBalancedLedger(app.db);
  });

  it('every paper is archived once, as a fresh drawing of it would be', async function () {
    this.timeout(60_000);
    const files = await app
      .db('document_file')
      .select<{ document_id: string; sha256: string; bytes: Buffer }[]>();
    expect(files).to.have.length(PAPERS);
    const fresh = await Promise.all(
      files.map(async ({ document_id: id }) => {
        const { paper, logo } = await paperToRender(app.db, id);
        return hash((await app.renderer.render({ paper, copy: false, logo })).bytes);
      }),
    );
    expect(files.map(({ bytes }) => hash(bytes))).to.deep.equal(fresh);
    expect(files.map(({ sha256 }) => sha256)).to.deep.equal(fresh);
  });

  it('every message lies in the outbox once and is noted as sent', async () => {
    const sent = await app.db('dispatch').where({ status: 'sent' }).pluck<string[]>('id');
    expect(sent).to.have.length(PAPERS);
    expect((await inOutbox(app)).sort()).to.deep.equal(sent.sort());
    const told = await app.db('journal').where({ verb: 'document mailed' }).pluck<string[]>('subject_id');
    expect(told).to.have.length(PAPERS);
    expect(await app.db('open_item').whereNull('due_on').pluck('invoice_id')).to.deep.equal([]);
  });

  it('the invoices say what they say after a run that nothing disturbed', async function () {
    this.timeout(120_000);
    const calm = await testApp({ jobs: 'nobody' });
    await calm.setNow('2026-03-02T12:00:00+01:00');
    await manyContracts(calm.db, CONTRACTS);
    await writeBillingRun(calm.db);
    expect((await workToTheEnd(calm)).code).to.equal(0);
    const expected = await contents(calm);
    await calm.close();
    expect(expected.size).to.equal(CONTRACTS);
    expect(await contents(app)).to.deep.equal(expected);
  });
});

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What each contract's invoice says, but for the number, which depends on who was first. */
async function contents({ db }: TestApp): Promise<Map<string, unknown>> {
  const papers = await db('invoice').pluck<InvoicePaper[]>('snapshot');
  return new Map(
    papers.map((paper) => [
      paper.contractNumber ?? '',
      { ...paper, number: 'any', payment: { ...paper.payment, reference: 'any' } },
    ]),
  );
}
