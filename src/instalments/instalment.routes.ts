import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { id, idParams, page, pageQuery, sortQuery, text } from '../http/schemas.ts';
import { agreePlan } from './agree-plan.action.ts';
import { endPlan } from './end-plan.action.ts';
import { planAnswer, planInput, previewAnswer, previewQuery, waiverInput } from './instalment.schemas.ts';
import { planPage, planView, proposedPlan } from './instalment-plan.view.ts';
import { waiveLateness } from './waive-lateness.action.ts';

const room = 'instalments';
const clause = 'gtc:7.8';
const readers = ['account_manager', 'finance', 'management'] as const;

export const instalmentRoutes: Endpoint[] = [
  read({
    path: '/instalment-plans/preview',
    room,
    summary: 'What equal instalments of all that a client owes would be, agreed today; nothing is written',
    clause,
    roles: readers,
    query: previewQuery,
    answer: previewAnswer,
    handle: ({ db, query: { replaces, ...query }, today }) =>
      proposedPlan(db, { ...query, invoiceIds: null, replaces: replaces ?? null }, today),
  }),
  write({
    method: 'post',
    path: '/instalment-plans',
    room,
    summary: 'Agree that a client pays what it owes in instalments; the plan is mailed as a paper',
    clause,
    roles: ['finance', 'management'],
    body: planInput,
    status: 201,
    answer: planAnswer,
    handle: async ({ tx, body, caller, at }) => {
      const { clientId, invoiceIds = null, schedule, instalments = [], replaces = null, reason } = body;
      const request = { clientId, invoiceIds, schedule: schedule ?? instalments, replaces, reason };
      const { planId } = await agreePlan(tx, { ...request, actor: caller.actor, at });
      return planView(tx, planId);
    },
    afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'render' }]),
  }),
  read({
    path: '/instalment-plans',
    room,
    summary: 'Instalment plans with what is paid and what comes next, the newest first',
    clause,
    roles: readers,
    query: z.strictObject({
      ...pageQuery,
      ...sortQuery(['-created']),
      clientId: id.optional(),
      invoiceId: id.optional(),
    }),
    answer: page(planAnswer),
    handle: ({ db, query }) => planPage(db, query),
  }),
  read({
    path: '/instalment-plans/:id',
    room,
    summary: 'An instalment plan',
    clause,
    roles: readers,
    params: idParams,
    answer: planAnswer,
    handle: ({ db, params }) => planView(db, params.id),
  }),
  write({
    method: 'post',
    path: '/instalment-plans/:id/waiver',
    room,
    summary: 'Let the lateness of an instalment pass; a term lost by it counts as never lost',
    clause,
    roles: ['finance', 'management'],
    params: idParams,
    body: waiverInput,
    status: 200,
    answer: planAnswer,
    handle: async ({ tx, params, body: { position, reason }, caller, at }) => {
      await waiveLateness(tx, { planId: params.id, position, reason, actor: caller.actor, at });
      return planView(tx, params.id);
    },
  }),
  write({
    method: 'post',
    path: '/instalment-plans/:id/cancellation',
    room,
    summary: 'Cancel a plan: from today on its invoices are due again as they were',
    clause,
    roles: ['finance', 'management'],
    params: idParams,
    body: z.strictObject({ reason: text(500) }),
    status: 200,
    answer: planAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      await endPlan(tx, { planId: params.id, reason: body.reason, actor: caller.actor, at });
      return planView(tx, params.id);
    },
  }),
];
