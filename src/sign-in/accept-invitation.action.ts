import { type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { type Doorstep } from '../access/visitor.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { type AccessLink, endLinks, takeLink } from '../sign-in/access-link.store.ts';
import { unknownLink } from '../sign-in/access-link.ts';
import { recordSignIn } from '../sign-in/sign-in.store.ts';
import { advance } from '../states/transitions.ts';
import { addUser } from '../users/add-user.action.ts';
import { hasUsers, lockUser, setPasswordHash, updateUser } from '../users/user.store.ts';
import { type User, userStates } from '../users/user.ts';

interface Acceptance {
  readonly token: string;
  readonly passwordHash: string;
  /** Who the first administrator is; of everybody else that is known. */
  readonly first: { readonly name: string; readonly email: string } | null;
  readonly from: Doorstep;
  readonly at: Instant;
}

/**
 * Takes up an invitation, once: the user has a password from now on, and comes in.
 * @throws problem `unknown-link` where it was used, its time is over or the user was disabled meanwhile
 */
export async function acceptInvitation(tx: Tx, acceptance: Acceptance): Promise<User> {
  const { token, passwordHash, from, at } = acceptance;
  const link = await takeLink(tx, token, ['first-admin', 'invitation'], at);
  const user =
    link.userId === null ? await firstAdmin(tx, acceptance) : await invited(tx, link, passwordHash, at);
  const { id: userId, email, clientId } = user;
  await recordSignIn(tx, { at, outcome: 'signed-in', method: 'invitation', email, userId, clientId, from });
  return user;
}

async function invited(tx: Tx, { userId }: AccessLink, passwordHash: string, at: Instant): Promise<User> {
  const user = await lockUser(tx, userId ?? '');
  if (user.status === 'disabled') throw unknownLink('this account was closed; ask the administrator');
  const status = advance('the user', userStates, user.status, 'accept');
  await setPasswordHash(tx, user.id, passwordHash);
  await updateUser(tx, user.id, user, status);
  await endLinks(tx, user.id, at);
  const actor = `user:${user.email}`;
  await record(tx, { at, actor, verb: 'invitation accepted', subjectKind: 'user', subjectId: user.id });
  return { ...user, status };
}

const FIRST_ADMIN = 7_200_004;

/** The link is in a terminal, perhaps in several: only the first one makes an administrator. */
async function firstAdmin(tx: Tx, { first, passwordHash, at }: Acceptance): Promise<User> {
  await tx.raw('select pg_advisory_xact_lock(?)', [FIRST_ADMIN]);
  if (first === null || (await hasUsers(tx)))
    throw unknownLink('there are users already; ask an administrator for an invitation');
  const entry = { ...first, roles: ['admin'], clientId: null, personId: null, language: 'de' } as const;
  const actor = `user:${first.email}`;
  return addUser(tx, { id: newId(), entry, status: 'active', passwordHash, actor, at });
}
