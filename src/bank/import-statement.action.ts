import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { earlier, later, type LocalDate } from '../calendar/local-date.ts';
import { companyProfile } from '../company/company.store.ts';
import { record } from '../journal/journal.store.ts';
import { type BankEntry } from './bank-entry.ts';
import { insertEntries } from './bank-entry.store.ts';
import { readStatement } from './read-statement.ts';
import { insertStatement } from './statement.store.ts';

interface ImportStatement {
  readonly sha256: string;
  /** The camt.053 files that were sent together. */
  readonly files: AsyncIterable<{ read(): AsyncIterable<Uint8Array> }>;
  readonly actor: string;
  readonly at: Instant;
}

const BATCH = 500;

/**
 * Keeps the entries of bank statements that are not known yet, a few hundred at a time, so that the size of the files
 * costs no memory. Nothing is booked here, and of a file that is refused nothing is kept.
 * @throws problem `unreadable-statement`, `not-our-account`, `currency-not-kept`, `company-incomplete`
 */
export async function importStatement(
  tx: Tx,
  { sha256, files, actor, at }: ImportStatement,
): Promise<{ id: string }> {
  const id = newId();
  const account = (await companyProfile(tx)).bank.iban;
  let entries = 0;
  let added = 0;
  const days: { firstDay: LocalDate | null; lastDay: LocalDate | null } = { firstDay: null, lastDay: null };
  for await (const file of files) {
    for await (const batch of inBatches(readStatement(file.read(), account))) {
      added += await insertEntries(tx, { statementId: id, account }, batch);
      entries += batch.length;
      for (const { bookedOn } of batch) {
        days.firstDay = earlier(bookedOn, days.firstDay ?? bookedOn);
        days.lastDay = later(bookedOn, days.lastDay ?? bookedOn);
      }
    }
  }
  const duplicates = entries - added;
  await insertStatement(tx, { id, sha256, account, ...days, entries, duplicates, actor, at });
  await record(tx, {
    at,
    actor,
    verb: 'bank statement imported',
    subjectKind: 'bank-statement',
    subjectId: id,
    detail: { sha256, entries, duplicates },
  });
  return { id };
}

async function* inBatches(entries: AsyncIterable<BankEntry>): AsyncGenerator<BankEntry[]> {
  let batch: BankEntry[] = [];
  for await (const entry of entries) {
    batch.push(entry);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
