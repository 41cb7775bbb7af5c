import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { id, idParams, page, pageQuery, sortQuery } from '../http/schemas.ts';
import { decideObjection } from './decide-objection.action.ts';
import { enterForecast } from './enter-forecast.action.ts';
import {
  decisionInput,
  estimatesAnswer,
  forecastInput,
  objectionAnswer,
  objectionInput,
  overrunAnswer,
  overrunListItem,
} from './estimate.schemas.ts';
import { contractEstimates, estimatesPage } from './estimate.view.ts';
import { overrunStateNames } from './overrun.ts';
import { overrunPage, overrunView } from './overrun.view.ts';
import { recordObjection } from './record-objection.action.ts';
import { sendNotice } from './send-notice.action.ts';

const room = 'estimates';
const clause = 'gtc:6.2';
const readers = ['account_manager', 'finance', 'management'] as const;
const sales = ['account_manager', 'management'] as const;

export const estimateRoutes: Endpoint[] = [
  read({
    path: '/estimates',
    room,
    summary:
      'The estimates of running contracts: spent, forecast and what comes next, the newest contract first',
    clause,
    roles: readers,
    query: z.strictObject({
      ...pageQuery,
      clientId: id.optional(),
    }),
    answer: page(estimatesAnswer),
    handle: ({ db, query, today }) => estimatesPage(db, query, today),
  }),
  read({
    path: '/contracts/:id/estimates',
    room,
    summary: 'The estimates of a contract: effort, forecast at completion, overruns and what comes next',
    clause,
    roles: readers,
    params: idParams,
    answer: estimatesAnswer,
    handle: ({ db, params, today }) => contractEstimates(db, params.id, today),
  }),
  write({
    method: 'post',
    path: '/contracts/:id/forecasts',
    room,
    summary: 'Enter the hours that an estimate will still take',
    clause,
    roles: sales,
    params: idParams,
    body: forecastInput,
    status: 201,
    answer: estimatesAnswer,
    handle: async ({ tx, params, body, caller, at, today }) => {
      await enterForecast(tx, {
        contractId: params.id,
        linePosition: body.itemId,
        remaining: body.remainingHours,
        note: body.note,
        actor: caller.actor,
        at,
      });
      return contractEstimates(tx, params.id, today);
    },
  }),
  read({
    path: '/overruns',
    room,
    summary: 'Overruns of estimates; those with status "objected" wait for a decision',
    clause,
    roles: readers,
    query: z.strictObject({
      ...pageQuery,
      ...sortQuery(['-id']),
      contractId: id.optional(),
      clientId: id.optional(),
      status: z.enum(overrunStateNames).optional(),
    }),
    answer: page(overrunListItem),
    handle: ({ db, query }) => overrunPage(db, query),
  }),
  read({
    path: '/overruns/:id',
    room,
    summary: 'An overrun with the objections to it and what was decided',
    clause,
    roles: readers,
    params: idParams,
    answer: overrunAnswer,
    handle: ({ db, params }) => overrunView(db, params.id),
  }),
  write({
    method: 'post',
    path: '/overruns/:id/announcement',
    room,
    summary: 'Send a notice that waited for review',
    clause,
    roles: sales,
    params: idParams,
    status: 200,
    answer: overrunAnswer,
    handle: async ({ tx, params, caller, at }) => {
      await sendNotice(tx, { overrunId: params.id, actor: caller.actor, at });
      return overrunView(tx, params.id);
    },
    afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'render' }]),
  }),
  write({
    method: 'post',
    path: '/overruns/:id/objections',
    room,
    summary: 'Record a written objection; it counts in time and with a less expensive alternative only',
    clause,
    roles: sales,
    params: idParams,
    body: objectionInput,
    status: 201,
    answer: objectionAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      const objection = { ...body, alternative: body.alternative ?? null };
      const why = await recordObjection(tx, { overrunId: params.id, objection, actor: caller.actor, at });
      return { counts: why === null, why };
    },
  }),
  write({
    method: 'post',
    path: '/overruns/:id/decision',
    room,
    summary: 'Accept an objection that counts, so that the overrun is not billed, or reject it',
    clause,
    roles: ['management'],
    params: idParams,
    body: decisionInput,
    status: 200,
    answer: overrunAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      await decideObjection(tx, { overrunId: params.id, ...body, actor: caller.actor, at });
      return overrunView(tx, params.id);
    },
  }),
];
