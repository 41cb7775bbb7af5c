import { z } from 'zod';
import { transaction } from '../../db/transaction.ts';
import { staffRoles } from '../access/caller.ts';
import { ownUserId } from '../access/own-account.ts';
import { recognise } from '../access/recognise.view.ts';
import { type Endpoint, visit, write } from '../http/endpoint.ts';
import { done, id, idParams } from '../http/schemas.ts';
import { beginSecondFactor } from '../sign-in/begin-second-factor.action.ts';
import { changeOwnPassword } from '../sign-in/change-own-password.action.ts';
import { confirmSecondFactorBy } from '../sign-in/confirm-second-factor.action.ts';
import { dropOwnSecondFactor, dropSecondFactor } from '../sign-in/drop-second-factor.action.ts';
import { endSession } from '../sign-in/end-session.action.ts';
import { presentSession } from '../sign-in/present-session.view.ts';
import { sessionsOf } from '../sign-in/session-list.view.ts';
import { changeOwnAccount } from './change-own-account.action.ts';
import { codeBody, ownAccount, passwordChange, sessionAnswer, sessionList } from './session.schemas.ts';

/** What everybody may do, with the own account alone. */
const own = { room: 'sign-in', roles: staffRoles, clients: 'own', status: 200 } as const;

export const accountRoutes: Endpoint[] = [
  visit({
    ...own,
    method: 'patch',
    path: '/session',
    summary: 'Change the own name or language',
    body: ownAccount,
    answer: sessionAnswer,
    handle: async (request) => {
      const { db, caller, body, at } = request;
      const userId = ownUserId(caller);
      await transaction(db, (tx) => changeOwnAccount(tx, { userId, ...body, actor: caller.actor, at }));
      const changed = await recognise(db, { userId, clientId: null, email: '' });
      return presentSession({ ...request, caller: changed ?? caller });
    },
  }),
  visit({
    ...own,
    method: 'put',
    path: '/session/password',
    summary: 'Change the own password; the other sessions end',
    body: passwordChange,
    answer: done,
    handle: async ({ db, caller, body, visit, at }) => {
      await changeOwnPassword(db, {
        userId: ownUserId(caller),
        ...body,
        keep: visit.sessionId,
        caller,
        from: visit,
        at,
      });
      return { done: true };
    },
  }),
  visit({
    ...own,
    method: 'post',
    path: '/session/second-factor',
    summary: 'Ask for a second factor (TOTP); it counts once a code of it is shown',
    answer: z.object({ secret: z.string(), uri: z.string() }),
    handle: ({ app, db, caller }) =>
      transaction(db, (tx) => beginSecondFactor(tx, ownUserId(caller), app.vault)),
  }),
  visit({
    ...own,
    method: 'post',
    path: '/session/second-factor/confirmation',
    summary: 'Show a code of the second factor; answers the recovery codes, once',
    body: codeBody,
    answer: z.object({ recoveryCodes: z.array(z.string()) }),
    handle: async ({ app, db, caller, body, at }) => {
      const { vault } = app;
      const proof = { userId: ownUserId(caller), code: body.code, actor: caller.actor, at, vault };
      return { recoveryCodes: await transaction(db, (tx) => confirmSecondFactorBy(tx, proof)) };
    },
  }),
  visit({
    ...own,
    method: 'delete',
    path: '/session/second-factor',
    summary: 'Remove the own second factor, with a code of it',
    body: codeBody,
    answer: done,
    handle: async ({ app, db, caller, body, at }) => {
      const { vault } = app;
      const proof = { userId: ownUserId(caller), code: body.code, actor: caller.actor, at, vault };
      await transaction(db, (tx) => dropOwnSecondFactor(tx, proof));
      return { done: true };
    },
  }),
  visit({
    ...own,
    method: 'get',
    path: '/sessions',
    summary: 'The browsers in which somebody is signed in: oneself, or for an administrator any user',
    query: z.strictObject({ userId: id.optional() }),
    answer: sessionList,
    handle: async ({ db, caller, query, visit }) => {
      const isAdmin = caller.roles.includes('admin');
      const userId = (isAdmin ? query.userId : undefined) ?? caller.userId;
      const whose = userId === null ? { clientId: caller.clientId ?? '' } : { userId };
      if (userId === null && caller.clientId === null) return { items: [], nextCursor: null };
      const items = await sessionsOf(db, whose);
      return {
        items: items.map((session) => ({ ...session, current: session.id === visit.sessionId })),
        nextCursor: null,
      };
    },
  }),
  visit({
    ...own,
    method: 'delete',
    path: '/sessions/:id',
    summary: 'End a session: an own one, or for an administrator any',
    params: idParams,
    answer: done,
    handle: async ({ db, caller, params }) => {
      await transaction(db, (tx) => endSession(tx, { id: params.id, caller }));
      return { done: true };
    },
  }),
  write({
    method: 'delete',
    path: '/users/:id/second-factor',
    room: 'sign-in',
    summary: 'Remove the second factor of a user who has lost it',
    roles: ['admin'],
    params: idParams,
    answer: done,
    status: 200,
    handle: async ({ tx, caller, params, at }) => {
      await dropSecondFactor(tx, { userId: params.id, actor: caller.actor, at });
      return { done: true };
    },
  }),
];
