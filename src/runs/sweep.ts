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

/** A failure whose traces are to be kept, because it happened outside the house: a mail server's refusal. */
export interface Failure {
  readonly outcome: 'failed';
  readonly reason: string;
  readonly clause: string | null;
  /** The type of the problem. */
  readonly problem: string;
}

/** Writes what became of an effect outside the house; in the transaction that records the item's outcome. */
export type Conclusion = (tx: Tx, at: Instant) => Promise<Outcome | Failure>;

export interface PerformContext {
  readonly runId: string;
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
  /** How many subjects of a chunk are performed side by side; 2 unless told. */
  readonly concurrency?: number;
  /** At most `limit` candidates due on or before `asOf`, in the order of a stable key, after the given subject. */
  candidates(db: Db, asOf: LocalDate, after: string | null, limit: number, at: Instant): Promise<Candidate[]>;
  /** Locks the subject, decides what is due minus what exists, writes the effects. A problem fails this subject alone. */
  perform(tx: Tx, subject: string, context: PerformContext): Promise<Outcome | Failure>;
  /**
   * For an effect that no rollback takes back, such as handing over a mail. `perform` then only marks that the effect
   * is about to happen; once the mark is committed this is called, outside any transaction, and answers with what to
   * write about it. A run never has two workers on one subject, so a mark of the same run that `perform` finds again
   * was left by a crash. Previews perform and roll back; they never come here.
   */
  carryOut?(db: Db, subject: string, context: PerformContext): Promise<Conclusion>;
}
