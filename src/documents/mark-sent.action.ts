import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { deemedReceipt } from '../calendar/receipt.ts';
import { currentEdition } from '../terms/edition.store.ts';
import { type Dispatch } from './dispatch.ts';
import { noteDelivery, type OnDelivered } from './note-delivery.action.ts';

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
  await noteDelivery(tx, dispatch, {
    event,
    change: { sendingRun: null, lastAnswer: answer, sentAt },
    deemedReceivedAt,
    verb: dispatch.copy === 0 ? 'document mailed' : 'copy mailed',
    clauses: ['gtc:2.4'],
    actor,
    at,
    onDelivered,
  });
}
