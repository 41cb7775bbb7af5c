import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from '../../bench/database.ts';
import { fillContracts } from '../../bench/fill-contracts.ts';
import { type Db } from '../../db/connection.ts';
import { type EmbeddedDatabase, freePort } from '../../db/embedded.ts';
import { setTestClock } from '../../db/test-clock.ts';
import { instant } from '../../src/calendar/instant.ts';
import { openRunIds } from '../../src/runs/run.store.ts';
import { writeRun } from '../support/billing-worker.ts';
import { type Books } from './mix.ts';
import { observed, type ObservedProcess } from './observed.ts';
import { employ, signInDirectly } from './sessions.ts';

const CONCLUDED = instant('2026-03-02T10:00:00+01:00');
const TOKEN = 'token-of-the-load';

/** A large agency on the day under load: its processes, and what its people know. */
export interface LargeAgency {
  readonly db: Db;
  readonly url: string;
  readonly api: ObservedProcess;
  readonly worker: ObservedProcess;
  readonly books: Books;
  readonly token: string;
  close(): Promise<void>;
}

interface Size {
  readonly clients: number;
  readonly staff: number;
}

/** Fills a database, bills everything by a worker of its own, signs everybody in, and opens the API. */
export async function largeAgency(
  server: EmbeddedDatabase,
  dataDir: string,
  size: Size,
): Promise<LargeAgency> {
  const { db, url: databaseUrl } = await createDatabase(server, CONCLUDED);
  await fillContracts(db, size.clients, CONCLUDED);
  await setTestClock(db, CONCLUDED);
  await writeRun(db, 'billing', CONCLUDED);
  const port = await freePort();
  const env = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    CLOCK: 'test',
    KONTOR_ADMIN_TOKEN: TOKEN,
    LOG_LEVEL: 'info',
    PORT: String(port),
  };
  const worker = observed('src/worker.ts', env, `${dataDir}/worker.log`);
  const url = `http://127.0.0.1:${port}`;
  const api = observed('src/api.ts', env, `${dataDir}/api.log`);
  await untilHealthy(url, api);
  while ((await openRunIds(db)).length > 0) await sleep(500);
  await db.raw('analyze');
  // Four weeks later nobody has paid: whatever is asked about money has something to say.
  await setTestClock(db, instant('2026-03-30T10:00:00+02:00'));
  const books = await booksOf(db, size.staff, (path, body) => post(url, path, body));
  return {
    db,
    url,
    api,
    worker,
    books,
    token: TOKEN,
    close: async () => {
      await api.end();
      await worker.end();
      await db.destroy();
    },
  };
}

async function untilHealthy(url: string, { child }: ObservedProcess): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok === true) return;
    if (child.exitCode !== null) throw new Error('the API did not start; see its log');
    await sleep(100);
  }
}

async function post(url: string, path: string, body: unknown): Promise<{ id: string }> {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as { id: string };
}

type Make = (path: string, body: unknown) => Promise<{ id: string }>;

async function booksOf(db: Db, staffCount: number, make: Make): Promise<Books> {
  const staff = await signInDirectly(db, await employ(db, staffCount));
  const clients = await db('client')
    .join('invoice', 'invoice.client_id', 'client.id')
    .join('document', 'document.id', 'invoice.document_id')
    .join('contract', 'contract.client_id', 'client.id')
    .whereNotNull('client.email')
    .select<Omit<Books['clients'][number], 'cookie'>[]>({
      id: 'client.id',
      email: 'client.email',
      invoice: 'invoice.id',
      paper: 'document.id',
      contract: 'contract.id',
      name: 'client.name',
    });
  const cookies = await signInDirectly(
    db,
    clients.map(({ id, email }) => ({ userId: null, clientId: id, email })),
  );
  return {
    staff,
    clients: clients.map((client, nth) => ({ ...client, cookie: cookies[nth] ?? '' })),
    effort: await effortContract(make, clients[0]?.id ?? ''),
  };
}

/** A contract on which all staff record their time. */
async function effortContract(make: Make, clientId: string): Promise<string> {
  const lines = [{ kind: 'effort', description: 'Beratung', quantity: '999', unit: 'h', unitPrice: '90.00' }];
  const offer = { clientId, title: 'Support', billingMode: 'on-completion', contractType: 'work', lines };
  const { id } = await make('/offers', offer);
  await make(`/offers/${id}/send`, {});
  const order = await make(`/offers/${id}/orders`, { receivedAt: '2026-03-30T10:00:00+02:00' });
  return (await make(`/orders/${order.id}/confirmation`, {})).id;
}
