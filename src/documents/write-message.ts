import { attachmentName, mailText } from '../../templates/mails/mail-text.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Letter, type LetterPaper } from './letter.store.ts';
import { type Message } from './mailer.ts';

/** The message that a letter makes: its text in the paper's language, its papers and terms attached. */
export function writeMessage(letter: Letter, at: Instant): Message {
  const { dispatch, main, enclosures, terms } = letter;
  const { paper } = main;
  const copy = dispatch.copy > 0;
  const attach = ({ paper, bytes }: LetterPaper) => ({
    fileName: attachmentName(paper, copy),
    mediaType: 'application/pdf',
    bytes,
  });
  return {
    messageId: dispatch.messageId,
    at,
    from: { name: paper.seller.name, address: paper.seller.email },
    to: dispatch.recipient,
    ...mailText({
      paper,
      enclosures: enclosures.map((enclosure) => enclosure.paper),
      terms: terms !== null,
      copy,
    }),
    attachments: [...[main, ...enclosures].map(attach), ...(terms === null ? [] : [terms])],
  };
}
