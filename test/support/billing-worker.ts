import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Db } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { dayOf, instant } from '../../src/calendar/instant.ts';
import { type RunKind } from '../../src/runs/run.ts';
import { openRunIds } from '../../src/runs/run.store.ts';
import { startRun } from '../../src/runs/start-run.action.ts';
import { type TestApp } from './app.ts';
import { closeGate, type Gate } from './gates.ts';
import { type Ended, launch } from './kontor-process.ts';

/** `npm run worker` on the database of an app that performs no jobs itself. */
function startWorker({ config }: TestApp) {
  return launch(
    {
      DATABASE_URL: config.databaseUrl ?? '',
      DATA_DIR: config.dataDir,
      CLOCK: 'test',
      ...(config.redisUrl === null ? {} : { REDIS_URL: config.redisUrl }),
      ...(config.smtpUrl === null ? {} : { SMTP_URL: config.smtpUrl }),
    },
    'src/worker.ts',
  );
}

/** Writes a committed billing run for 2 March 2026 and tells nobody: as if its process died right after. */
export function writeBillingRun(db: Db): Promise<string> {
  return writeRun(db, 'billing', '2026-03-02T12:00:00+01:00');
}

/** Writes a committed run of a kind at a moment and for its day. */
export async function writeRun(db: Db, kind: RunKind, moment: string): Promise<string> {
  const at = instant(moment);
  const request = { kind, asOf: dayOf(at), mode: 'commit', actor: 'anna', at } as const;
  return (await transaction(db, (tx) => startRun(tx, request))).id;
}

/** Starts a worker, waits until it stands before the gate, or ends, looks around, and kills it there. */
export async function killAt<T>(
  app: TestApp,
  gate: Gate,
  after: number,
  look: () => Promise<T>,
): Promise<{ reached: T; signal: NodeJS.Signals | null }> {
  const closed = await closeGate(app.db, gate, after);
  const worker = startWorker(app);
  await Promise.race([closed.reached(), worker.ended]);
  const reached = await look();
  worker.child.kill('SIGKILL');
  await worker.ended;
  await closed.open();
  return { reached, signal: worker.child.signalCode };
}

/** Lets a worker go on until every run is at its end, those that follow too, then ends it in good order. */
export async function workToTheEnd(app: TestApp): Promise<Ended> {
  const { child, ended } = startWorker(app);
  while (child.exitCode === null && (await openRunIds(app.db)).length > 0) await sleep(50);
  child.kill('SIGTERM');
  return ended;
}

/** How far a billing run and what follows it have come; each against all there will be. */
export interface Progress {
  /** Parts on the list of the run. */
  readonly planned: number;
  readonly issued: number;
  /** Papers drawn and kept. */
  readonly archived: number;
  /** Messages noted as sent. */
  readonly mailed: number;
}

export async function progress(db: Db): Promise<Progress> {
  const { rows } = await db.raw<{ rows: Progress[] }>(
    `select (select count(*) from run_item i join run r on r.id = i.run_id where r.kind = 'billing') as planned,
            (select count(*) from invoice) as issued,
            (select count(*) from document_file) as archived,
            (select count(*) from dispatch where status = 'sent') as mailed`,
  );
  return rows[0] ?? { planned: 0, issued: 0, archived: 0, mailed: 0 };
}

/** The dispatches whose messages lie in the outbox, one id for each file. */
export async function inOutbox({ config }: TestApp): Promise<string[]> {
  const names = await readdir(join(config.dataDir, 'outbox'));
  return names.map((name) => name.replace(/^\d{4}-\d{2}-\d{2}-|\.eml$/g, ''));
}
