import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { runStates, type Run } from './run.ts';
import { replanFailed } from './run-item.store.ts';
import { lockRun, runById, updateRun } from './run.store.ts';

export interface RunRetry {
  readonly runId: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Takes up again what failed in a run: its failed items, or its planning. What is done or skipped stays as it is.
 * @throws problem `not-found`; `illegal-state` while the run is still at work
 */
export async function retryRun(tx: Tx, { runId, actor, at }: RunRetry): Promise<Run> {
  const run = await lockRun(tx, runId);
  const status = advance('the run', runStates, run.status, 'retry');
  const items = await replanFailed(tx, runId);
  if (items === 0 && run.status === 'finished') return run;
  await updateRun(tx, runId, { status, failure: null, finishedAt: null });
  await record(tx, {
    at,
    actor,
    verb: 'run retried',
    subjectKind: 'run',
    subjectId: runId,
    detail: { kind: run.kind, items },
  });
  return runById(tx, runId);
}
