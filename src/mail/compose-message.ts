import MailComposer from 'nodemailer/lib/mail-composer';
import { mailDate } from '../calendar/mail-date.ts';
import { type Message } from '../documents/mailer.ts';

/** A message as it travels (RFC 5322), and between whom. Mail servers and the outbox get the same bytes. */
export interface ComposedMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly bytes: Buffer;
}

/** Puts a message into its final form; names and addresses beyond ASCII are encoded. */
export async function composeMessage(message: Message): Promise<ComposedMessage> {
  const node = new MailComposer({
    from: { name: message.from.name, address: message.from.address },
    to: message.to,
    subject: message.subject,
    text: message.text,
    date: mailDate(message.at),
    messageId: message.messageId,
    attachments: message.attachments.map(({ fileName, mediaType, bytes }) => ({
      filename: fileName,
      contentType: mediaType,
      content: Buffer.from(bytes),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const { from, to } = node.getEnvelope();
  return { from: from === false ? '' : from, to, bytes: await node.build() };
}
