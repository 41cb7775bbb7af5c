import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { contractById } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { objectionDeadline } from './overrun.ts';
import { overrunById, saveNoticeReceipt, saveObjectionDeadline } from './overrun.store.ts';

/** What the dispatch tells about a message that has gone out. */
interface DeliveredNotice {
  readonly documentId: string;
  readonly deemedReceivedAt: Instant;
  readonly at: Instant;
}

/**
 * Notes when the notice of an overrun is deemed received (GTC 2.4): only then the time to object runs (GTC 6.2). Copies
 * move nothing, other papers are passed over.
 */
export async function recordNoticeReceipt(
  tx: Tx,
  { documentId, deemedReceivedAt, at }: DeliveredNotice,
): Promise<void> {
  const receivedOn = dayOf(deemedReceivedAt);
  const overrunId = await saveNoticeReceipt(tx, documentId, receivedOn);
  if (overrunId === undefined) return;
  const overrun = await overrunById(tx, overrunId);
  const { terms } = await contractById(tx, overrun.contractId);
  const objectBy = objectionDeadline(overrun, terms);
  if (objectBy !== null) await saveObjectionDeadline(tx, overrunId, objectBy);
  await record(tx, {
    at,
    actor: 'terms',
    verb: 'notice of overrun received',
    subjectKind: 'contract',
    subjectId: overrun.contractId,
    clauses: ['gtc:2.4', 'gtc:6.2'],
    detail: { overrunId, receivedOn, objectBy },
  });
}
