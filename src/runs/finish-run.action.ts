import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { advance } from '../states/transitions.ts';
import { runStates, type RunKind } from './run.ts';
import { doneCount } from './run-item.store.ts';
import { closeIfComplete, lockRun, updateRun } from './run.store.ts';
import { startRun } from './start-run.action.ts';

/** Which kinds of run a committed run brings about when it is finished. */
export type Followers = Readonly<Partial<Record<RunKind, readonly RunKind[]>>>;

/**
 * Finishes a run that has nothing left to do and, if it committed anything, starts what follows it in the same
 * transaction, so that a crash cannot come between. Harmless to ask at any time and by any number of workers.
 * Answers the ids of the runs started.
 */
export async function finishRun(tx: Tx, runId: string, followers: Followers, at: Instant): Promise<string[]> {
  const run = await closeIfComplete(tx, runId, at);
  if (run?.mode !== 'commit' || (await doneCount(tx, runId)) === 0) return [];
  const started: string[] = [];
  for (const kind of followers[run.kind] ?? []) {
    const request = {
      kind,
      asOf: run.asOf,
      mode: 'commit',
      follows: runId,
      actor: run.requestedBy,
      at,
    } as const;
    started.push((await startRun(tx, request)).id);
  }
  return started;
}

/** Gives a run up that cannot be planned; what it has done so far stays done, a retry continues it. */
export async function failRun(tx: Tx, runId: string, failure: string, at: Instant): Promise<void> {
  const run = await lockRun(tx, runId);
  const status = advance('the run', runStates, run.status, 'fail');
  await updateRun(tx, runId, { status, failure, finishedAt: at });
}
