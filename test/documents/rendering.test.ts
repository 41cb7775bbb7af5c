import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { type Db } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { transaction } from '../../db/transaction.ts';
import { renderPool } from '../../templates/render-pool.ts';
import { startDueRun } from '../../jobs/start-due-run.ts';
import { dayOf, instant } from '../../src/calendar/instant.ts';
import { freezeDocument } from '../../src/documents/document.store.ts';
import { type Paper } from '../../src/documents/paper.ts';
import { renderSweep } from '../../src/documents/render.sweep.ts';
import { type Renderer } from '../../src/documents/renderer.ts';
import { renderPaper } from '../../templates/render-paper.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { edgeApp, serve, type Served } from '../support/http.ts';
import { aClient } from '../support/letters.ts';
import { sampleInvoice } from '../support/papers.ts';
import { workshop, type Workshop } from '../support/workshop.ts';

const at = instant('2026-03-02T06:00:00Z');
const today = dayOf(at);

describe('the rendering of documents', () => {
  let database: FreshDatabase;
  let db: Db;
  let clientId: string;
  let pool: Renderer;
  let shop: Workshop;
  let api: Served;

  before(async () => {
    database = await freshDatabase();
    db = database.db;
    pool = renderPool({ lanes: 2 });
    api = await serve(edgeApp(db));
  });
  beforeEach(async () => {
    await db.raw('truncate document_file, document, client, run_item, run cascade');
    clientId = await aClient(db, at);
    shop = workshop(db, { render: renderSweep(pool) });
  });
  after(async () => {
    await api.close();
    await pool.close();
    await database.drop();
  });

  const freeze = (paper: Paper) =>
    transaction(db, (tx) => freezeDocument(tx, { subjectId: newId(), clientId, paper, at }));
  const run = async () => {
    const started = await startDueRun(shop.app, 'render', at);
    if (started === null) return [];
    await shop.work();
    return db('run_item').where({ run_id: started.id }).select('outcome', 'reason', 'problem', 'effect');
  };
  const archived = () =>
    db('document_file').orderBy('document_id').select('document_id', 'bytes', 'sha256', 'pages');

  it('archives what the frozen paper looks like, with its hash and pages', async () => {
    const id = await freeze(sampleInvoice());
    await run();
    const here = await renderPaper(sampleInvoice(), { copy: false, logo: null });
    const [file] = await archived();
    expect(file.document_id).to.equal(id);
    expect(Buffer.compare(file.bytes, here.bytes)).to.equal(0);
    expect(file.sha256).to.equal(createHash('sha256').update(here.bytes).digest('hex'));
    expect(file.pages).to.equal(1);
  });

  it('draws each document once, however often it is run, also side by side', async () => {
    for (let number = 1; number <= 20; number++) await freeze(sampleInvoice({ number: `RE-2026-${number}` }));
    const sweep = renderSweep(pool);
    const due = await sweep.candidates(db, today, null, 100, at);
    const perform = async ({ subject }: { subject: string }) =>
      transaction(db, (tx) => sweep.perform(tx, subject, { runId: newId(), asOf: today, at, actor: 'test' }));
    const outcomes = await Promise.all([...due.slice(0, 8), ...due].map(perform));
    expect(outcomes.filter(({ outcome }) => outcome === 'done')).to.have.length(20);
    expect(await archived()).to.have.length(20);
    expect(await run()).to.deep.equal([]);
  });

  it('a paper that cannot be drawn fails alone, with its reason, and is there to be retried', async () => {
    await freeze({ ...sampleInvoice(), lines: null as never });
    await freeze(sampleInvoice());
    const items = await run();
    expect(items.map(({ outcome }) => outcome)).to.have.members(['done', 'failed']);
    const failed = items.find(({ outcome }) => outcome === 'failed');
    expect(failed.problem).to.equal('render-failed');
    expect(failed.reason).to.match(/^the paper cannot be drawn: /);
    expect(await archived()).to.have.length(1);
  });

  it('hands out the archived original; before it is there, says so', async () => {
    const id = await freeze(sampleInvoice());
    const pending = await api.send(`/documents/${id}/pdf`);
    expect(pending.status).to.equal(409);
    expect(pending.body.type).to.match(/document-pending$/);
    await run();
    const answer = await fetch(`${api.url}/api/v1/documents/${id}/pdf`, {
      headers: { authorization: 'Bearer a-token-for-tests' },
    });
    expect(answer.headers.get('content-type')).to.equal('application/pdf');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const [file] = await archived();
    expect(createHash('sha256').update(bytes).digest('hex')).to.equal(file.sha256);
    expect((await api.send(`/documents/${newId()}/pdf`)).status).to.equal(404);
  });

  it('archived bytes are final', async () => {
    await freeze(sampleInvoice());
    await run();
    const error: unknown = await db('document_file')
      .update({ sha256: '' })
      .catch((thrown: unknown) => thrown);
    expect(String(error)).to.include('document_file rows are final');
  });
});
