import { writeFile } from 'node:fs/promises';
import { type Db } from '../db/connection.ts';
import { type EmbeddedDatabase } from '../db/embedded.ts';
import { instant } from '../src/calendar/instant.ts';
import { type Paper } from '../src/documents/paper.ts';
import { environment, withDatabase } from './database.ts';
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

/** Bills so many contracts in a database of their own and takes the measure of it. */
export async function runKontor({ contracts, server, dataDir, patterns }: Request): Promise<Measured> {
  return withDatabase(server, CONCLUDED, async ({ db, url }) => {
    await fillContracts(db, contracts, CONCLUDED);
    const figures = await inOwnProcess('./kontor.ts', [String(server.pid)], environment(url, dataDir));
    if (patterns !== undefined) await writeFile(patterns, JSON.stringify(await firstInvoices(db)));
    return figures;
  });
}

async function firstInvoices(db: Db) {
  const papers = await db('document')
    .where({ kind: 'invoice' })
    .orderBy('id')
    .limit(PATTERNS)
    .pluck<Paper[]>('paper');
  return papers.map(primitivesOf);
}
