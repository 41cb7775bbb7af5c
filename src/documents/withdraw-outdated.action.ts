import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { advance, allowed } from '../states/transitions.ts';
import { type Channel, type Dispatch, dispatchStates } from './dispatch.ts';
import { lockDispatchesOf, updateDispatch } from './dispatch.store.ts';

/**
 * Asked of every original just before it leaves the house: why it must not go out as it is, or null. Whoever answers has
 * seen to what goes out instead.
 */
export type ReviseFirst = (
  tx: Tx,
  paper: {
    readonly documentId: string;
    readonly channel: Channel;
    readonly actor: string;
    readonly at: Instant;
  },
) => Promise<string | null>;

interface Present {
  readonly reviseFirst: ReviseFirst;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Looks at an original once more before it goes out. What is not right any more stays in the house: all of its document
 * that has not gone out is settled with the reason, which is the answer; null when it may go.
 */
export async function withdrawOutdated(
  tx: Tx,
  { documentId, channel, copy }: Dispatch,
  { reviseFirst, actor, at }: Present,
): Promise<string | null> {
  const reason = copy === 0 ? await reviseFirst(tx, { documentId, channel, actor, at }) : null;
  if (reason === null) return null;
  for (const { id, status } of await lockDispatchesOf(tx, documentId)) {
    if (!allowed(dispatchStates, status).includes('withdraw')) continue;
    await updateDispatch(tx, id, {
      status: advance('the dispatch', dispatchStates, status, 'withdraw'),
      settledBy: 'terms',
      settlementNote: reason,
    });
  }
  return reason;
}
