import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { defineProblem, type Problem } from '../problems/problem.ts';
import { type Transitions } from '../states/transitions.ts';
import { type Failure, type Outcome, type PerformContext, type Sweep } from './sweep.ts';

/** Every kind of run there is; `jobs/sweeps.ts` holds a sweep for each. */
export const runKinds = [
  'periods',
  'contract-end',
  'bank',
  'pool-expiry',
  'estimates',
  'billing',
  'interest',
  'interest-notes',
  'loss-of-term',
  'dunning',
  'lifting',
  'indexation',
  'render',
  'dispatch',
  'seal',
] as const;
export type RunKind = (typeof runKinds)[number];

/** The sweep of each kind; a kind without one does not compile. */
export type Sweeps = Readonly<Record<RunKind, Sweep>>;

export const runStatuses = ['queued', 'running', 'finished', 'failed'] as const;
export type RunStatus = (typeof runStatuses)[number];
type RunEvent = 'start' | 'finish' | 'fail' | 'retry';

export const runStates: Transitions<RunStatus, RunEvent> = {
  queued: { start: 'running', fail: 'failed' },
  running: { finish: 'finished', fail: 'failed' },
  finished: { retry: 'queued' },
  failed: { retry: 'queued' },
};

/** Nothing happens to it any more, unless somebody retries it. */
export function isAtItsEnd(status: RunStatus): boolean {
  return status === 'finished' || status === 'failed';
}

export const runModes = ['preview', 'commit'] as const;
export type RunMode = (typeof runModes)[number];

/** A subject left out of a run by a person, with the reason. */
export interface Exclusion {
  readonly subject: string;
  readonly note: string;
}

/** One execution of a sweep over everything due on a business day. */
export interface Run {
  readonly id: string;
  readonly kind: RunKind;
  readonly asOf: LocalDate;
  readonly mode: RunMode;
  readonly status: RunStatus;
  /** The preview that this run commits. */
  readonly previewId: string | null;
  readonly exclude: Exclusion[];
  /** The run whose end started this one. */
  readonly follows: string | null;
  readonly requestedBy: string;
  /** The last candidate that planning has seen. */
  readonly plannedThrough: string | null;
  readonly planningDone: boolean;
  /** Why the run as a whole failed. */
  readonly failure: string | null;
  readonly createdAt: Instant;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
}

/** What a sweep is told of the run that performs it at a moment. */
export function contextOf(run: Run, at: Instant): PerformContext {
  return { runId: run.id, asOf: run.asOf, at, actor: run.requestedBy };
}

/** What may become of an item; "planned" is still to be done. */
export const itemOutcomes = ['planned', 'done', 'skipped', 'failed'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

/** What the preview said about one subject, for the run that commits it. */
export interface Promised {
  readonly outcome: ItemOutcome;
  readonly effect: Readonly<Record<string, string>> | null;
}

export const unknownRunKind = defineProblem({
  type: 'unknown-run-kind',
  title: 'There is no run of this kind',
  status: 422,
});
export const runTooEarly = defineProblem({
  type: 'run-too-early',
  title: 'The day of this run has not come',
  status: 422,
});
export const previewNotUsable = defineProblem({
  type: 'preview-not-usable',
  title: 'This preview cannot be committed like this',
  status: 409,
});
export const changedSincePreview = defineProblem({
  type: 'changed-since-preview',
  title: 'The subject has changed since the preview',
  status: 409,
});

/** @throws problem `unknown-run-kind` listing the kinds there are */
export function runKind(text: string): RunKind {
  const kind = runKinds.find((known) => known === text);
  if (kind === undefined)
    throw unknownRunKind(`"${text}" is not a kind of run; use one of ${runKinds.join(', ')}`);
  return kind;
}

/**
 * Holds a commit to its preview: what would now happen must be what was promised, to the letter.
 * Nothing happening any more is a change too.
 */
export function differenceFromPreview(now: Outcome | Failure, promised: Promised): Problem | undefined {
  if (now.outcome !== 'done') {
    return promised.outcome === 'done'
      ? changedSincePreview(`changed since the preview: ${now.reason}`)
      : undefined;
  }
  if (promised.outcome !== 'done') {
    return changedSincePreview(
      `changed since the preview: it was ${promised.outcome} there, now: ${now.reason}; run again to do it`,
    );
  }
  const before = promised.effect ?? {};
  const changes = [...new Set([...Object.keys(before), ...Object.keys(now.effect)])]
    .filter((name) => before[name] !== now.effect[name])
    .map((name) => `${name} was ${before[name] ?? 'absent'}, would now be ${now.effect[name] ?? 'absent'}`);
  return changes.length === 0
    ? undefined
    : changedSincePreview(`changed since the preview: ${changes.join('; ')}`);
}
