import { accessMailText } from '../../templates/mails/access-mail.ts';
import { newId } from '../../db/id.ts';
import { type App } from '../app.ts';
import { type Instant } from '../calendar/instant.ts';
import { companyProfile } from '../company/company.store.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type SendResult } from '../documents/mailer.ts';
import { linkAddress } from './access-link.ts';
import { type AccessMail } from './access-mail.ts';

/**
 * Hands over a mail with links, after the commit that made them. What a link carries is written nowhere, so a mail that
 * did not go out is not tried again: who asked, asks again.
 */
export async function sendAccessMail(
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
    links: letter.links.map(({ token, client }) => ({
      address: linkAddress(base, letter.kind, token),
      client,
    })),
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
