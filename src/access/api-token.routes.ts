import { z } from 'zod';
import { transaction } from '../../db/transaction.ts';
import { type Endpoint, read, visit, write } from '../http/endpoint.ts';
import { idParams, page, pageQuery } from '../http/schemas.ts';
import { apiTokens } from './api-token-list.view.ts';
import { apiTokenAnswer, newApiToken } from './api-token.schemas.ts';
import { createApiToken } from './create-api-token.action.ts';
import { revokeApiToken } from './revoke-api-token.action.ts';

const admins = { room: 'access', roles: ['admin'] } as const;

/** By what programs come in. */
export const apiTokenRoutes: Endpoint[] = [
  visit({
    ...admins,
    method: 'post',
    path: '/api-tokens',
    summary: 'Make a token for a program; it is shown this once',
    body: newApiToken,
    answer: apiTokenAnswer.extend({ token: z.string() }),
    status: 201,
    handle: ({ db, body, caller, at }) =>
      transaction(db, (tx) => createApiToken(tx, { wanted: body, actor: caller.actor, at })),
  }),
  read({
    ...admins,
    path: '/api-tokens',
    summary: 'The tokens of programs, those that can be used first',
    // Never so many that there is a second page.
    query: z.strictObject(pageQuery),
    answer: page(apiTokenAnswer),
    handle: async ({ db }) => ({ items: await apiTokens(db), nextCursor: null }),
  }),
  write({
    ...admins,
    method: 'delete',
    path: '/api-tokens/:id',
    summary: 'Revoke a token, at once',
    params: idParams,
    answer: apiTokenAnswer,
    status: 200,
    handle: ({ tx, params, caller, at }) => revokeApiToken(tx, { id: params.id, actor: caller.actor, at }),
  }),
];
