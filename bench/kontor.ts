import { setTimeout as sleep } from 'node:timers/promises';
import { transaction } from '../db/transaction.ts';
import { handlers } from '../jobs/handlers.ts';
import { startWorkers } from '../jobs/start-workers.ts';
import { type App } from '../src/app.ts';
import { dayOf } from '../src/calendar/instant.ts';
import { readConfig } from '../src/config.ts';
import { closeApp, createApp } from '../src/create-app.ts';
import { startRun } from '../src/runs/start-run.action.ts';
import { measured, report } from './measure.ts';

/*
 * A worker process of Kontor like any other, that starts a billing run and takes its measure until the last invoice is
 * drawn and archived. DATABASE_URL=… node bench/kontor.ts PID_OF_THE_SERVER
 */

const POLL_MS = 200;

const app = await createApp(readConfig(process.env));
const workers = await startWorkers(app, handlers);
const figures = await measured(async () => {
  await startBilling(app);
  while (await isUnderWay(app)) await sleep(POLL_MS);
  return archived(app);
}, Number(process.argv[2]));
report(figures);
await workers.close();
await closeApp(app);

async function startBilling({ db, clock, queue }: App): Promise<void> {
  const at = await clock.now();
  const request = { kind: 'billing', asOf: dayOf(at), mode: 'commit', actor: 'bench', at } as const;
  const run = await transaction(db, (tx) => startRun(tx, request));
  await queue.add('plan-run', [{ runId: run.id }]);
}

/** Billing is followed by rendering; the timetable may have started a rendering of its own beside it. */
async function isUnderWay({ db }: App): Promise<boolean> {
  const runs = await db('run')
    .whereIn('kind', ['billing', 'render'])
    .select<{ kind: string; status: string }[]>('kind', 'status');
  const isRendered = runs.some(({ kind, status }) => kind === 'render' && status === 'finished');
  return !isRendered || runs.some(({ status }) => status !== 'finished');
}

async function archived({ db }: App): Promise<{ papers: number; bytes: number }> {
  const { rows } = await db.raw<{ rows: { papers: number; invoices: number; bytes: number }[] }>(
    `select (select count(*) from invoice) as invoices, count(*) as papers, sum(length(f.bytes)) as bytes
     from document d join document_file f on f.document_id = d.id where d.kind = 'invoice'`,
  );
  const { papers = 0, invoices = 0, bytes = 0 } = rows[0] ?? {};
  if (papers !== invoices) throw new Error(`only ${papers} of ${invoices} invoices are archived`);
  return { papers, bytes };
}
