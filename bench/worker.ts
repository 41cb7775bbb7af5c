import { setTimeout as sleep } from 'node:timers/promises';
import { transaction } from '../db/transaction.ts';
import { handlers } from '../jobs/handlers.ts';
import { startWorkers } from '../jobs/start-workers.ts';
import { type App } from '../src/app.ts';
import { type LocalDate } from '../src/calendar/local-date.ts';
import { readConfig } from '../src/config.ts';
import { closeApp, createApp } from '../src/create-app.ts';
import { type RunKind, type RunMode } from '../src/runs/run.ts';
import { startRun } from '../src/runs/start-run.action.ts';

const POLL_MS = 200;

/** Works with a worker process of Kontor like any other, on the database of the environment. */
export async function asWorker(work: (app: App) => Promise<void>): Promise<void> {
  const app = await createApp(readConfig(process.env));
  const workers = await startWorkers(app, handlers);
  await work(app);
  await workers.close();
  await closeApp(app);
}

export async function begin(
  { db, clock, queue }: App,
  run: { readonly kind: RunKind; readonly mode: RunMode; readonly asOf: LocalDate },
): Promise<string> {
  const at = await clock.now();
  const { id } = await transaction(db, (tx) => startRun(tx, { ...run, actor: 'bench', at }));
  await queue.add('plan-run', [{ runId: id }]);
  return id;
}

export async function waitUntil(isThrough: () => Promise<boolean>): Promise<void> {
  while (!(await isThrough())) await sleep(POLL_MS);
}
