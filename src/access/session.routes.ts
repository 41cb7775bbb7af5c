import { transaction } from '../../db/transaction.ts';
import { type Endpoint, visit } from '../http/endpoint.ts';
import { presentSession } from './present-session.view.ts';
import { credentials, done, sessionAnswer } from './access.schemas.ts';
import { staffRoles } from './caller.ts';
import { recognise } from './recognise.view.ts';
import { signInByPassword } from './sign-in-by-password.action.ts';
import { signOutOf } from './sign-out.action.ts';
import { signInFailed } from './user.ts';

const room = 'access';

/** Coming in and going out. */
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
];
