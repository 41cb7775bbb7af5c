import { mailText, type MailText } from '../../templates/mails/mail-text.ts';
import { type Db } from '../../db/connection.ts';
import { paperToRender } from './document.store.ts';
import { type Language } from './papers/parts.ts';

/**
 * What the mail that carries a paper says, in a language; nothing is sent, and what was sent stays as it was. Papers that
 * travel with it are known only when it goes out, so the mail names the paper alone.
 * @throws problem `not-found`
 */
export async function previewMail(
  db: Db,
  { documentId, language }: { documentId: string; language?: Language | undefined },
): Promise<MailText & { language: Language }> {
  const { paper } = await paperToRender(db, documentId);
  const inLanguage = { ...paper, language: language ?? paper.language };
  const contents = {
    paper: inLanguage,
    enclosures: [],
    terms: paper.paper === 'order-confirmation',
    copy: false,
  };
  return { ...mailText(contents), language: inLanguage.language };
}
