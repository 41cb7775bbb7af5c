import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { postalAddress } from './addressee.ts';
import { type Channel, type Dispatch, type DispatchStatus, notDispatchable } from './dispatch.ts';
import { dispatchById, lockDispatchesOf, queueDispatch } from './dispatch.store.ts';
import { paperToRender } from './document.store.ts';

export interface Resend {
  readonly documentId: string;
  /** Absent: by e-mail. */
  readonly channel?: Channel;
  /** An e-mail address; absent: the one it went to last. A letter goes to the address on the paper. */
  readonly recipient?: string;
  readonly actor: string;
  readonly at: Instant;
}

const MAY_HAVE_ARRIVED: readonly DispatchStatus[] = [
  'queued',
  'sending',
  'sent',
  'in-doubt',
  'to-post',
  'registered',
];

/**
 * Sends a document once more, or to somebody else. Whatever goes out after a first message that may have arrived is
 * marked as a copy, because a second original invoice would owe its VAT a second time (ruling 26, § 11(12) UStG).
 * @throws problem `not-found`; `not-dispatchable` when nobody is named and nobody has had it
 */
export async function resendDocument(
  tx: Tx,
  { documentId, channel = 'mail', recipient, actor, at }: Resend,
): Promise<Dispatch> {
  const before = await lockDispatchesOf(tx, documentId);
  const last = before[0];
  const to =
    channel === 'post'
      ? postalAddress((await paperToRender(tx, documentId)).paper.buyer)
      : (recipient ?? before.find((dispatch) => dispatch.channel === 'mail')?.recipient);
  if (to === undefined) {
    throw notDispatchable(
      'nobody has been sent this document by e-mail; name a recipient, or send it by post',
    );
  }
  const arrived = before.some(({ status }) => MAY_HAVE_ARRIVED.includes(status));
  const copy = arrived ? Math.max(...before.map((dispatch) => dispatch.copy)) + 1 : 0;
  const id = await queueDispatch(tx, {
    documentId,
    channel,
    recipient: to,
    copy,
    enclosures: last?.enclosures ?? [],
    termsEditionId: last?.termsEditionId ?? null,
    at,
  });
  await record(tx, {
    at,
    actor,
    verb: copy === 0 ? 'document queued for dispatch' : 'copy queued for dispatch',
    subjectKind: 'document',
    subjectId: documentId,
    detail: { dispatchId: id, recipient: to, copy },
  });
  return dispatchById(tx, id);
}
