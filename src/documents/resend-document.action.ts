import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { type Dispatch, type DispatchStatus, notDispatchable } from './dispatch.ts';
import { dispatchById, lockDispatchesOf, queueDispatch } from './dispatch.store.ts';

export interface Resend {
  readonly documentId: string;
  /** Absent: whom it went to last. */
  readonly recipient?: string;
  readonly actor: string;
  readonly at: Instant;
}

const MAY_HAVE_ARRIVED: readonly DispatchStatus[] = ['queued', 'sending', 'sent', 'in-doubt'];

/**
 * Sends a document once more, or to somebody else. Whatever goes out after a first message that may have arrived is
 * marked as a copy, because a second original invoice would owe its VAT a second time (ruling 26, § 11(12) UStG).
 * @throws problem `not-found`; `not-dispatchable` when nobody is named and nobody has had it
 */
export async function resendDocument(
  tx: Tx,
  { documentId, recipient, actor, at }: Resend,
): Promise<Dispatch> {
  const before = await lockDispatchesOf(tx, documentId);
  const last = before[0];
  const to = recipient ?? last?.recipient;
  if (to === undefined) {
    throw notDispatchable(
      'nobody has been sent this document and its client has no e-mail address; name a recipient',
    );
  }
  const arrived = before.some(({ status }) => MAY_HAVE_ARRIVED.includes(status));
  const copy = arrived ? Math.max(...before.map((dispatch) => dispatch.copy)) + 1 : 0;
  const id = await queueDispatch(tx, {
    documentId,
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
