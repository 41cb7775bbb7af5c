import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Candidate, type Sweep } from '../runs/sweep.ts';
import { readSubject, writtenSubject } from './letter-subject.ts';
import { dueLetters } from './receivable.store.ts';
import { remindClient } from './remind-client.action.ts';

/**
 * Sends the reminders that are due (GTC 7.10): one letter for each client and level. Its natural key is the unique index
 * on reminders; since the second level waits for the receipt of the first, no outage can bring both at once.
 */
export const dunningSweep: Sweep = {
  kind: 'dunning',
  candidates,
  perform: (tx, subject, context) => remindClient(tx, readSubject(subject), context),
};

async function candidates(
  db: Db,
  asOf: LocalDate,
  after: string | null,
  limit: number,
): Promise<Candidate[]> {
  const letters = await dueLetters(db, asOf, after === null ? null : readSubject(after), limit);
  return letters.map((letter) => ({
    subject: writtenSubject(letter),
    label: `${letter.clientName}, reminder ${letter.level}, ${letter.invoices} overdue`,
  }));
}
