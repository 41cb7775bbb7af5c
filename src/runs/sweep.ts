import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';

/** One thing a run may act upon. `subject` is its opaque id, `label` what a person calls it: "C-2026-0007, on order". */
export interface Candidate {
  readonly subject: string;
  readonly label: string;
}

/** What became of one subject. `effect` is what a preview promises and a commit must repeat exactly. */
export type Outcome =
  | {
      readonly outcome: 'done';
      readonly reason: string;
      readonly clause: string | null;
      readonly documentId?: string;
      readonly effect: Readonly<Record<string, string>>;
    }
  | { readonly outcome: 'skipped'; readonly reason: string; readonly clause: string | null };

export interface PerformContext {
  readonly asOf: LocalDate;
  readonly at: Instant;
  /** Who started the run; "schedule" for the timetable. */
  readonly actor: string;
}

/**
 * A verb over everything that is due. The run engine previews it (the real `perform`, rolled back), commits it in
 * chunks, records each outcome in the transaction of its effect, and retries what is missing.
 */
export interface Sweep {
  readonly kind: string;
  /** At most `limit` candidates due on or before `asOf`, in the order of a stable key, after the given subject. */
  candidates(db: Db, asOf: LocalDate, after: string | null, limit: number): Promise<Candidate[]>;
  /** Locks the subject, decides what is due minus what exists, writes the effects. A problem fails this subject alone. */
  perform(tx: Tx, subject: string, context: PerformContext): Promise<Outcome>;
}
