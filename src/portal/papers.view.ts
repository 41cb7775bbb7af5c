import { keysetPage } from '../../db/keyset.ts';
import { type PaperName, type PapersPage } from '../../templates/pages/papers.page.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type Guest } from './guest.ts';
import { PAGE_LENGTH } from './route.ts';

/**
 * What the client may see of its papers: those that its pages tell of as soon as they are made; others once they have
 * gone out, because a letter that waits may still be written anew (ruling 14).
 */
const AMONG_PAPERS = `document.client_id = :clientId and (
  document.kind in ('offer', 'order-acknowledgement', 'order-confirmation', 'invoice', 'overrun-notice', 'instalment-plan')
  or exists (
    select from dispatch d join document carrier on carrier.id = d.document_id
    where carrier.client_id = :clientId and d.sent_at is not null
      and (d.document_id = document.id or document.id = any(d.enclosures))))`;

interface PaperRow {
  readonly id: string;
  readonly name: PaperName;
  readonly number: string;
  readonly title: string;
  readonly createdAt: Instant;
  readonly hasPdf: boolean;
}

/** Papers, the newest first. */
export async function papersOf(
  { app: { db }, clientId }: Guest,
  cursor: string | undefined,
): Promise<PapersPage> {
  const query = db('document')
    .leftJoin('document_file', 'document_file.document_id', 'document.id')
    .whereRaw(AMONG_PAPERS, { clientId })
    .select({ id: 'document.id', title: 'document.title', createdAt: 'document.created_at' })
    .select(
      db.raw(`document.paper ->> 'number' as number, document_file.document_id is not null as "hasPdf",
        case document.kind
          when 'invoice' then document.paper ->> 'kind'
          when 'reminder' then 'reminder-' || (document.paper ->> 'level')
          else document.kind end as name`),
    );
  const { items, nextCursor } = await keysetPage<PaperRow>(db, query, {
    id: 'document.id',
    sorts: { created: 'document.id' },
    sort: '-created',
    limit: PAGE_LENGTH,
    cursor,
  });
  const papers = items.map(({ createdAt, ...paper }) => ({ ...paper, day: dayOf(createdAt) }));
  return { nextCursor, papers };
}

export async function isAmongPapers({ app: { db }, clientId }: Guest, id: string): Promise<boolean> {
  const found = await db('document').where({ id }).whereRaw(AMONG_PAPERS, { clientId }).first('id');
  return found !== undefined;
}
