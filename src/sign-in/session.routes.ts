import { transaction } from '../../db/transaction.ts';
import { staffRoles } from '../access/caller.ts';
import { recognise } from '../access/recognise.view.ts';
import { type Endpoint, read, visit } from '../http/endpoint.ts';
import { done } from '../http/schemas.ts';
import { signInFailed } from '../users/user.ts';
import { presentSession } from './present-session.view.ts';
import { credentials, sessionAnswer, signInList, signInQuery } from './session.schemas.ts';
import { signInByPassword } from './sign-in-by-password.action.ts';
import { signInPage } from './sign-in-list.view.ts';
import { signOutOf } from './sign-out.action.ts';

const room = 'sign-in';

/** Coming in and going out, and what happened at the door. */
export const sessionRoutes: Endpoint[] = [
  visit({
    method: 'post',
    path: '/session',
    room,
    summary: 'Sign in; the answer sets the cookie of a session',
    roles: [],
    open: true,
    body: credentials,
    answer: sessionAnswer,
    status: 200,
    handle: async (request) => {
      const { app, db, body, visit, at } = request;
      const subject = await signInByPassword(db, { ...body, from: visit, at, vault: app.vault });
      await visit.signIn(subject);
      const caller = await recognise(db, subject);
      if (caller === null) throw signInFailed('the account was closed a moment ago; ask the administrator');
      return presentSession({ ...request, caller });
    },
  }),
  visit({
    method: 'get',
    path: '/session',
    room,
    summary: 'Who calls, with what roles, on what day',
    roles: staffRoles,
    clients: 'own',
    answer: sessionAnswer,
    status: 200,
    handle: presentSession,
  }),
  visit({
    method: 'delete',
    path: '/session',
    room,
    summary: 'Sign out',
    roles: staffRoles,
    clients: 'own',
    answer: done,
    status: 200,
    handle: async ({ app, caller, visit, at }) => {
      if (visit.sessionId !== null) {
        await transaction(app.db, (tx) => signOutOf(tx, { caller, from: visit, at }));
      }
      await visit.signOut();
      return { done: true };
    },
  }),
  read({
    path: '/sign-ins',
    room,
    summary: 'Who came in, who was refused and who was locked out, the latest first',
    roles: ['admin'],
    query: signInQuery,
    answer: signInList,
    handle: ({ db, query }) => signInPage(db, query),
  }),
];
