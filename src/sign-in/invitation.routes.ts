import { transaction } from '../../db/transaction.ts';
import { recognise } from '../access/recognise.view.ts';
import { type Endpoint, visit } from '../http/endpoint.ts';
import { done } from '../http/schemas.ts';
import { usableLink } from '../sign-in/access-link.store.ts';
import { askForPasswordReset } from '../sign-in/ask-for-password-reset.action.ts';
import { hashPassword } from '../sign-in/hash-password.ts';
import { requireGoodPassword } from '../sign-in/password.ts';
import { presentSession } from '../sign-in/present-session.view.ts';
import { resetPassword } from '../sign-in/reset-password.action.ts';
import { incompleteAdmin, signInFailed } from '../users/user.ts';
import { acceptInvitation } from './accept-invitation.action.ts';
import { linkHolder } from './link-holder.view.ts';
import {
  acceptance,
  emailBody,
  invitationAnswer,
  passwordBody,
  sessionAnswer,
  tokenParams,
} from './session.schemas.ts';

/** For whoever has a link, and is nobody yet. */
const open = { room: 'sign-in', roles: [], open: true } as const;

export const invitationRoutes: Endpoint[] = [
  visit({
    ...open,
    method: 'get',
    path: '/invitations/:token',
    summary: 'Whom an invitation is for',
    params: tokenParams,
    answer: invitationAnswer,
    status: 200,
    handle: async ({ db, params, at }) =>
      linkHolder(db, await usableLink(db, params.token, ['first-admin', 'invitation'], at)),
  }),
  visit({
    ...open,
    method: 'post',
    path: '/invitations/:token',
    summary: 'Accept an invitation: choose a password and come in',
    params: tokenParams,
    body: acceptance,
    answer: sessionAnswer,
    status: 200,
    handle: async (request) => {
      const { db, params, body, visit, at } = request;
      // Before the long work of hashing, and once more in the transaction that uses the link up.
      const link = await usableLink(db, params.token, ['first-admin', 'invitation'], at);
      const first = link.purpose === 'first-admin' ? firstAdmin(body) : null;
      requireGoodPassword(body.password, first?.email ?? link.email ?? '');
      const passwordHash = await hashPassword(body.password);
      const accepted = { token: params.token, passwordHash, first, from: visit, at };
      const { id, email } = await transaction(db, (tx) => acceptInvitation(tx, accepted));
      const subject = { userId: id, clientId: null, email };
      await visit.signIn(subject);
      const caller = await recognise(db, subject);
      if (caller === null) throw signInFailed('the account was closed a moment ago; ask the administrator');
      return presentSession({ ...request, caller });
    },
  }),
  visit({
    ...open,
    method: 'post',
    path: '/password-resets',
    summary: 'Ask for a link to choose a new password; the answer is the same whoever asks',
    body: emailBody,
    answer: done,
    status: 202,
    handle: async ({ app, body, visit, at }) => {
      await askForPasswordReset(app, { email: body.email, from: visit, at });
      return { done: true };
    },
  }),
  visit({
    ...open,
    method: 'get',
    path: '/password-resets/:token',
    summary: 'Whom a link for a new password is for',
    params: tokenParams,
    answer: invitationAnswer,
    status: 200,
    handle: async ({ db, params, at }) =>
      linkHolder(db, await usableLink(db, params.token, ['password-reset'], at)),
  }),
  visit({
    ...open,
    method: 'post',
    path: '/password-resets/:token',
    summary: 'Choose a new password; all sessions of the user end',
    params: tokenParams,
    body: passwordBody,
    answer: done,
    status: 200,
    handle: async ({ db, params, body, at }) => {
      const link = await usableLink(db, params.token, ['password-reset'], at);
      requireGoodPassword(body.password, link.email ?? '');
      const passwordHash = await hashPassword(body.password);
      await transaction(db, (tx) => resetPassword(tx, { token: params.token, passwordHash, at }));
      return { done: true };
    },
  }),
];

/** @throws problem `incomplete-admin` */
function firstAdmin({ name, email }: { name?: string | undefined; email?: string | undefined }) {
  if (name === undefined || email === undefined) {
    throw incompleteAdmin('say the name and the e-mail address of the first administrator as well');
  }
  return { name, email };
}
