import { writeFile } from 'node:fs/promises';
import { connect, type Db } from '../db/connection.ts';
import { migrate } from '../db/migrate.ts';
import { type EmbeddedDatabase } from '../db/embedded.ts';
import { instant } from '../src/calendar/instant.ts';
import { type Paper } from '../src/documents/paper.ts';
import { installReferenceTerms } from '../src/terms/install-reference-terms.action.ts';
import { transaction } from '../db/transaction.ts';
import { fillContracts } from './fill-contracts.ts';
import { type Measured } from './measure.ts';
import { inOwnProcess } from './processes.ts';
import { primitivesOf } from './primitives.ts';

const CONCLUDED = instant('2026-03-02T10:00:00+01:00');

/** How many different papers the floor draws over and over. */
const PATTERNS = 200;

interface Request {
  readonly contracts: number;
  readonly server: EmbeddedDatabase;
  readonly dataDir: string;
  /** Where to note what stands on the first invoices, for the floor. */
  readonly patterns?: string;
}

let made = 0;

/** Bills so many contracts in a database of their own and takes the measure of it. */
export async function runKontor({ contracts, server, dataDir, patterns }: Request): Promise<Measured> {
  const url = await createDatabase(server);
  const db = connect(url);
  try {
    await migrate(db);
    await transaction(db, (tx) => installReferenceTerms(tx, CONCLUDED));
    await fillContracts(db, contracts, CONCLUDED);
    const figures = await inOwnProcess('./kontor.ts', [String(server.pid)], {
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      REDIS_URL: '',
      SMTP_URL: '',
      CLOCK: 'system',
      LOG_LEVEL: 'warn',
    });
    if (patterns !== undefined) await writeFile(patterns, JSON.stringify(await firstInvoices(db)));
    return figures;
  } finally {
    await db.destroy();
  }
}

async function createDatabase(server: EmbeddedDatabase): Promise<string> {
  const name = `bench_${++made}`;
  const db = connect(server.url, 1);
  await db.raw(`create database ${name}`);
  await db.destroy();
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function firstInvoices(db: Db) {
  const papers = await db('document')
    .where({ kind: 'invoice' })
    .orderBy('id')
    .limit(PATTERNS)
    .pluck<Paper[]>('paper');
  return papers.map(primitivesOf);
}
