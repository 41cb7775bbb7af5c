import { newId } from '../../db/id.ts';
import { accessMailText } from '../../templates/mails/access-mail.ts';
import { type App } from '../app.ts';
import { type Instant } from '../calendar/instant.ts';
import { companyProfile } from '../company/company.store.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type SendResult } from '../documents/mailer.ts';
import { linkAddress, portalAddress } from '../sign-in/access-link.ts';
import { type AccessMail } from './access-mail.ts';

/**
 * Hands over a mail with links, after the commit that made them. What a link carries is written nowhere, so a mail that
 * did not go out is not tried again: who asked, asks again.
 */
async function sendAccessMail(
  { db, mail, config }: Pick<App, 'db' | 'mail' | 'config'>,
  letter: AccessMail,
  at: Instant,
): Promise<SendResult> {
  const profile = await companyProfile(db);
  // Never from the request, whose Host anybody may choose.
  const base = profile.portalUrl ?? `http://localhost:${config.port}`;
  const text = accessMailText({
    kind: letter.kind,
    language: letter.language,
    name: letter.name,
    links: addresses(letter, base),
    seller: paperSeller(profile),
  });
  return mail.send({
    messageId: `<${newId()}@kontor>`,
    at,
    from: { name: profile.name, address: profile.email },
    to: letter.to,
    ...text,
    attachments: [],
  });
}

function addresses({ kind, links }: AccessMail, base: string) {
  if (kind === 'client-invitation') return [{ address: portalAddress(base), client: null }];
  return links.map(({ token, client }) => ({ address: linkAddress(base, kind, token), client }));
}

/** Hands over a mail for somebody who waits for it; whether it went out. What went wrong is in the log. */
export async function deliverAccessMail(app: App, letter: AccessMail, at: Instant): Promise<boolean> {
  try {
    const sent = await sendAccessMail(app, letter, at);
    if (sent.result !== 'sent') app.log.error({ answer: sent.answer }, `a mail was not sent: ${letter.kind}`);
    return sent.result === 'sent';
  } catch (error) {
    app.log.error({ err: error }, `a mail was not sent: ${letter.kind}`);
    return false;
  }
}
