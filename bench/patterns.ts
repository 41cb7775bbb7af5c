import { writeFile } from 'node:fs/promises';
import { type Db } from '../db/connection.ts';
import { type Paper } from '../src/documents/paper.ts';
import { primitivesOf } from './primitives.ts';

/** How many different papers the floor draws over and over. */
export const PATTERNS = 200;

/** Notes what stands on the first papers that were billed with, for the floor. */
export async function notePatterns(db: Db, file: string): Promise<void> {
  const papers = await db('document')
    .whereIn('kind', ['invoice', 'timesheet'])
    .orderBy('id')
    .limit(PATTERNS)
    .pluck<Paper[]>('paper');
  await writeFile(file, JSON.stringify(papers.map(primitivesOf)));
}
