import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';
import { defineProblem, notFound } from '../problems/problem.ts';
import { type Channel, type DispatchStatus } from './dispatch.ts';
import { type PaperKind } from './paper.ts';
import { type Language } from './papers/parts.ts';

export const documentPending = defineProblem({
  type: 'document-pending',
  title: 'This document is being rendered',
  status: 409,
});

/**
 * The archived original, ready to be handed out.
 * @throws problem `document-pending` until it has been rendered
 */
export async function documentPdf(db: Db, id: string) {
  const row = await db('document')
    .leftJoin('document_file', 'document_file.document_id', 'document.id')
    .where('document.id', id)
    .first<{ kind: PaperKind; number: string; bytes: Buffer | null } | undefined>(
      'document.kind',
      'document_file.bytes',
      db.raw(`document.paper ->> 'number' as number`),
    );
  if (row === undefined) throw notFound(`there is no document ${id}`);
  if (row.bytes === null) throw documentPending('it will be there in a moment; ask again');
  const fileName = row.kind === 'invoice' ? `${row.number}.pdf` : `${row.number}-${row.kind}.pdf`;
  return { bytes: row.bytes, mediaType: 'application/pdf', fileName };
}

interface DocumentRow {
  id: string;
  kind: PaperKind;
  subject_id: string;
  client_id: string;
  number: string;
  title: string;
  language: Language;
  clauses: string[];
  created_at: Instant;
  sha256: string | null;
  pages: number | null;
  opened_at: Instant | null;
  opened_by: string | null;
  dispatches: DispatchRow[];
}

interface DispatchRow {
  readonly recipient: string;
  readonly channel: Channel;
  readonly status: DispatchStatus;
  readonly copy: number;
  readonly sentAt: Instant | null;
  readonly deemedReceivedAt: Instant | null;
}

/** What is no offer, order or invoice is a letter: reminders, notices, plans, statements. */
const topics: Readonly<Record<'sales' | 'invoices', readonly PaperKind[]>> = {
  sales: ['offer', 'order-acknowledgement', 'order-confirmation'],
  invoices: ['invoice'],
};

const DISPATCHES = `(
  select coalesce(jsonb_agg(jsonb_build_object('recipient', d.recipient, 'channel', d.channel, 'status', d.status,
    'copy', d.copy, 'sentAt', d.sent_at, 'deemedReceivedAt', d.deemed_received_at) order by d.copy, d.id), '[]')
  from dispatch d where d.document_id = document.id) as dispatches`;

interface DocumentFilters {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: string;
  readonly clientId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly kind?: PaperKind | undefined;
  readonly topic?: 'sales' | 'invoices' | 'letters' | undefined;
}

/** Papers with the hash of their archived bytes. */
export async function documentPage(db: Db, filters: DocumentFilters) {
  const query = db('document')
    .leftJoin('document_file', 'document_file.document_id', 'document.id')
    .leftJoin('document_opening', 'document_opening.document_id', 'document.id')
    .select('document_opening.opened_at', 'document_opening.opened_by')
    .select('document.id', 'document.kind', 'document.subject_id', 'document.client_id', 'document.title')
    .select('document.language', 'document.clauses', 'document.created_at')
    .select('document_file.sha256', 'document_file.pages', db.raw(`document.paper ->> 'number' as number`))
    .select(db.raw(DISPATCHES));
  if (filters.clientId !== undefined) void query.where('document.client_id', filters.clientId);
  if (filters.subjectId !== undefined) void query.where('document.subject_id', filters.subjectId);
  if (filters.kind !== undefined) void query.where('document.kind', filters.kind);
  if (filters.topic === 'letters')
    void query.whereNotIn('document.kind', [...topics.sales, ...topics.invoices]);
  else if (filters.topic !== undefined) void query.whereIn('document.kind', [...topics[filters.topic]]);
  const { items, nextCursor } = await keysetPage<DocumentRow>(db, query, {
    id: 'document.id',
    sorts: { created: 'document.id' },
    sort: filters.sort,
    limit: filters.limit,
    cursor: filters.cursor,
  });
  return {
    nextCursor,
    items: items.map((row) => ({
      id: row.id,
      kind: row.kind,
      subjectId: row.subject_id,
      clientId: row.client_id,
      number: row.number,
      title: row.title,
      language: row.language,
      clauses: row.clauses,
      createdAt: row.created_at,
      sha256: row.sha256,
      pages: row.pages,
      openedAt: row.opened_at,
      openedBy: row.opened_by,
      dispatches: row.dispatches,
    })),
  };
}
