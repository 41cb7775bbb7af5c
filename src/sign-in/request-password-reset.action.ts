import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type AccessMail } from '../users/access-mail.ts';
import { inviteUser } from '../users/invite-user.action.ts';
import { userByEmail } from '../users/user.store.ts';
import { endLinks, insertLink } from './access-link.store.ts';

/**
 * Makes the link by which a user chooses a new password; an earlier one ends. Who was invited and never came gets the
 * invitation again. Returns the mail that must carry it after the commit, or null for an address that has no user who may
 * come in.
 */
export async function requestPasswordReset(
  tx: Tx,
  { email, at }: { email: string; at: Instant },
): Promise<AccessMail | null> {
  const user = await userByEmail(tx, email);
  if (user === undefined || user.status === 'disabled') return null;
  if (user.status === 'invited') return inviteUser(tx, { userId: user.id, at });
  await endLinks(tx, user.id, at);
  const subject = { userId: user.id, clientId: null, email: user.email };
  const token = await insertLink(tx, { purpose: 'password-reset', subject, at });
  const { name, language } = user;
  return { kind: 'password-reset', to: user.email, language, name, links: [{ token, client: null }] };
}
