import { type RenderPool } from '../../templates/render-pool.ts';
import { RENDERER } from '../../templates/renderer.ts';
import { type Outcome, type Sweep } from '../runs/sweep.ts';
import { archiveFile, paperOf, unrenderedDocuments } from './document-file.store.ts';

/** Two per thread: while one is drawn, the one before it is being written. */
const PER_THREAD = 2;

const alreadyRendered: Outcome = { outcome: 'skipped', reason: 'already rendered', clause: null };

/**
 * Draws frozen papers and archives their bytes, once. The transaction holds no lock while a paper is drawn; should two
 * have drawn the same one, the key of the archive lets one of them in, and both had the same bytes.
 */
export function renderSweep(pool: RenderPool): Sweep {
  return {
    kind: 'render',
    concurrency: pool.threads * PER_THREAD,
    candidates: async (db, _asOf, after, limit) =>
      (await unrenderedDocuments(db, after, limit)).map(({ id, title }) => ({ subject: id, label: title })),
    perform: async (tx, documentId, { at }) => {
      const { paper, isRendered } = await paperOf(tx, documentId);
      if (isRendered) return alreadyRendered;
      const { bytes, pages } = await pool.render(paper, { copy: false });
      const archived = await archiveFile(tx, { documentId, bytes, pages, renderer: RENDERER, at });
      if (archived === null) return alreadyRendered;
      return {
        outcome: 'done',
        reason: pages === 1 ? 'rendered, 1 page' : `rendered, ${pages} pages`,
        clause: null,
        documentId,
        effect: { sha256: archived.sha256, renderer: RENDERER },
      };
    },
  };
}
