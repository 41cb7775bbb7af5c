import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { illegalState } from '../problems/problem.ts';
import { endLinks, insertLink } from '../sign-in/access-link.store.ts';
import { type AccessMail } from './access-mail.ts';
import { lockUser } from './user.store.ts';

/**
 * Makes the invitation of a user who has not come in yet; an earlier one ends. Returns the mail that must carry it after
 * the commit. A client's people are told where they have a link sent to them, which is all they need.
 * @throws problem `illegal-state` for a user who has come in already, or may not
 */
export async function inviteUser(
  tx: Tx,
  { userId, at }: { userId: string; at: Instant },
): Promise<AccessMail> {
  const user = await lockUser(tx, userId);
  if (user.status !== 'invited')
    throw illegalState(`the user is ${user.status}; only who has not come in yet is invited`);
  const { email, name, language } = user;
  if (user.clientId !== null) return { kind: 'client-invitation', to: email, language, name, links: [] };
  await endLinks(tx, userId, at);
  const subject = { userId, clientId: null, email };
  const token = await insertLink(tx, { purpose: 'invitation', subject, at });
  return { kind: 'invitation', to: email, language, name, links: [{ token, client: null }] };
}
