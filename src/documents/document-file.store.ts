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

/** Keeps PostgreSQL from joining all there is for each page of a few: what does not exist is looked up row by row. */
const EACH = 'offset 0';

/** Documents without archived bytes that no run is about to draw, in the order of their making. */
export async function unrenderedDocuments(
  db: Db,
  after: string | null,
  limit: number,
): Promise<{ id: string; title: string }[]> {
  const query = db('document')
    .whereRaw(
      `not exists (select from document_file f where f.document_id = document.id ${EACH})
       and not exists (
         select from run_item i join run r on r.id = i.run_id
         where i.subject = document.id::text and r.mode = 'commit' and i.outcome = 'planned'
           and r.status in ('queued', 'running') ${EACH})`,
    )
    .orderBy('id')
    .limit(limit)
    .select<{ id: string; title: string }[]>('id', 'title');
  if (after !== null) void query.where('id', '>', after);
  return await query;
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
