import { type Tx } from '../../db/connection.ts';
import { type Doorstep, type Subject } from '../access/visitor.ts';
import { type Instant } from '../calendar/instant.ts';
import { clientLives, contactOf } from '../users/contact.store.ts';
import { lockUser, updateUser } from '../users/user.store.ts';
import { takeLink } from './access-link.store.ts';
import { unknownLink } from './access-link.ts';
import { recordSignIn } from './sign-in.store.ts';

interface ByLink {
  /** What the link carries. */
  readonly token: string;
  readonly from: Doorstep;
  readonly at: Instant;
}

/**
 * Who comes in with a link from a mail, once. To be done by a POST only: mail scanners follow links.
 * @throws problem `unknown-link` where the link was used, its time is over, or who it was for may not come in any more
 */
export async function signInByLink(tx: Tx, { token, from, at }: ByLink): Promise<Subject> {
  const link = await takeLink(tx, token, ['sign-in'], at);
  const email = link.email ?? '';
  const subject: Subject = { userId: link.userId, clientId: link.clientId, email };
  const clientId =
    link.userId === null ? await contactClient(tx, subject) : await userClient(tx, link.userId);
  if (clientId === null) throw unknownLink('this address may not come in any more; ask the agency');
  await recordSignIn(tx, {
    at,
    outcome: 'signed-in',
    method: 'link',
    email,
    userId: link.userId,
    clientId,
    from,
  });
  return subject;
}

async function contactClient(tx: Tx, { clientId, email }: Subject): Promise<string | null> {
  if (clientId === null) return null;
  return (await contactOf(tx, clientId, email)) === undefined ? null : clientId;
}

/** A user who was invited has come in by that. */
async function userClient(tx: Tx, userId: string): Promise<string | null> {
  const user = await lockUser(tx, userId);
  if (user.status === 'disabled' || user.clientId === null) return null;
  if (!(await clientLives(tx, user.clientId))) return null;
  if (user.status === 'invited') await updateUser(tx, userId, user, 'active');
  return user.clientId;
}
