import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { previewNotUsable, runKind, runTooEarly, type Exclusion, type Run, type RunMode } from './run.ts';
import { copyItems, missingSubjects } from './run-item.store.ts';
import { insertRun, runById } from './run.store.ts';

export interface RunRequest {
  readonly kind: string;
  /** The business day: everything due on or before it. */
  readonly asOf: LocalDate;
  readonly mode: RunMode;
  /** The preview to be committed: exactly what it planned, minus `exclude`. */
  readonly previewId?: string;
  /** Subjects to be left out, each with a note; they are listed as skipped. */
  readonly exclude?: readonly Exclusion[];
  /** The finished run that this one continues (billing, then rendering). */
  readonly follows?: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Starts a run; a `plan-run` job, or the next resumption, takes it up. A day that has not come can be previewed only,
 * because documents carry the day of their run.
 * @throws problem `unknown-run-kind`, `run-too-early`, `not-found`, `preview-not-usable`
 */
export async function startRun(tx: Tx, request: RunRequest): Promise<Run> {
  const run = {
    kind: runKind(request.kind),
    asOf: request.asOf,
    mode: request.mode,
    previewId: request.previewId ?? null,
    exclude: request.exclude ?? [],
    follows: request.follows ?? null,
    actor: request.actor,
    at: request.at,
  };
  if (run.mode === 'commit' && run.asOf > dayOf(run.at)) {
    throw runTooEarly(`${run.asOf} has not come; commit as of ${dayOf(run.at)}, or preview`);
  }
  if (run.previewId !== null) refuseUnlessCommits(await runById(tx, run.previewId), run);
  const started = await insertRun(tx, run);
  if (run.previewId === null) return started;

  const unknown = await missingSubjects(
    tx,
    run.previewId,
    run.exclude.map((exclusion) => exclusion.subject),
  );
  if (unknown.length > 0) {
    throw previewNotUsable(
      `the preview does not hold ${unknown.join(', ')}; exclude only subjects that it lists`,
    );
  }
  await copyItems(tx, started, run.previewId);
  return started;
}

function refuseUnlessCommits(preview: Run, run: Pick<Run, 'kind' | 'asOf' | 'mode'>): void {
  if (run.mode !== 'commit')
    throw previewNotUsable('only a commit takes a previewId; leave it out of a preview');
  if (preview.mode !== 'preview')
    throw previewNotUsable(`run ${preview.id} is not a preview; give the id of one`);
  if (preview.status !== 'finished') {
    throw previewNotUsable(`the preview is ${preview.status}; wait until it is finished, or preview again`);
  }
  if (preview.kind !== run.kind || preview.asOf !== run.asOf) {
    throw previewNotUsable(
      `the preview is of ${preview.kind} as of ${preview.asOf}; commit the same kind and day, or preview again`,
    );
  }
}
