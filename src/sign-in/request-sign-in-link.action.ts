import { type Tx } from '../../db/connection.ts';
import { type Subject } from '../access/visitor.ts';
import { type Instant } from '../calendar/instant.ts';
import { type AccessMail } from '../users/access-mail.ts';
import { clientLives, contactsByEmail } from '../users/contact.store.ts';
import { userByEmail } from '../users/user.store.ts';
import { insertLink } from './access-link.store.ts';

/**
 * Makes the links by which a client's people come in without a password: one for the user with this address, and one for
 * each client that has it on file. Staff have passwords and get none. Returns the mail that must carry them after the
 * commit, or null; whoever asked may not learn which.
 */
export async function requestSignInLink(
  tx: Tx,
  { email, at }: { email: string; at: Instant },
): Promise<AccessMail | null> {
  const user = await userByEmail(tx, email);
  if (user !== undefined && user.clientId === null) return null;
  // A disabled user may not come in by the address of the client either.
  if (user?.status === 'disabled') return null;
  const link = async (subject: Subject, client: string) => {
    const token = await insertLink(tx, { purpose: 'sign-in', subject, at });
    return { token, client };
  };
  const links = [];
  if (user !== undefined && user.clientId !== null && (await clientLives(tx, user.clientId))) {
    links.push(await link({ userId: user.id, clientId: null, email: user.email }, user.name));
  }
  const contacts = await contactsByEmail(tx, email);
  for (const { clientId, name, email: onFile } of contacts) {
    if (clientId === user?.clientId) continue;
    links.push(await link({ userId: null, clientId, email: onFile }, name));
  }
  const language = user?.language ?? contacts[0]?.language ?? 'de';
  const to = user?.email ?? contacts[0]?.email ?? email;
  return links.length === 0 ? null : { kind: 'sign-in', to, language, name: user?.name ?? null, links };
}
