import { type Tx } from '../../db/connection.ts';
import { dayOf, instantAt, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { postalReceipt } from '../calendar/receipt.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { currentEdition } from '../terms/edition.store.ts';
import { type Dispatch, dispatchStates, refuseDayOutside } from './dispatch.ts';
import { dispatchById, lockDispatch, updateDispatch } from './dispatch.store.ts';
import { noteDelivery, type OnDelivered } from './note-delivery.action.ts';
import { type ReviseFirst, withdrawOutdated } from './withdraw-outdated.action.ts';

export interface Posting {
  readonly dispatchId: string;
  readonly postedOn: LocalDate;
  /** Of registered mail (Einschreiben). */
  readonly registeredNumber: string | null;
  readonly actor: string;
  readonly at: Instant;
}

export interface PostParts {
  readonly reviseFirst: ReviseFirst;
  readonly onDelivered: OnDelivered;
}

/**
 * A person hands a letter to the post. An ordinary one counts as received some working days later, a registered one when
 * its delivery is known (ruling 30). A letter of today that is not right any more is withdrawn instead and must not go;
 * one of an earlier day has gone.
 * @throws problem `not-found`; `bad-value` for a day before the letter was written or to come; `illegal-state` unless it
 * waits for the post
 */
export async function postLetter(
  tx: Tx,
  { dispatchId, postedOn, registeredNumber, actor, at }: Posting,
  { reviseFirst, onDelivered }: PostParts,
): Promise<Dispatch> {
  const dispatch = await lockDispatch(tx, dispatchId);
  const event = registeredNumber === null ? 'post' : 'register';
  const status = advance('the dispatch', dispatchStates, dispatch.status, event);
  refuseDayOutside('postedOn', postedOn, dayOf(dispatch.createdAt), dayOf(at));
  const leavesToday = postedOn === dayOf(at);
  const outdated = leavesToday ? await withdrawOutdated(tx, dispatch, { reviseFirst, actor, at }) : null;
  if (outdated !== null) return dispatchById(tx, dispatchId);
  const change = { postedOn, registeredNumber, sentAt: at };
  if (event === 'register') await register(tx, dispatch, { ...change, status }, actor, at);
  else {
    const { postalReceipt: workingDays, receiptHours } = (await currentEdition(tx, postedOn)).parameters;
    await noteDelivery(tx, dispatch, {
      event: 'post',
      change,
      deemedReceivedAt: instantAt(postalReceipt(postedOn, workingDays), receiptHours.opens),
      verb: 'letter posted',
      clauses: [],
      actor,
      at,
      onDelivered,
    });
  }
  return dispatchById(tx, dispatchId);
}

async function register(
  tx: Tx,
  { id, documentId, recipient }: Dispatch,
  change: Parameters<typeof updateDispatch>[2],
  actor: string,
  at: Instant,
): Promise<void> {
  await updateDispatch(tx, id, change);
  await record(tx, {
    at,
    actor,
    verb: 'letter posted by registered mail',
    subjectKind: 'document',
    subjectId: documentId,
    detail: { dispatchId: id, recipient, registeredNumber: change.registeredNumber },
  });
}
