import { expect } from 'chai';
import { type ReminderPaper } from '../../src/documents/papers/receivables.ts';
import { apiOf, type Json } from '../support/api.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { killAt, workToTheEnd, writeRun } from '../support/billing-worker.ts';
import { expectBalancedLedger, upTo } from '../support/books.ts';
import { until } from '../support/until.ts';
import { type Gate, putUpGates } from '../support/gates.ts';
import { lateClients } from '../support/late-clients.ts';
import { mailServer, type MailServer } from '../support/mail-server.ts';
import { agency } from '../support/many-contracts.ts';

const CLIENTS = 40;
const MORNING = '2026-03-20T09:00:00+01:00';

/** How far the run and what follows it have come; each against all there will be. */
interface Progress {
  readonly planned: number;
  readonly written: number;
  readonly drawn: number;
  readonly mailed: number;
}

type Range = readonly [atLeast: number, atMost: number];
interface Moment {
  readonly gate: Gate;
  /** How often the worker passes the gate before it dies there. */
  readonly after: number;
  /** What must have been done by then, and what not. */
  readonly meanwhile: Partial<Record<keyof Progress, Range>>;
}

const nothing: Range = [0, 0];
const all: Range = [CLIENTS, CLIENTS];
const some: Range = [1, CLIENTS - 1];

/** The twenty moments at which a worker dies, one worker after the other over the same run. */
const moments: readonly Moment[] = [
  { gate: 'taking up a run', after: 0, meanwhile: { planned: nothing } },
  { gate: 'planning items', after: 0, meanwhile: { planned: nothing } },
  { gate: 'planning, at the commit', after: 0, meanwhile: { planned: nothing } },
  { gate: 'taking the number of a reminder', after: 0, meanwhile: { planned: all, written: nothing } },
  { gate: 'writing a reminder', after: 2, meanwhile: { written: some } },
  { gate: 'writing what it asks for', after: 3, meanwhile: { written: some } },
  { gate: 'reminding, at the commit', after: 0, meanwhile: { written: some } },
  { gate: 'writing its outcome', after: 4, meanwhile: { written: some } },
  { gate: 'reminding, at the commit', after: 6, meanwhile: { written: some, drawn: nothing } },
  { gate: 'finishing a run', after: 0, meanwhile: { written: all, drawn: nothing } },
  { gate: 'starting the next run', after: 0, meanwhile: { written: all, drawn: nothing } },
  { gate: 'archiving', after: 0, meanwhile: { drawn: nothing } },
  { gate: 'archiving', after: 8, meanwhile: { drawn: some } },
  { gate: 'archiving, at the commit', after: 8, meanwhile: { drawn: some } },
  { gate: 'marking a mail', after: 0, meanwhile: { drawn: all, mailed: nothing } },
  { gate: 'marking a mail, at the commit', after: 4, meanwhile: { mailed: [0, CLIENTS - 1] } },
  { gate: 'noting a mail as sent', after: 3, meanwhile: { mailed: some } },
  { gate: 'noting its receipt', after: 3, meanwhile: { mailed: some } },
  { gate: 'claiming its costs', after: 2, meanwhile: { mailed: some } },
  { gate: 'noting a mail as sent, at the commit', after: 2, meanwhile: { mailed: some } },
];

