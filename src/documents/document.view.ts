import { type Db } from '../../db/connection.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';
import { defineProblem, notFound } from '../problems/problem.ts';
import { type Language, type PaperKind } from './paper.ts';

export const documentPending = defineProblem({
  type: 'document-pending',
  title: 'The document is not rendered yet',
  status: 409,
});

export interface ArchivedPdf {
  readonly bytes: Uint8Array;
  readonly mediaType: 'application/pdf';
  readonly fileName: string;
}

/**
 * The archived original of a document.
 * @throws problems `not-found`, `document-pending` until it is rendered
 */
export async function documentPdf(db: Db, id: string): Promise<ArchivedPdf> {
  const row = await db('document')
    .leftJoin('document_file', 'document_file.document_id', 'document.id')
    .where('document.id', id)
    .first<{ kind: PaperKind; number: string; bytes: Buffer | null } | undefined>(
      'document.kind',
      db.raw(`document.paper ->> 'number' as number`),
      'document_file.bytes',
    );
  if (!row) throw notFound(`there is no document ${id}`);
  if (row.bytes === null) throw documentPending('it will be there in a moment; ask again');
  return { bytes: row.bytes, mediaType: 'application/pdf', fileName: fileName(row.kind, row.number) };
}

/** "invoice-RE-2026-0042.pdf": plain letters only, whatever the number is made of. */
function fileName(kind: PaperKind, number: string): string {
  return `${kind}-${number.replace(/[^A-Za-z0-9.-]+/g, '-')}.pdf`;
}

export const documentSorts = ['created', '-created'] as const;

export interface DocumentQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: (typeof documentSorts)[number];
  readonly clientId?: string | undefined;
  readonly kind?: PaperKind | undefined;
  readonly subjectId?: string | undefined;
}

/** A document as lists show it. */
export interface DocumentItem {
  readonly id: string;
  readonly kind: PaperKind;
  readonly number: string;
  readonly title: string;
  readonly language: Language;
  readonly clientId: string;
  /** The offer version, order, contract or invoice that it documents. */
  readonly subjectId: string;
  readonly clauses: string[];
  readonly createdAt: Instant;
  /** Null until it is rendered, as are the hash and the number of pages. */
  readonly renderedAt: Instant | null;
  readonly sha256: string | null;
  readonly pages: number | null;
}

/** Documents page by page, in the order they were made. */
export function documentList(
  db: Db,
  { limit, cursor, sort, clientId, kind, subjectId }: DocumentQuery,
): Promise<Page<DocumentItem>> {
  const query = db('document')
    .leftJoin('document_file', 'document_file.document_id', 'document.id')
    .select({
      id: 'document.id',
      kind: 'document.kind',
      number: db.raw(`document.paper ->> 'number'`),
      title: 'document.title',
      language: 'document.language',
      clientId: 'document.client_id',
      subjectId: 'document.subject_id',
      clauses: 'document.clauses',
      createdAt: 'document.created_at',
      renderedAt: 'document_file.rendered_at',
      sha256: 'document_file.sha256',
      pages: 'document_file.pages',
    });
  if (clientId !== undefined) void query.where('document.client_id', clientId);
  if (kind !== undefined) void query.where('document.kind', kind);
  if (subjectId !== undefined) void query.where('document.subject_id', subjectId);
  return keysetPage<DocumentItem>(db, query, {
    id: 'document.id',
    sorts: { created: 'document.id' },
    sort,
    limit,
    cursor,
  });
}
