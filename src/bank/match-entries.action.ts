import { type Db } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { despiteConflicts, isDatabaseAway } from '../../db/transient.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { Problem } from '../problems/problem.ts';
import { sideBySide } from '../runs/side-by-side.ts';
import { leaveOpen, newEntries } from './bank-entry.store.ts';
import { bookEntry, bookingOf } from './book-entry.action.ts';
import { bookTogether, type SureEntry } from './book-together.action.ts';
import { namedCandidates } from './candidate.store.ts';
import { sureMatch } from './match.ts';

/** So many are read and matched at a time … */
const READ = 500;
/** … and so many of the sure ones booked in one transaction: contracts are locked for as long as it takes. */
const TOGETHER = 50;
const AT_A_TIME = 2;

interface Present {
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Looks at every entry that nobody has looked at and whose money is there: books what pays an invoice beyond doubt, many in
 * a transaction, and leaves the rest to a person. After a crash the next call goes on where it ended.
 */
export async function matchEntries(db: Db, present: Present): Promise<void> {
  const today = dayOf(present.at);
  let entries = await newEntries(db, today, undefined, READ);
  while (entries.length > 0) {
    const candidates = await namedCandidates(db, entries);
    const sure: SureEntry[] = [];
    const doubtful: string[] = [];
    for (const entry of entries) {
      const match = sureMatch(entry, candidates);
      if (match === null) doubtful.push(entry.id);
      else sure.push({ entry, match });
    }
    await transaction(db, (tx) => leaveOpen(tx, doubtful));
    await sideBySide(chunks(sure), AT_A_TIME, (chunk) => bookChunk(db, chunk, present));
    entries = await newEntries(db, today, entries.at(-1), READ);
  }
}

function chunks(sure: readonly SureEntry[]): SureEntry[][] {
  const count = Math.ceil(sure.length / TOGETHER);
  return Array.from({ length: count }, (_, nth) => sure.slice(nth * TOGETHER, (nth + 1) * TOGETHER));
}

/** All of a chunk at once; where that cannot be, one after the other, so that nobody is kept waiting by another. */
async function bookChunk(db: Db, chunk: readonly SureEntry[], present: Present): Promise<void> {
  try {
    await despiteConflicts(() =>
      transaction(db, async (tx) => {
        const refused = await bookTogether(tx, chunk, present);
        for (const [id, problem] of refused) await leaveOpen(tx, [id], problem.detail);
      }),
    );
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    for (const one of chunk) await bookSure(db, one, present);
  }
}

/** What cannot be booked after all goes to a person with the reason. */
async function bookSure(db: Db, { entry, match }: SureEntry, present: Present): Promise<void> {
  const booking = { ...bookingOf(entry.id, match), ...present };
  try {
    await despiteConflicts(() => transaction(db, (tx) => bookEntry(tx, booking)));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await transaction(db, (tx) => leaveOpen(tx, [entry.id], error.detail));
  }
}
