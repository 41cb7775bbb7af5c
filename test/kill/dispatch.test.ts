import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import { transaction } from '../../db/transaction.ts';
import { resumeRuns } from '../../jobs/resume-runs.ts';
import { instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { dispatchSweep } from '../../src/documents/dispatch.sweep.ts';
import { dispatchById } from '../../src/documents/dispatch.store.ts';
import { createSmtpMailer } from '../../src/mail/smtp-mailer.ts';
import { runById } from '../../src/runs/run.store.ts';
import { startRun } from '../../src/runs/start-run.action.ts';
import { installReferenceTerms } from '../../src/terms/install-reference-terms.action.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { aClient, aQueuedInvoice } from '../support/letters.ts';
import { mailServer, politeUntil, scriptedServer } from '../support/mail-server.ts';
import { workshop } from '../support/workshop.ts';

const at = instant('2026-03-02T06:00:00Z');

describe('a worker that is killed while it mails', () => {
  let database: FreshDatabase;

  beforeEach(async () => {
    database = await freshDatabase();
    await transaction(database.db, (tx) => installReferenceTerms(tx, at));
  });
  afterEach(() => database.drop());

  for (const moment of ['EHLO', 'RCPT', 'DATA', '.']) {
    it(`at "${moment}": the message is a person's matter and never goes out twice by itself`, async function () {
      this.timeout(60_000);
      const { db, url } = database;
      const { dispatchId } = await aQueuedInvoice(db, await aClient(db, at), 'RE-2026-0001', at);
      const request = {
        kind: 'dispatch',
        asOf: localDate('2026-03-02'),
        mode: 'commit',
        actor: 'anna',
        at,
      } as const;
      const { id } = await transaction(db, (tx) => startRun(tx, request));

      let reached = (): void => undefined;
      const atTheMoment = new Promise<void>((resolve) => {
        reached = resolve;
      });
      const polite = politeUntil(() => undefined);
      const first = await scriptedServer('220 ready', (line, socket) => {
        if (line.startsWith(moment)) reached();
        else polite(line, socket);
      });
      const worker = spawn(
        process.execPath,
        ['--import', 'tsx', 'test/support/mailing-worker.ts', url, first.url],
        {
          stdio: 'ignore',
        },
      );
      const ended = once(worker, 'exit');
      await atTheMoment;
      worker.kill('SIGKILL');
      await ended;
      expect((await dispatchById(db, dispatchId)).status).to.equal('sending');

      const second = await mailServer();
      const renderCopy = () => Promise.reject(new Error('no copies here'));
      const onDelivered = () => Promise.resolve();
      const reviseFirst = () => Promise.resolve(null);
      const mailer = createSmtpMailer(second.url);
      const shop = workshop(db, {
        dispatch: dispatchSweep({ mailer, renderCopy, onDelivered, reviseFirst }),
      });
      while ((await runById(db, id)).status !== 'finished') {
        await resumeRuns(shop.app);
        await shop.work();
      }
      expect((await dispatchById(db, dispatchId)).status).to.equal('in-doubt');
      const again = await transaction(db, (tx) => startRun(tx, request));
      await resumeRuns(shop.app);
      await shop.work();
      expect((await runById(db, again.id)).status).to.equal('finished');
      expect(second.messages).to.deep.equal([]);
      expect(first.messages).to.have.length(moment === '.' ? 1 : 0);
      await first.close();
      await second.close();
    });
  }
});
