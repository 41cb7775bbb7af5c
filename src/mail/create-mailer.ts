import { type Config } from '../config.ts';
import { type Mailer } from '../documents/mailer.ts';
import { createOutboxMailer } from './outbox-mailer.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

/** Sends by SMTP where SMTP_URL is set; otherwise messages land in the outbox. Demo papers never leave the outbox. */
export function createMailer({
  smtpUrl,
  demo,
  dataDir,
}: Pick<Config, 'smtpUrl' | 'demo' | 'dataDir'>): Mailer {
  return smtpUrl === null || demo ? createOutboxMailer(dataDir) : createSmtpMailer(smtpUrl);
}
