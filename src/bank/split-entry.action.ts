import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { Money } from '../money/money.ts';
import { receiveShares, type Share, type SharedPayment } from '../payments/receive-shares.action.ts';
import { advance } from '../states/transitions.ts';
import { bankEntryStates, partsDiffer, requireDismissalSeen } from './bank-entry.ts';
import { lockEntry, saveDecision } from './bank-entry.store.ts';

interface SplitEntry {
  readonly entryId: string;
  readonly parts: readonly Share[];
  /** Where the division comes from: "laut Avis vom 3. März". */
  readonly reason: string | null;
  /** Whoever books it knows that it was set aside, and why. */
  readonly despiteDismissal: boolean;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Books the money of a bank entry for several invoices and clients, all of it or nothing: a payment for each client, which
 * together carry the entry's identity, so that it is booked once (GTC 7.2). Each of them is returned and allocated anew like
 * any payment.
 * @throws problem `not-found`; `illegal-state` for what is booked already or can be no payment; `bank-entry-dismissed`; `parts-differ` where the parts do not add
 * up to the entry; those of a payment
 */
export async function splitEntry(
  tx: Tx,
  { entryId, parts, reason, despiteDismissal, actor, at }: SplitEntry,
): Promise<SharedPayment[]> {
  const entry = await lockEntry(tx, entryId);
  const state = advance('the bank entry', bankEntryStates, entry.state, 'book');
  requireDismissalSeen(entry, despiteDismissal);
  const total = Money.sum(parts.map(({ amount }) => amount));
  if (!total.equals(entry.amount)) {
    const left = entry.amount.minus(total);
    const message = `the parts add up to EUR ${total}, from the bank came EUR ${entry.amount}; the difference is EUR ${left}`;
    throw partsDiffer(message, { errors: [{ path: 'parts', message }] });
  }
  const payments = await receiveShares(tx, {
    shares: parts,
    valueDate: entry.valueDate,
    reference: entry.creditorReference ?? entry.text ?? undefined,
    payer: entry.counterparty ?? undefined,
    bankEntry: { account: entry.account, identity: entry.identity },
    actor,
    at,
  });
  const [first] = payments;
  if (first === undefined) throw new Error('an entry has a part');
  const decision = { state, decidedBy: actor, decidedAt: at, paymentId: first.id };
  await saveDecision(tx, entryId, { ...decision, ...(reason === null ? {} : { note: reason }) });
  await record(tx, {
    at,
    actor,
    verb: 'bank entry split',
    subjectKind: 'bank-entry',
    subjectId: entryId,
    clauses: ['gtc:7.2'],
    detail: { amount: entry.amount, reason, payments },
  });
  return payments;
}
