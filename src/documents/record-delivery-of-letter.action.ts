import { type Tx } from '../../db/connection.ts';
import { dayOf, instantAt, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { currentEdition } from '../terms/edition.store.ts';
import { type Dispatch, refuseDayOutside } from './dispatch.ts';
import { dispatchById, lockDispatch } from './dispatch.store.ts';
import { noteDelivery, type OnDelivered } from './note-delivery.action.ts';

export interface LetterDelivery {
  readonly dispatchId: string;
  readonly receivedOn: LocalDate;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * A person records when a registered letter was delivered, from the record of the post: from that day its periods run
 * (ruling 30).
 * @throws problem `not-found`; `bad-value` for a day before the posting or to come; `illegal-state` unless it is registered
 */
export async function recordDeliveryOfLetter(
  tx: Tx,
  { dispatchId, receivedOn, actor, at }: LetterDelivery,
  onDelivered: OnDelivered,
): Promise<Dispatch> {
  const dispatch = await lockDispatch(tx, dispatchId);
  refuseDayOutside('receivedOn', receivedOn, dispatch.postedOn ?? dayOf(dispatch.createdAt), dayOf(at));
  const { receiptHours } = (await currentEdition(tx, receivedOn)).parameters;
  await noteDelivery(tx, dispatch, {
    event: 'deliver',
    change: {},
    deemedReceivedAt: instantAt(receivedOn, receiptHours.opens),
    verb: 'registered letter delivered',
    clauses: [],
    actor,
    at,
    onDelivered,
  });
  return dispatchById(tx, dispatchId);
}
