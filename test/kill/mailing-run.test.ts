import { expect } from 'chai';
import { apiOf, type Json } from '../support/api.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { killAt, workToTheEnd, writeBillingRun } from '../support/billing-worker.ts';
import { type Gate, putUpGates } from '../support/gates.ts';
import { mailServer, type MailServer } from '../support/mail-server.ts';
import { manyContracts } from '../support/many-contracts.ts';

const CONTRACTS = 15;

/** Where a worker dies, and after how many mails. */
const moments: readonly [gate: Gate, after: number][] = [
  ['marking a mail', 0],
  ['marking a mail, at the commit', 6],
  ['noting a mail as sent', 6],
  ['noting a mail as sent, at the commit', 6],
];

/** A mail server is the witness: what it has taken nobody takes back. */
describe('a billing run whose worker is killed while its papers are mailed', () => {
  let post: MailServer;
  let app: TestApp;

  before(async function () {
    this.timeout(60_000);
    post = await mailServer();
    app = await testApp({ jobs: 'nobody', config: { smtpUrl: post.url } });
    await app.setNow('2026-03-02T12:00:00+01:00');
    await manyContracts(app.db, CONTRACTS);
    await putUpGates(app.db);
    await writeBillingRun(app.db);
    for (const [gate, after] of moments) {
      const { signal } = await killAt(app, gate, after, () => Promise.resolve());
      expect(signal).to.equal('SIGKILL');
    }
    await workToTheEnd(app);
  });
  after(async () => {
    await app.close();
    await post.close();
  });

  /** The dispatches that the server has a message of, one id for each message. */
  const taken = () => post.messages.map((message) => /^Message-ID: <(.*)@kontor>/im.exec(message)?.[1] ?? '');
  const withStatus = (status: string) => app.db('dispatch').where({ status }).pluck<string[]>('id');

  it('no message goes out twice', () => {
    expect(taken()).to.have.length(new Set(taken()).size);
  });

  it('what is noted as sent went out, what did not go out is not noted as sent', async () => {
    expect(taken()).to.include.members(await withStatus('sent'));
  });

  it('the rest is in doubt, and nothing else is: a person decides', async () => {
    const doubtful = await withStatus('in-doubt');
    expect([...doubtful, ...(await withStatus('sent'))]).to.have.length(4 * CONTRACTS);
    expect(doubtful).not.to.deep.equal([]);
    const failed = await app.db('run_item').where({ outcome: 'failed' }).select('subject', 'problem');
    expect(failed.map(({ subject }) => subject as string).sort()).to.deep.equal(doubtful.sort());
    expect(new Set(failed.map(({ problem }) => problem as string))).to.deep.equal(new Set(['mail-in-doubt']));
  });

  it('once a person has asked the mail server about each, every message has gone out exactly once', async () => {
    const api = await apiOf(app);
    const { items } = await api.read('/dispatches?status=in-doubt&limit=200');
    for (const { id } of items as Json[]) {
      const outcome = taken().includes(id as string) ? 'sent' : 'not-sent';
      await api.made(`/dispatches/${id}/settlement`, { outcome, note: 'seen in the log of the mail server' });
    }
    await api.made('/runs', { kind: 'dispatch', asOf: '2026-03-02', mode: 'commit' });
    await workToTheEnd(app);
    await api.close();
    expect((await withStatus('sent')).sort()).to.deep.equal(taken().sort());
    expect(taken()).to.have.length(4 * CONTRACTS);
    expect(await app.db('open_item').whereNull('due_on').pluck('invoice_id')).to.deep.equal([]);
  });
});
