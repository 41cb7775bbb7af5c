import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { callPart } from '../contracts/call-part.action.ts';
import { billPart } from './bill-part.action.ts';
import { type Callable } from './callable.ts';

interface BillCalled {
  readonly calls: readonly Callable[];
  /** The decision by which it is called due. */
  readonly cause: string;
  readonly note: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Calls due at once what was rendered (GTC 7.10) and invoices it, even while the contract is suspended; all is called
 * before any is billed, so that periods share an invoice. Returns the documents issued. The contract must be locked.
 */
export async function billCalled(tx: Tx, { calls, ...call }: BillCalled): Promise<string[]> {
  const { actor, at } = call;
  const called: string[] = [];
  for (const { part, share } of calls) {
    // A part that was called before and waited for its hours is not called again.
    const isCalled = share === null && part.called !== null;
    called.push(
      isCalled ? part.id : await callPart(tx, { part, share, ...call, clause: 'gtc:7.10', reasons: [] }),
    );
  }
  const documents: string[] = [];
  for (const partId of called) {
    const outcome = await billPart(tx, partId, { asOf: dayOf(at), at, actor });
    if (outcome.outcome === 'done' && outcome.documentId !== undefined) documents.push(outcome.documentId);
  }
  return documents;
}
