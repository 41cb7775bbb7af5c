import { Problem } from '../problems/problem.ts';
import { changedSincePreview } from './run.ts';
import { type Failure, type Outcome } from './sweep.ts';

/** What a person reads about an item that threw; its transaction has been rolled back. */
export function outcomeOf(error: unknown): Failure | Outcome {
  if (!(error instanceof Problem)) {
    return {
      outcome: 'failed',
      problem: 'unexpected',
      clause: null,
      reason:
        'something unexpected stopped this one and nothing was written; the log says what. Retry the run',
    };
  }
  const clause = error.extras.clause ?? null;
  if (error.type === changedSincePreview.kind.type)
    return { outcome: 'skipped', reason: error.detail, clause };
  return { outcome: 'failed', problem: error.type, reason: error.detail, clause };
}

/** What is kept of a rehearsal: its document was taken back with it. */
export function withoutDocument(outcome: Outcome | Failure): Outcome | Failure {
  if (outcome.outcome !== 'done') return outcome;
  return { outcome: 'done', reason: outcome.reason, clause: outcome.clause, effect: outcome.effect };
}
