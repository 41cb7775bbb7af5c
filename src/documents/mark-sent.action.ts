import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { deemedReceipt } from '../calendar/receipt.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { currentEdition } from '../terms/edition.store.ts';
import { type Dispatch, dispatchStates } from './dispatch.ts';
import { updateDispatch } from './dispatch.store.ts';

/** A document that has gone out, and when it is deemed received (GTC 2.4). */
export interface Delivery {
  readonly dispatchId: string;
  readonly documentId: string;
  readonly deemedReceivedAt: Instant;
  readonly at: Instant;
}

/** Told of every document that goes out, copies and enclosures too: the first time is what moves a deadline. */
export type OnDelivered = (tx: Tx, delivery: Delivery) => Promise<void>;

interface Sent {
  readonly event: 'accept' | 'confirm';
  /** What the mail server, or the person, said. */
  readonly answer: string;
  readonly sentAt: Instant;
  readonly actor: string;
  readonly at: Instant;
  readonly onDelivered: OnDelivered;
}

/**
 * Marks a message as sent, works out when it is deemed received (GTC 2.4) and tells so for each document in it.
 * @throws problem `no-terms-edition` when no terms are in force that say in which hours messages are received
 */
export async function markSent(
  tx: Tx,
  dispatch: Dispatch,
  { event, answer, sentAt, actor, at, onDelivered }: Sent,
): Promise<void> {
  const { parameters } = await currentEdition(tx, dayOf(sentAt));
  const deemedReceivedAt = deemedReceipt(sentAt, parameters.receiptHours);
  await updateDispatch(tx, dispatch.id, {
    status: advance('the dispatch', dispatchStates, dispatch.status, event),
    sendingRun: null,
    lastAnswer: answer,
    sentAt,
    deemedReceivedAt,
  });
  await record(tx, {
    at,
    actor,
    verb: dispatch.copy === 0 ? 'document mailed' : 'copy mailed',
    subjectKind: 'document',
    subjectId: dispatch.documentId,
    clauses: ['gtc:2.4'],
    detail: { dispatchId: dispatch.id, recipient: dispatch.recipient, deemedReceivedAt },
  });
  for (const documentId of [dispatch.documentId, ...dispatch.enclosures]) {
    await onDelivered(tx, { dispatchId: dispatch.id, documentId, deemedReceivedAt, at });
  }
}
