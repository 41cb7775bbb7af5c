import { type Tx } from '../../db/connection.ts';
import { type Insert, insertTogether } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';

export interface JournalEntry {
  readonly at: Instant;
  readonly actor: string;
  /** What was done, as a verb phrase: "invoice issued". */
  readonly verb: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The clauses by which it was done: "gtc:6.7". */
  readonly clauses?: readonly string[];
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** The row of a journal entry, for an act that writes it together with its own. */
export function journalInsert(entry: JournalEntry): Insert {
  return {
    table: 'journal',
    rows: [
      {
        at: entry.at,
        actor: entry.actor,
        verb: entry.verb,
        subject_kind: entry.subjectKind,
        subject_id: entry.subjectId,
        clauses: entry.clauses ?? [],
        detail: entry.detail ?? {},
      },
    ],
  };
}

/** Writes who did what by which clause; in the transaction of the act, never to be changed. */
export async function record(tx: Tx, entry: JournalEntry): Promise<void> {
  await insertTogether(tx, [journalInsert(entry)]);
}
