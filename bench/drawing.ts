import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../db/id.ts';
import { transaction } from '../db/transaction.ts';
import { billingSweep } from '../src/billing/billing.sweep.ts';
import { dayOf, instant } from '../src/calendar/instant.ts';
import { type Paper } from '../src/documents/paper.ts';
import { against, costTable, type Ground, type Result } from './bench.ts';
import { withDatabase } from './database.ts';
import { fillContracts } from './fill-contracts.ts';
import { notePatterns, PATTERNS } from './patterns.ts';
import { inOwnProcess } from './processes.ts';

const PAPERS = 2_000;
const CONCLUDED = instant('2026-03-02T10:00:00+01:00');

/** Drawing alone, without issuing and archiving: frozen invoices beside PDFKit with what stands on them. */
export async function benchDrawing({ server, dataDir, size: papers = PAPERS }: Ground): Promise<Result> {
  const file = join(dataDir, 'papers.json');
  const patterns = join(dataDir, 'patterns.json');
  await withDatabase(server, CONCLUDED, async ({ db }) => {
    await fillContracts(db, PATTERNS, CONCLUDED);
    const context = { runId: newId(), asOf: dayOf(CONCLUDED), at: CONCLUDED, actor: 'bench' };
    for (const { subject } of await billingSweep.candidates(db, context.asOf, null, PATTERNS, CONCLUDED))
      await transaction(db, (tx) => billingSweep.perform(tx, subject, context));
    const frozen = await db('document').where({ kind: 'invoice' }).orderBy('id').pluck<Paper[]>('paper');
    await writeFile(file, JSON.stringify(frozen));
    await notePatterns(db, patterns);
  });
  const bare = (...how: string[]) => inOwnProcess('./floor.ts', [patterns, String(papers), ...how]);
  const drawn = await inOwnProcess('./draw.ts', [file, String(papers)]);
  const [floor, harder] = [await bare(), await bare('remembers')];
  return costTable(
    'Drawing',
    [
      { what: 'drawn', items: papers, cost: drawn, floor: { ...harder, databaseCpuMs: 0 } },
      { what: 'floor', items: papers, cost: floor },
      { what: 'floor that remembers words', items: papers, cost: harder },
    ],
    [
      `${Math.round(drawn.bytes / papers)} bytes each, those of the floor ${Math.round(floor.bytes / papers)}`,
      `drawn / floor = ${against(drawn, { ...floor, databaseCpuMs: 0 })}`,
      `drawn / floor that remembers words = ${against(drawn, { ...harder, databaseCpuMs: 0 })}`,
    ],
  );
}
