import { type Db } from '../../db/connection.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { allowed } from '../states/transitions.ts';
import { type Channel, type Dispatch, type DispatchStatus, dispatchStates } from './dispatch.ts';
import { dispatchColumns } from './dispatch.store.ts';
import { type Outbox } from './mailer.ts';
import { type PaperKind } from './paper.ts';

export interface DispatchFilter {
  readonly status?: DispatchStatus | undefined;
  readonly channel?: Channel | undefined;
  readonly documentId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly sort: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What a person may say of a message in each state, in the words of the settlement. */
const settlements = { confirm: 'sent', requeue: 'not-sent', close: 'closed' } as const;

/** A dispatch as the API shows it, with how it may be settled. */
export function presentDispatch(dispatch: Dispatch) {
  const events = allowed(dispatchStates, dispatch.status);
  return {
    ...dispatch,
    enclosures: [...dispatch.enclosures],
    settlements: events.flatMap((event) =>
      event in settlements ? [settlements[event as keyof typeof settlements]] : [],
    ),
  };
}

/** What a dispatch brings, and to whom it is addressed. */
interface Brought {
  readonly kind: PaperKind;
  readonly number: string;
  readonly title: string;
  readonly subjectId: string;
  readonly clientId: string;
  readonly clientName: string;
}

/** By way of its papers, from two indexes alone: whose messages lie far back would not be found from the newest on. */
const TO_CLIENT = `dispatch.id = any (array(
  select s.id from document d join dispatch s on s.document_id = d.id where d.client_id = ?))`;

/** The dispatches; those "in-doubt" and "refused" are the list of what a person has to look at. */
export async function dispatchPage(db: Db, filter: DispatchFilter) {
  const { status, channel, documentId, subjectId, clientId, ...keyset } = filter;
  const query = db('dispatch').select(dispatchColumns);
  if (clientId !== undefined) void query.whereRaw(TO_CLIENT, [clientId]);
  if (subjectId !== undefined)
    void query.whereIn('dispatch.document_id', db('document').where({ subject_id: subjectId }).select('id'));
  if (status !== undefined) void query.where('dispatch.status', status);
  if (channel !== undefined) void query.where('dispatch.channel', channel);
  if (documentId !== undefined) void query.where('dispatch.document_id', documentId);
  const page = await keysetPage<Dispatch>(db, query, {
    id: 'dispatch.id',
    sorts: { id: 'dispatch.id' },
    ...keyset,
  });
  const brought = await broughtBy(db, page.items);
  return {
    ...page,
    items: page.items.flatMap((dispatch) => {
      const document = brought.get(dispatch.documentId);
      return document === undefined ? [] : [{ ...presentDispatch(dispatch), document }];
    }),
  };
}

/** What the messages of a page bring, by paper: read for these alone, not for all among which they are found. */
async function broughtBy(db: Db, dispatches: readonly Dispatch[]): Promise<Map<string, Brought>> {
  const rows: (Brought & { readonly id: string })[] = await db('document as d')
    .join('client as k', 'k.id', 'd.client_id')
    .whereIn('d.id', [...new Set(dispatches.map(({ documentId }) => documentId))])
    .select({
      id: 'd.id',
      kind: 'd.kind',
      number: db.raw(`d.paper ->> 'number'`),
      title: 'd.title',
      subjectId: 'd.subject_id',
      clientId: 'k.id',
      clientName: 'k.name',
    });
  return new Map(rows.map(({ id, ...brought }) => [id, brought]));
}

export interface OutboxLine {
  readonly id: string;
  readonly day: string;
  readonly size: number;
  readonly recipient: string | null;
  /** What it brings. */
  readonly kind: PaperKind | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly documentId: string | null;
  readonly copy: number | null;
}

interface OutboxRow {
  readonly id: string;
  readonly recipient: string;
  readonly kind: PaperKind;
  readonly number: string;
  readonly title: string;
  readonly document_id: string;
  readonly copy: number;
}

/** The messages in the outbox, the newest first, with what the dispatch knows of them. */
export async function outboxPage(
  db: Db,
  outbox: Outbox,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<OutboxLine>> {
  const entries = await outbox.entries(cursor ?? null, limit + 1);
  const shown = entries.slice(0, limit);
  const dispatches = await db('dispatch')
    .join('document', 'document.id', 'dispatch.document_id')
    .whereIn(
      'dispatch.id',
      shown.map(({ id }) => id),
    )
    .select('dispatch.id', 'dispatch.recipient', 'dispatch.document_id', 'dispatch.copy')
    .select('document.kind', 'document.title')
    .select<OutboxRow[]>(db.raw(`document.paper ->> 'number' as number`));
  const known = new Map(dispatches.map((dispatch) => [dispatch.id, dispatch]));
  return {
    items: shown.map(({ id, day, size }) => {
      const dispatch = known.get(id);
      return {
        id,
        day,
        size,
        recipient: dispatch?.recipient ?? null,
        kind: dispatch?.kind ?? null,
        number: dispatch?.number ?? null,
        title: dispatch?.title ?? null,
        documentId: dispatch?.document_id ?? null,
        copy: dispatch?.copy ?? null,
      };
    }),
    nextCursor: entries.length > limit ? (shown.at(-1)?.name ?? null) : null,
  };
}
