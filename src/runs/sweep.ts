import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { Problem } from '../problems/problem.ts';

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
 * Performs many subjects in one transaction: what became of each of them, or the problem that kept it from happening, in
 * which case nothing of this one was written.
 */
export type PerformTogether = (
  tx: Tx,
  subjects: readonly string[],
  context: PerformContext,
) => Promise<ReadonlyMap<string, Outcome | Problem>>;

/** Both ways of performing from the one over many, so that a rule has one home: a single subject is a chunk of one. */
export function performingTogether(
  performTogether: PerformTogether,
): Pick<Sweep, 'perform' | 'performTogether'> {
  return {
    performTogether,
    perform: async (tx, subject, context) => {
      const became = (await performTogether(tx, [subject], context)).get(subject);
      if (became === undefined) throw new Error(`nothing was said about ${subject}`);
      if (became instanceof Problem) throw became;
      return became;
    },
  };
}

/**
 * A verb over everything that is due. The run engine previews it (the real `perform`, rolled back), commits it in
 * chunks, records each outcome in the transaction of its effect, and retries what is missing.
 */
export interface Sweep {
  readonly kind: string;
  /** How many subjects of a chunk are performed side by side; 2 unless told. */
  readonly concurrency?: number;
  /**
   * The next candidates due on or before `asOf`, in the order of a stable key, after the given subject: `limit` of them,
   * fewer only where there are no more.
   */
  candidates(db: Db, asOf: LocalDate, after: string | null, limit: number, at: Instant): Promise<Candidate[]>;
  /** Locks the subject, decides what is due minus what exists, writes the effects. A problem fails this subject alone. */
  perform(tx: Tx, subject: string, context: PerformContext): Promise<Outcome | Failure>;
  /**
   * Does the same for a chunk of subjects at once, with few wide statements. Where it is refused or breaks, nothing of the
   * chunk is written and `perform` does one after the other, so that both must come to the same. Take both from
   * `performingTogether`. Not for effects outside the house.
   */
  readonly performTogether?: PerformTogether;
  /**
   * For an effect that no rollback takes back, such as handing over a mail. `perform` then only marks that the effect
   * is about to happen; once the mark is committed this is called, outside any transaction, and answers with what to
   * write about it. A run never has two workers on one subject, so a mark of the same run that `perform` finds again
   * was left by a crash. Previews perform and roll back; they never come here.
   */
  carryOut?(db: Db, subject: string, context: PerformContext): Promise<Conclusion>;
}
