import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { id, page, pageQuery, sortQuery, text } from '../http/schemas.ts';
import { decide } from './decide.action.ts';
import { decisionAnswer } from './decision.schemas.ts';
import { amount, percentage } from '../http/schemas.ts';
import { choices, readKey } from './decision.ts';
import { madeDecisions, openDecisions } from './decision.view.ts';

const room = 'dunning';
const clause = 'gtc:7.10';

/** What a person states about a contract, to call it due or to withdraw from it. */
const statement = z.strictObject({
  contractId: id,
  renderedPercent: percentage.optional(),
  savedExpense: amount.refine((value) => !value.isNegative(), 'must be 0.00 or more').optional(),
  note: text(500),
});

export const decisionRoutes: Endpoint[] = [
  read({
    path: '/decisions',
    room,
    summary:
      'What only a person may decide upon unsuccessful reminders, with the figures; or what was decided',
    clause,
    roles: ['finance', 'management'],
    query: z.strictObject({
      ...pageQuery,
      ...sortQuery(['-id']),
      state: z.enum(['open', 'decided']).default('open'),
      clientId: id.optional(),
    }),
    answer: page(decisionAnswer),
    handle: ({ db, query: { state, ...filters }, today }) =>
      state === 'open' ? openDecisions(db, filters, today) : madeDecisions(db, filters),
  }),
  write({
    method: 'post',
    path: '/decisions/:id',
    room,
    summary:
      'Exercise the right, or leave it, with a reason: call due what was rendered, stop work, withdraw from all contracts',
    clause,
    roles: ['management'],
    params: z.strictObject({ id: text(100) }),
    body: z.strictObject({
      choice: z.enum(choices),
      reason: text(500),
      contracts: z.array(statement).max(200).default([]),
    }),
    status: 200,
    answer: z.object({ id: z.string(), choice: z.enum(choices) }),
    handle: async ({ tx, params, body, caller, at }) => {
      const { choice, reason, contracts: statements } = body;
      await decide(tx, { ...readKey(params.id), choice, reason, statements, actor: caller.actor, at });
      return { id: params.id, choice };
    },
    afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'render' }]),
  }),
];
