import { transaction } from '../../db/transaction.ts';
import { mayMail } from '../access/attempts.store.ts';
import { type Doorstep } from '../access/visitor.ts';
import { type App } from '../app.ts';
import { type Instant } from '../calendar/instant.ts';
import { deliverAccessMail } from '../users/send-access-mail.action.ts';
import { requestPasswordReset } from './request-password-reset.action.ts';

/**
 * Mails the link to choose a new password, where the address has a user. Who asks is told the same in every case.
 * @throws problem `too-many-requests` after too many questions from one address of the network
 */
export async function askForPasswordReset(
  app: App,
  { email, from, at }: { email: string; from: Doorstep; at: Instant },
): Promise<void> {
  if (!(await mayMail(app.db, email, from.address))) return;
  const letter = await transaction(app.db, (tx) => requestPasswordReset(tx, { email, at }));
  // Nobody waits, so that how long the answer takes tells nothing.
  if (letter !== null) void deliverAccessMail(app, letter, at);
}
