import { newId } from '../../db/id.ts';
import { transaction } from '../../db/transaction.ts';
import { type Endpoint, read, visit, write } from '../http/endpoint.ts';
import { idParams, page } from '../http/schemas.ts';
import { accessSettings } from './access-setting.store.ts';
import { addUser } from './add-user.action.ts';
import { changeAccessSettings } from './change-access-settings.action.ts';
import { changeUser } from './change-user.action.ts';
import { inviteUser } from './invite-user.action.ts';
import { requireMayManage, requireMayManageUser } from './may-manage.view.ts';
import { deliverAccessMail } from './send-access-mail.action.ts';
import { userLine, userPage } from './user-list.view.ts';
import { accessSettingsBody, mailed, newUser, userAnswer, userChange, userQuery } from './user.schemas.ts';

const room = 'users';
/** Account managers look after the users of clients; staff is the administrator's. */
const roles = ['admin', 'account_manager'] as const;

/** Who may come in. */
export const userRoutes: Endpoint[] = [
  visit({
    method: 'post',
    path: '/users',
    room,
    summary:
      'Let somebody in: staff get a mail to choose a password, a client’s people one that says where to sign in',
    roles,
    body: newUser,
    answer: userAnswer.extend({ mailed }),
    status: 201,
    handle: async ({ app, db, caller, body, at }) => {
      requireMayManage(caller, body.roles);
      const id = newId();
      const letter = await transaction(db, async (tx) => {
        await addUser(tx, {
          id,
          entry: body,
          status: 'invited',
          passwordHash: null,
          actor: caller.actor,
          at,
        });
        return inviteUser(tx, { userId: id, at });
      });
      const sent = await deliverAccessMail(app, letter, at);
      return { ...(await userLine(db, id)), mailed: sent };
    },
  }),
  read({
    path: '/users',
    room,
    summary: 'Users, by name; account managers see those of clients',
    roles,
    query: userQuery,
    answer: page(userAnswer),
    handle: ({ db, caller, query }) =>
      userPage(db, caller.roles.includes('admin') ? query : { ...query, role: 'client' }),
  }),
  read({
    path: '/users/:id',
    room,
    summary: 'A user',
    roles,
    params: idParams,
    answer: userAnswer,
    handle: async ({ db, caller, params }) => {
      await requireMayManageUser(db, caller, params.id);
      return userLine(db, params.id);
    },
  }),
  write({
    method: 'patch',
    path: '/users/:id',
    room,
    summary: 'Change who a user is and may do, or disable the user, who is out at once then',
    roles,
    params: idParams,
    body: userChange,
    answer: userAnswer,
    status: 200,
    handle: async ({ tx, caller, params, body, at }) => {
      await requireMayManageUser(tx, caller, params.id);
      const { status, ...given } = body;
      if (given.roles !== undefined) requireMayManage(caller, given.roles);
      const entry = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const disabled = status === undefined ? undefined : status === 'disabled';
      await changeUser(tx, { userId: params.id, entry, disabled, actor: caller.actor, at });
      return userLine(tx, params.id);
    },
  }),
  visit({
    method: 'post',
    path: '/users/:id/invitation',
    room,
    summary: 'Send the invitation again; the earlier one ends',
    roles,
    params: idParams,
    answer: userAnswer.extend({ mailed }),
    status: 200,
    handle: async ({ app, db, caller, params, at }) => {
      await requireMayManageUser(db, caller, params.id);
      const letter = await transaction(db, (tx) => inviteUser(tx, { userId: params.id, at }));
      const sent = await deliverAccessMail(app, letter, at);
      return { ...(await userLine(db, params.id)), mailed: sent };
    },
  }),
  read({
    path: '/access-settings',
    room,
    summary: 'What the agency asks of its people',
    roles: ['admin'],
    answer: accessSettingsBody,
    handle: ({ db }) => accessSettings(db),
  }),
  write({
    method: 'put',
    path: '/access-settings',
    room,
    summary: 'Ask a second factor of all staff, or no longer',
    roles: ['admin'],
    body: accessSettingsBody,
    answer: accessSettingsBody,
    status: 200,
    handle: async ({ tx, caller, body, at }) => {
      await changeAccessSettings(tx, { settings: body, actor: caller.actor, at });
      return accessSettings(tx);
    },
  }),
];
