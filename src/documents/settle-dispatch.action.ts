import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { markSent } from './mark-sent.action.ts';
import { type OnDelivered } from './note-delivery.action.ts';
import { type Dispatch, dispatchStates, type SettlementOutcome } from './dispatch.ts';
import { dispatchById, lockDispatch, updateDispatch } from './dispatch.store.ts';

export interface Settlement {
  readonly dispatchId: string;
  readonly outcome: SettlementOutcome;
  /** How the person knows. */
  readonly note: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * A person settles a message that was refused or is in doubt. One that did arrive counts from the attempt that carried it
 * (GTC 2.4); one that did not is queued again with all its attempts before it.
 * @throws problem `not-found`; `illegal-state` unless the message is in such a state
 */
export async function settleDispatch(
  tx: Tx,
  settlement: Settlement,
  onDelivered: OnDelivered,
): Promise<Dispatch> {
  const { dispatchId, outcome, note, actor, at } = settlement;
  const dispatch = await lockDispatch(tx, dispatchId);
  if (outcome === 'sent') {
    const sentAt = dispatch.lastAttemptAt ?? at;
    await markSent(tx, dispatch, {
      event: 'confirm',
      answer: `confirmed: ${note}`,
      sentAt,
      actor,
      at,
      onDelivered,
    });
  }
  const status =
    outcome === 'sent'
      ? 'sent'
      : advance('the dispatch', dispatchStates, dispatch.status, outcome === 'closed' ? 'close' : 'requeue');
  await updateDispatch(tx, dispatchId, {
    status,
    settledBy: actor,
    settlementNote: note,
    ...(status === 'queued' ? { attempts: 0, nextAttemptAt: at } : {}),
  });
  await record(tx, {
    at,
    actor,
    verb: 'dispatch settled',
    subjectKind: 'dispatch',
    subjectId: dispatchId,
    clauses: outcome === 'sent' ? ['gtc:2.4'] : [],
    detail: { outcome, note },
  });
  return dispatchById(tx, dispatchId);
}
