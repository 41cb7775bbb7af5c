import { type Tx } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { type Instant } from '../calendar/instant.ts';
import { receiveMany } from '../payments/receive-many.action.ts';
import { Problem } from '../problems/problem.ts';
import { advance } from '../states/transitions.ts';
import { bankEntryStates } from './bank-entry.ts';
import { type KeptEntry, lockEntries, saveBookings } from './bank-entry.store.ts';
import { bookEntry, bookingOf } from './book-entry.action.ts';
import { type Suggestion } from './match.ts';

/** An entry with what it pays beyond doubt. */
export interface SureEntry {
  readonly entry: Pick<KeptEntry, 'id'>;
  readonly match: Suggestion;
}

interface Present {
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Books sure entries in one transaction: those that pay an invoice of their own all at once, the others after them, each by
 * itself. The answer is what kept an entry from being booked; of such a one nothing was written.
 * @throws problem where the rule can say nothing about one of those that go together: nothing of any was written
 */
export async function bookTogether(
  tx: Tx,
  sure: readonly SureEntry[],
  present: Present,
): Promise<Map<string, Problem>> {
  const booked = await bookUsual(tx, sure, present);
  const refused = new Map<string, Problem>();
  for (const { entry, match } of sure) {
    if (booked.has(entry.id)) continue;
    try {
      await transaction(tx, (part) => bookEntry(part, { ...bookingOf(entry.id, match), ...present }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused.set(entry.id, error);
    }
  }
  return refused;
}

/** The entries that name an invoice, and which of them are booked now. */
async function bookUsual(tx: Tx, sure: readonly SureEntry[], present: Present): Promise<Set<string>> {
  const entries = await lockEntries(
    tx,
    sure.map(({ entry }) => entry.id),
  );
  const usual = sure.flatMap(({ entry: { id }, match }) => {
    const entry = entries.get(id);
    // A person may have set it aside a moment before.
    const mayBook = entry?.state === 'new' || entry?.state === 'open';
    const { invoiceId } = match;
    return mayBook && invoiceId !== null ? [{ entry, match, invoiceId }] : [];
  });
  const payments = await receiveMany(
    tx,
    usual.map(({ entry, invoiceId }) => ({
      amount: entry.amount,
      valueDate: entry.valueDate,
      invoiceId,
      reference: entry.creditorReference ?? entry.text ?? undefined,
      payer: entry.counterparty ?? undefined,
      bankEntry: { account: entry.account, identity: entry.identity },
    })),
    present,
  );
  const bookings = usual.flatMap(({ entry, match }, nth) => {
    const paymentId = payments[nth] ?? null;
    if (paymentId === null) return [];
    const state = advance('the bank entry', bankEntryStates, entry.state, 'book');
    return [{ entryId: entry.id, state, paymentId, match }];
  });
  await saveBookings(tx, bookings, present);
  return new Set(bookings.map(({ entryId }) => entryId));
}
