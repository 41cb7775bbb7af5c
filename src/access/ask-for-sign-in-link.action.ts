import { transaction } from '../../db/transaction.ts';
import { type App } from '../app.ts';
import { type Instant } from '../calendar/instant.ts';
import { type AccessMail } from './access-mail.ts';
import { mayMail } from './attempts.store.ts';
import { requestSignInLink } from './request-sign-in-link.action.ts';
import { sendAccessMail } from './send-access-mail.action.ts';
import { type Doorstep } from './visitor.ts';

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
  if (letter !== null) mailInBackground(app, letter, at);
}

/** So that how long an answer takes tells nothing. */
export function mailInBackground(app: App, letter: AccessMail, at: Instant): void {
  void sendAccessMail(app, letter, at).then(
    (sent) => {
      if (sent.result !== 'sent')
        app.log.error({ answer: sent.answer }, `a mail was not sent: ${letter.kind}`);
    },
    (error: unknown) => app.log.error({ err: error }, `a mail was not sent: ${letter.kind}`),
  );
}
