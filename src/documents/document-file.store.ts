import { createHash } from 'node:crypto';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { notFound } from '../problems/problem.ts';
import { type Paper } from './paper.ts';

export interface NewDocumentFile {
  readonly documentId: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Name and version of what drew it. */
  readonly renderer: string;
  readonly at: Instant;
}

/** Documents that have no bytes yet, the oldest first, after the given one. */
export function unrenderedDocuments(
  db: Db,
  after: string | null,
  limit: number,
): Promise<{ id: string; title: string }[]> {
  const query = db('document')
    .leftJoin('document_file', 'document_file.document_id', 'document.id')
    .whereNull('document_file.document_id')
    .select<{ id: string; title: string }[]>('document.id', 'document.title')
    .orderBy('document.id')
    .limit(limit);
  return after === null ? query : query.where('document.id', '>', after);
}

/**
 * The frozen paper of a document, and whether it already has its bytes.
 * @throws problem `not-found`
 */
export async function paperOf(db: Db, documentId: string): Promise<{ paper: Paper; isRendered: boolean }> {
  const row = await db('document')
    .leftJoin('document_file', 'document_file.document_id', 'document.id')
    .where('document.id', documentId)
    .first<{ paper: Paper; rendered: string | null } | undefined>(
      'document.paper',
      'document_file.document_id as rendered',
    );
  if (!row) throw notFound(`there is no document ${documentId}`);
  return { paper: row.paper, isRendered: row.rendered !== null };
}

/**
 * Archives the bytes of a document: from now on they are the original. Null, and nothing written, when somebody else has
 * done so meanwhile.
 */
export async function archiveFile(tx: Tx, file: NewDocumentFile): Promise<{ sha256: string } | null> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const written = await tx('document_file')
    .insert({
      document_id: file.documentId,
      bytes: Buffer.from(file.bytes),
      sha256,
      pages: file.pages,
      renderer: file.renderer,
      rendered_at: file.at,
    })
    .onConflict('document_id')
    .ignore()
    .returning('document_id');
  return written.length === 0 ? null : { sha256 };
}
