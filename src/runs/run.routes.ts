import { z } from 'zod';
import { type App } from '../app.ts';
import { type Endpoint, read, stream, write } from '../http/endpoint.ts';
import { id, idParams, page, pageQuery } from '../http/schemas.ts';
import { retryRun } from './retry-run.action.ts';
import { isAtItsEnd, itemOutcomes, runKinds, runModes, runStatuses } from './run.ts';
import { runProgress } from './run-progress.view.ts';
import { openRunIds } from './run.store.ts';
import { itemAnswer, runAnswer, runProgressAnswer, runRequest, startedRun } from './run.schemas.ts';
import { itemPage, runPage, runView } from './run.view.ts';
import { startRun } from './start-run.action.ts';

const room = 'runs';
const readers = ['account_manager', 'finance', 'management'] as const;
const starters = ['finance'] as const;

export const runRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/runs',
    room,
    summary: 'Start a run over everything due on a day: a preview that changes nothing, or a commit',
    roles: starters,
    body: runRequest,
    status: 202,
    answer: startedRun,
    handle: async ({ tx, body, caller, at }) => {
      const started = await startRun(tx, { ...body, actor: caller.actor, at });
      return { id: started.id, status: started.status };
    },
    afterCommit: planWaitingRuns,
  }),
  read({
    path: '/runs',
    room,
    summary: 'Runs, the newest first',
    roles: readers,
    query: z.strictObject({
      ...pageQuery,
      kind: z.enum(runKinds).optional(),
      status: z.enum(runStatuses).optional(),
      mode: z.enum(runModes).optional(),
      previewId: id.optional().meta({ description: 'the commits of this preview' }),
    }),
    answer: page(runAnswer),
    handle: ({ db, query }) => runPage(db, query),
  }),
  read({
    path: '/runs/:id',
    room,
    summary: 'A run and how far it has come',
    roles: readers,
    params: idParams,
    answer: runProgressAnswer,
    handle: ({ db, params }) => runView(db, params.id),
  }),
  read({
    path: '/runs/:id/items',
    room,
    summary: 'What a run found and what became of each, with reason and clause',
    roles: readers,
    params: idParams,
    query: z.strictObject({ ...pageQuery, outcome: z.enum(itemOutcomes).optional() }),
    answer: page(itemAnswer),
    handle: ({ db, params, query }) => itemPage(db, params.id, query),
  }),
  write({
    method: 'post',
    path: '/runs/:id/retry',
    room,
    summary: 'Take up again what failed in a run, and only that',
    roles: starters,
    params: idParams,
    status: 202,
    answer: startedRun,
    handle: async ({ tx, params, caller, at }) => {
      const taken = await retryRun(tx, { runId: params.id, actor: caller.actor, at });
      return { id: taken.id, status: taken.status };
    },
    afterCommit: planWaitingRuns,
  }),
  stream({
    path: '/runs/:id/events',
    room,
    summary:
      'The progress of a run as it happens: "progress" whenever the counts change, "finished" at the end',
    roles: readers,
    params: idParams,
    handle: async ({ db, params, emit, closed }) => {
      for await (const progress of runProgress(db, params.id, closed)) {
        emit('progress', progress);
        if (isAtItsEnd(progress.status)) emit('finished', progress);
      }
    },
  }),
];

/** Wakes a worker for what was just started; if the job is lost, the next resumption does the same. */
async function planWaitingRuns(app: App): Promise<void> {
  const runs = await openRunIds(app.db, ['queued']);
  await app.queue.add(
    'plan-run',
    runs.map((runId) => ({ runId })),
  );
}
