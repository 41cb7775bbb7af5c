import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';

/** The archived original of a document. */
export interface DocumentFile {
  readonly documentId: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly pages: number;
  readonly renderer: string;
  readonly at: Instant;
}

/** Documents without archived bytes that no run is about to draw, in the order of their making. */
export async function unrenderedDocuments(
  db: Db,
  after: string | null,
  limit: number,
): Promise<{ id: string; title: string }[]> {
  const query = db('document')
    .whereNotExists(db('document_file').whereRaw('document_file.document_id = document.id'))
    .whereNotExists(
      db('run_item')
        .join('run', 'run.id', 'run_item.run_id')
        .whereRaw('run_item.subject = document.id::text')
        .where({ 'run.mode': 'commit', 'run_item.outcome': 'planned' })
        .whereIn('run.status', ['queued', 'running']),
    )
    .orderBy('id')
    .limit(limit)
    .select<{ id: string; title: string }[]>('id', 'title');
  if (after !== null) void query.where('id', '>', after);
  return await query;
}

export async function isArchived(db: Db, documentId: string): Promise<boolean> {
  return (await db('document_file').where({ document_id: documentId }).first('document_id')) !== undefined;
}

/** Archives the bytes, once; false when somebody was faster. */
export async function archiveFile(tx: Tx, file: DocumentFile): Promise<boolean> {
  const written = await tx('document_file')
    .insert({
      document_id: file.documentId,
      bytes: Buffer.from(file.bytes),
      sha256: file.sha256,
      pages: file.pages,
      renderer: file.renderer,
      rendered_at: file.at,
    })
    .onConflict('document_id')
    .ignore()
    .returning('document_id');
  return written.length > 0;
}
