import { transaction } from '../../db/transaction.ts';
import { mayMail } from '../access/attempts.store.ts';
import { type Doorstep } from '../access/visitor.ts';
import { type App } from '../app.ts';
import { type Instant } from '../calendar/instant.ts';
import { deliverAccessMail } from '../users/send-access-mail.action.ts';
import { requestSignInLink } from './request-sign-in-link.action.ts';

/**
 * Mails the links to come in by, where the address is known to belong to a client. Who asks is told the same in every
 * case and does not wait for the mail.
 * @throws problem `too-many-requests` after too many questions from one address of the network
 */
export async function askForSignInLink(
  app: App,
  { email, from, at }: { email: string; from: Doorstep; at: Instant },
): Promise<void> {
  if (!(await mayMail(app.db, email, from.address))) return;
  const letter = await transaction(app.db, (tx) => requestSignInLink(tx, { email, at }));
  // Nobody waits, so that how long the answer takes tells nothing.
  if (letter !== null) void deliverAccessMail(app, letter, at);
}
