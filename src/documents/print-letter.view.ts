import { type Db } from '../../db/connection.ts';
import { notFound } from '../problems/problem.ts';
import { type Dispatch } from './dispatch.ts';
import { dispatchById, dispatchColumns } from './dispatch.store.ts';
import { paperToRender } from './document.store.ts';
import { type PaperToDraw, type Renderer } from './renderer.ts';

/** So many letters are printed at once. */
const MOST = 100;

/** The papers of one letter in one PDF; a copy is marked as one (ruling 26). @throws problem `not-found` */
export async function letterToPrint(db: Db, renderer: Renderer, dispatchId: string) {
  const dispatch = await dispatchById(db, dispatchId);
  return printed(renderer, await papersOf(db, dispatch), dispatchId);
}

/** The letters that wait for the post in one PDF, the oldest first. @throws problem `not-found` when there is none */
export async function lettersToPrint(db: Db, renderer: Renderer) {
  const waiting = await db('dispatch')
    .where({ status: 'to-post' })
    .orderBy('id')
    .limit(MOST)
    .select<Dispatch[]>(dispatchColumns);
  const papers: PaperToDraw[] = [];
  for (const dispatch of waiting) papers.push(...(await papersOf(db, dispatch)));
  return printed(renderer, papers, 'letters');
}

async function papersOf(db: Db, { documentId, enclosures, copy }: Dispatch): Promise<PaperToDraw[]> {
  const papers: PaperToDraw[] = [];
  for (const id of [documentId, ...enclosures]) {
    const { paper, logo } = await paperToRender(db, id);
    papers.push({ paper, logo, copy: copy > 0 });
  }
  return papers;
}

async function printed(renderer: Renderer, [first, ...further]: readonly PaperToDraw[], name: string) {
  if (first === undefined)
    throw notFound('no letter waits for the post; GET /dispatches?channel=post lists them');
  const { bytes } = await renderer.render({ ...first, further });
  return { bytes, mediaType: 'application/pdf', fileName: `${name}.pdf` };
}
