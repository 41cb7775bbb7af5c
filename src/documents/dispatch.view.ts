import { type Db } from '../../db/connection.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { allowed } from '../states/transitions.ts';
import { type Dispatch, type DispatchStatus, dispatchStates } from './dispatch.ts';
import { dispatchColumns } from './dispatch.store.ts';
import { type Outbox } from './mailer.ts';

export interface DispatchFilter {
  readonly status?: DispatchStatus | undefined;
  readonly documentId?: string | undefined;
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

/** The dispatches; those "in-doubt" and "refused" are the list of what a person has to look at. */
export async function dispatchPage(db: Db, { status, documentId, ...keyset }: DispatchFilter) {
  const query = db('dispatch').select(dispatchColumns);
  if (status !== undefined) void query.where('dispatch.status', status);
  if (documentId !== undefined) void query.where('dispatch.document_id', documentId);
  const page = await keysetPage<Dispatch>(db, query, {
    id: 'dispatch.id',
    sorts: { id: 'dispatch.id' },
    ...keyset,
  });
  return { ...page, items: page.items.map(presentDispatch) };
}

export interface OutboxLine {
  readonly id: string;
  readonly day: string;
  readonly size: number;
  readonly recipient: string | null;
  readonly documentId: string | null;
  readonly copy: number | null;
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
    .whereIn(
      'id',
      shown.map(({ id }) => id),
    )
    .select<Pick<Dispatch, 'id' | 'recipient' | 'documentId' | 'copy'>[]>(
      'id',
      'recipient',
      'document_id as documentId',
      'copy',
    );
  const known = new Map(dispatches.map((dispatch) => [dispatch.id, dispatch]));
  return {
    items: shown.map(({ id, day, size }) => {
      const dispatch = known.get(id);
      return {
        id,
        day,
        size,
        recipient: dispatch?.recipient ?? null,
        documentId: dispatch?.documentId ?? null,
        copy: dispatch?.copy ?? null,
      };
    }),
    nextCursor: entries.length > limit ? (shown.at(-1)?.name ?? null) : null,
  };
}
