import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { type ClauseRef } from '../terms/clauses.ts';
import { type Dispatch, dispatchStates } from './dispatch.ts';
import { type DispatchChange, updateDispatch } from './dispatch.store.ts';

/** A document that has gone out, and when it is deemed received. */
export interface Delivery {
  readonly dispatchId: string;
  readonly documentId: string;
  readonly deemedReceivedAt: Instant;
  readonly at: Instant;
}

/** Told of every document that goes out, copies and enclosures too: the first time is what moves a deadline. */
export type OnDelivered = (tx: Tx, delivery: Delivery) => Promise<void>;

interface NoteDelivery {
  readonly event: 'accept' | 'confirm' | 'post' | 'deliver';
  readonly change: Omit<DispatchChange, 'status'>;
  readonly deemedReceivedAt: Instant;
  /** What the journal says: "document mailed". */
  readonly verb: string;
  readonly clauses: readonly ClauseRef[];
  readonly actor: string;
  readonly at: Instant;
  readonly onDelivered: OnDelivered;
}

/** Notes that a dispatch has gone out and when it is received, and tells so for each document in it. */
export async function noteDelivery(tx: Tx, dispatch: Dispatch, delivery: NoteDelivery): Promise<void> {
  const { event, change, deemedReceivedAt, verb, clauses, actor, at, onDelivered } = delivery;
  await updateDispatch(tx, dispatch.id, {
    ...change,
    status: advance('the dispatch', dispatchStates, dispatch.status, event),
    deemedReceivedAt,
  });
  await record(tx, {
    at,
    actor,
    verb,
    subjectKind: 'document',
    subjectId: dispatch.documentId,
    clauses,
    detail: { dispatchId: dispatch.id, recipient: dispatch.recipient, deemedReceivedAt },
  });
  for (const documentId of [dispatch.documentId, ...dispatch.enclosures]) {
    await onDelivered(tx, { dispatchId: dispatch.id, documentId, deemedReceivedAt, at });
  }
}
