import { type Db } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { despiteConflicts } from '../../db/transient.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { Problem } from '../problems/problem.ts';
import { sideBySide } from '../runs/side-by-side.ts';
import { type KeptEntry, leaveOpen, newEntries } from './bank-entry.store.ts';
import { bookEntry, bookingOf } from './book-entry.action.ts';
import { namedCandidates } from './candidate.store.ts';
import { type Suggestion, sureMatch } from './match.ts';

const CHUNK = 500;
const AT_A_TIME = 4;

interface Present {
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Looks at every entry that nobody has looked at and whose money is there: books what pays an invoice beyond doubt, each
 * in a transaction of its own, and leaves the rest to a person. After a crash the next call goes on where it ended.
 */
export async function matchEntries(db: Db, present: Present): Promise<void> {
  const today = dayOf(present.at);
  let entries = await newEntries(db, today, undefined, CHUNK);
  while (entries.length > 0) {
    const candidates = await namedCandidates(db, entries);
    const matched = entries.map((entry) => ({ entry, match: sureMatch(entry, candidates) }));
    const doubtful = matched.flatMap(({ entry, match }) => (match === null ? [entry.id] : []));
    await transaction(db, (tx) => leaveOpen(tx, doubtful));
    await sideBySide(matched, AT_A_TIME, async ({ entry, match }) => {
      if (match !== null) await bookSure(db, entry, match, present);
    });
    entries = await newEntries(db, today, entries.at(-1), CHUNK);
  }
}

/** What cannot be booked after all goes to a person with the reason. */
async function bookSure(db: Db, entry: KeptEntry, match: Suggestion, present: Present): Promise<void> {
  const booking = { ...bookingOf(entry.id, match), ...present };
  try {
    await despiteConflicts(() => transaction(db, (tx) => bookEntry(tx, booking)));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await transaction(db, (tx) => leaveOpen(tx, [entry.id], error.detail));
  }
}
