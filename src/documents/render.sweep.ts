import { createHash } from 'node:crypto';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Candidate, type Outcome, type PerformContext, type Sweep } from '../runs/sweep.ts';
import { archiveFile, unrenderedDocuments } from './document-file.store.ts';
import { paperToRender } from './document.store.ts';
import { type Renderer } from './renderer.ts';

/**
 * Draws every paper that has not been drawn and archives its bytes with their SHA-256, once. The drawing happens in the
 * transaction but locks nothing: should two draw the same paper, the first to archive wins and the bytes are the same.
 */
export function renderSweep(renderer: Renderer): Sweep {
  return {
    kind: 'render',
    concurrency: renderer.lanes * 2,
    candidates: async (db: Db, _asOf, after, limit): Promise<Candidate[]> =>
      (await unrenderedDocuments(db, after, limit)).map(({ id, title }) => ({ subject: id, label: title })),
    perform: (tx, subject, context) => renderDocument(tx, subject, context, renderer),
  };
}

async function renderDocument(
  tx: Tx,
  id: string,
  { at }: PerformContext,
  renderer: Renderer,
): Promise<Outcome> {
  const { paper, logo, isArchived } = await paperToRender(tx, id);
  if (isArchived) return skipped;
  const { bytes, pages } = await renderer.render({ paper, copy: false, logo });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { documentId: id, bytes, sha256, pages, renderer: renderer.name, at };
  if (!(await archiveFile(tx, file))) return skipped;
  return {
    outcome: 'done',
    reason: `${pages} page${pages === 1 ? '' : 's'}, ${bytes.length} bytes`,
    clause: null,
    documentId: id,
    effect: { sha256 },
  };
}

const skipped: Outcome = { outcome: 'skipped', reason: 'rendered already', clause: null };
