import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { receivePayment, type ReceivedPayment } from '../payments/receive-payment.action.ts';
import { advance } from '../states/transitions.ts';
import { bankEntryStates, requireDismissalSeen } from './bank-entry.ts';
import { lockEntry, saveDecision } from './bank-entry.store.ts';
import { type Suggestion } from './match.ts';

interface BookEntry {
  readonly entryId: string;
  /** The invoice it pays, the reminder, or the client who owes: then what is due the longest (ruling 11). */
  readonly invoiceId?: string | null | undefined;
  readonly reminder?: string | null | undefined;
  readonly clientId?: string | null | undefined;
  /** What spoke for it, where nobody but Kontor decided. */
  readonly match: Suggestion | null;
  /** Whoever books it knows that it was set aside, and why. */
  readonly despiteDismissal?: boolean;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Books the money of a bank entry as a payment, once: the payment carries the entry's identity.
 * @throws problem `not-found`; `illegal-state` for what is booked already or can be no payment; `bank-entry-dismissed`; those of
 * a payment
 */
export async function bookEntry(
  tx: Tx,
  { entryId, invoiceId, reminder, clientId, match, despiteDismissal = false, actor, at }: BookEntry,
): Promise<ReceivedPayment> {
  const entry = await lockEntry(tx, entryId);
  const state = advance('the bank entry', bankEntryStates, entry.state, 'book');
  requireDismissalSeen(entry, despiteDismissal);
  const payment = await receivePayment(tx, {
    amount: entry.amount,
    valueDate: entry.valueDate,
    invoiceId: invoiceId ?? undefined,
    reminder: reminder ?? undefined,
    clientId: clientId ?? undefined,
    reference: entry.creditorReference ?? entry.text ?? undefined,
    payer: entry.counterparty ?? undefined,
    method: 'bank-transfer',
    bankEntry: { account: entry.account, identity: entry.identity },
    actor,
    at,
  });
  await saveDecision(tx, entryId, { state, decidedBy: actor, decidedAt: at, paymentId: payment.id, match });
  return payment;
}

/** To book an entry to what it pays beyond doubt. */
export function bookingOf(entryId: string, match: Suggestion): Omit<BookEntry, 'actor' | 'at'> {
  const { invoiceId, reminder, clientId } = match;
  return { entryId, invoiceId, reminder, clientId, match };
}