describe('a dunning run whose worker is killed at twenty moments, with a mail server as its witness', () => {
  let post: MailServer;
  let app: TestApp;

  before(async function () {
    this.timeout(60_000);
    post = await mailServer();
    app = await lateApp({ smtpUrl: post.url });
    await putUpGates(app.db);
    await writeRun(app.db, 'dunning', MORNING);
  });
  after(async () => {
    await app.close();
    await post.close();
  });

  /** The dispatches that the server has a message of, one id for each message. */
  const taken = () => post.messages.map((message) => /^Message-ID: <(.*)@kontor>/im.exec(message)?.[1] ?? '');
  const withStatus = (status: string) => app.db('dispatch').where({ status }).pluck<string[]>('id');

  for (const [index, { gate, after, meanwhile }] of moments.entries()) {
    it(`${index + 1}: killed at "${gate}" after ${after} times`, async function () {
      this.timeout(60_000);
      const { reached, signal } = await killAt(app, gate, after, () => progress(app));
      expect(signal).to.equal('SIGKILL');
      for (const [what, range] of Object.entries(meanwhile)) {
        expect(reached[what as keyof Progress], what).to.be.within(...range);
      }
    });
  }

  it('the last one goes on to the end: every client has one letter, numbered without a gap (ruling 24)', async function () {
    this.timeout(60_000);
    expect((await workToTheEnd(app)).code).to.equal(0);
    const numbers = await app.db('reminder_letter').orderBy('number').pluck<string[]>('number');
    expect(numbers).to.deep.equal(upTo(CLIENTS).map((nth) => `MA-2026-${String(nth).padStart(4, '0')}`));
    expect(new Set(await app.db('reminder').pluck('invoice_id')).size).to.equal(CLIENTS);
    expect(await app.db('run').whereNot({ status: 'finished' }).pluck('id')).to.deep.equal([]);
  });

  it('every letter is at the mail server or on the list of a person, none twice', async () => {
    const doubtful = await withStatus('in-doubt');
    const sent = await withStatus('sent');
    expect(taken()).to.have.length(new Set(taken()).size);
    expect(taken()).to.include.members(sent);
    expect([...sent, ...doubtful]).to.have.length(CLIENTS);
    expect(doubtful).not.to.deep.equal([]);
  });

  it('once a person has settled those in doubt, each has gone out once and its time runs (ruling 14)', async () => {
    const api = await apiOf(app);
    const { items } = await api.read('/dispatches?status=in-doubt&limit=200');
    for (const { id } of items as Json[]) {
      const outcome = taken().includes(id as string) ? 'sent' : 'not-sent';
      await api.made(`/dispatches/${id}/settlement`, { outcome, note: 'seen in the log of the mail server' });
    }
    await api.close();
    await writeRun(app.db, 'dispatch', MORNING);
    await writeRun(app.db, 'dunning', MORNING);
    await workToTheEnd(app);
    expect(taken().sort()).to.deep.equal((await withStatus('sent')).sort());
    expect(taken()).to.have.length(CLIENTS);
    expect(await app.db('reminder_letter').whereNull('received_on').pluck('id')).to.deep.equal([]);
  });

  it('interest: killed three times while it is accrued, nothing is missing and nothing there twice', async function () {
    this.timeout(60_000);
    await writeRun(app.db, 'interest', MORNING);
    const accrued: [gate: Gate, items: number][] = [
      ['accruing', 0],
      ['writing its outcome', 0],
      ['accruing, at the commit', CLIENTS],
    ];
    for (const [gate, items] of accrued) {
      const { signal } = await killAt(app, gate, 0, () => Promise.resolve());
      expect(signal).to.equal('SIGKILL');
      // What was at its commit when its worker died is committed by the database, a moment later.
      await until(
        () => app.db('interest_accrual').pluck<string[]>('invoice_id'),
        (accruals) => accruals.length === items,
      );
    }
    await workToTheEnd(app);
    expect(await app.db('interest_accrual').pluck('invoice_id')).to.have.length(CLIENTS);
    await expectBalancedLedger(app.db);
  });

  it('letters, costs and interest are those of runs that nothing disturbed', async function () {
    this.timeout(60_000);
    const calm = await lateApp({});
    await writeRun(calm.db, 'dunning', MORNING);
    expect((await workToTheEnd(calm)).code).to.equal(0);
    await writeRun(calm.db, 'interest', MORNING);
    await workToTheEnd(calm);
    const expected = await result(calm);
    await calm.close();
    expect(expected.size).to.equal(CLIENTS);
    expect(await result(app)).to.deep.equal(expected);
  });
});

async function lateApp(config: { readonly smtpUrl?: string }): Promise<TestApp> {
  const app = await testApp({ jobs: 'nobody', config });
  await app.setNow(MORNING);
  await agency(app.db);
  await lateClients(app.db, CLIENTS);
  return app;
}

async function progress({ db }: TestApp): Promise<Progress> {
  const { rows } = await db.raw<{ rows: Progress[] }>(
    `select (select count(*) from run_item i join run r on r.id = i.run_id where r.kind = 'dunning') as planned,
            (select count(*) from reminder_letter) as written,
            (select count(*) from document_file f join document d on d.id = f.document_id
             where d.kind = 'reminder') as drawn,
            (select count(*) from dispatch where status = 'sent') as mailed`,
  );
  return rows[0] ?? { planned: 0, written: 0, drawn: 0, mailed: 0 };
}

/** What became of each client, but for the numbers of its papers, which depend on who was first. */
async function result({ db }: TestApp): Promise<Map<string, unknown>> {
  const { rows } = await db.raw<{
    rows: { name: string; paper: ReminderPaper; received: string; costs: string; interest: string }[];
  }>(
    `select k.name, d.paper, l.received_on as received, c.amount as costs, a.amount as interest
     from client k join reminder_letter l on l.client_id = k.id join document d on d.id = l.document_id
     join reminder r on r.letter_id = l.id
     join collection_cost c on c.invoice_id = r.invoice_id
     join interest_accrual a on a.invoice_id = r.invoice_id`,
  );
  return new Map(
    rows.map(({ name, paper, ...rest }) => {
      const items = paper.items.map((item) => ({ ...item, number: 'any' }));
      return [name, { ...rest, paper: { ...paper, number: 'any', reference: 'any', items } }];
    }),
  );
}
