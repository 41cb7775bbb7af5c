import { attachmentName, mailText } from '../../templates/mails/mail-text.ts';
import { type Db } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Letter, type LetterPaper, readLetter } from './letter.store.ts';
import { type Mailer, type Message, type SendResult } from './mailer.ts';
import { type Paper } from './paper.ts';

/** Renders a paper with its logo and its mark as a copy (ruling 26). */
export type RenderCopy = (paper: Paper, logo: Uint8Array | null) => Promise<Uint8Array>;

export interface LetterToMail {
  readonly dispatchId: string;
  readonly at: Instant;
  readonly mailer: Mailer;
  readonly renderCopy: RenderCopy;
}

/**
 * Puts together what a dispatch carries and hands it to the mailer, outside any transaction; answers what is certain
 * about it. What cannot even be put together has certainly not been sent.
 */
export async function mailLetter(
  db: Db,
  { dispatchId, at, mailer, renderCopy }: LetterToMail,
): Promise<SendResult> {
  let message: Message;
  try {
    const letter = await readLetter(db, dispatchId);
    message = messageOf(letter.dispatch.copy === 0 ? letter : await marked(letter, renderCopy), at);
  } catch (error) {
    return {
      result: 'refused',
      retry: true,
      answer: `the message could not be put together: ${String(error)}`,
    };
  }
  return mailer.send(message).catch((error: unknown) => ({ result: 'in-doubt', answer: String(error) }));
}

async function marked(letter: Letter, renderCopy: RenderCopy): Promise<Letter> {
  const copied = async (original: LetterPaper) => ({
    ...original,
    bytes: await renderCopy(original.paper, original.logo),
  });
  return {
    ...letter,
    main: await copied(letter.main),
    enclosures: await Promise.all(letter.enclosures.map(copied)),
  };
}

/** The message that a letter makes: its text in the paper's language, its papers and terms attached. */
function messageOf({ dispatch, main, enclosures, terms }: Letter, at: Instant): Message {
  const { paper } = main;
  const copy = dispatch.copy > 0;
  const papers = [main, ...enclosures].map(({ paper, bytes }) => ({
    fileName: attachmentName(paper, copy),
    mediaType: 'application/pdf',
    bytes,
  }));
  const text = mailText({
    paper,
    enclosures: enclosures.map((enclosure) => enclosure.paper),
    terms: terms !== null,
    copy,
  });
  return {
    messageId: dispatch.messageId,
    at,
    from: { name: paper.seller.name, address: paper.seller.email },
    to: dispatch.recipient,
    ...text,
    attachments: terms === null ? papers : [...papers, terms],
  };
}
