import { text } from 'node:stream/consumers';
import { type Mailer, type Message, type SendResult } from '../../src/documents/mailer.ts';
import { mailServer, type MailServer as Door } from '../support/mail-server.ts';
import { type Chance } from './chance.ts';

/** A mail server that takes most letters, refuses some for now or for good, and remembers what it has taken. */
export class MailServer implements Mailer {
  readonly kind = 'smtp';
  /** How often each message was taken, by Message-ID. */
  readonly taken = new Map<string, number>();
  readonly refused: Record<string, number> = {};
  private readonly chance: Chance;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  send({ messageId }: Pick<Message, 'messageId'>): Promise<SendResult> {
    const luck = this.chance.number(1, 100);
    if (luck <= 3) return this.refuse('for now', { result: 'refused', retry: true, answer: '451 try later' });
    if (luck <= 4) return this.refuse('for good', { result: 'refused', retry: false, answer: '550 unknown' });
    this.taken.set(messageId, (this.taken.get(messageId) ?? 0) + 1);
    // Taken, but the answer was lost.
    if (luck <= 5) return this.refuse('answer lost', { result: 'in-doubt', answer: 'no answer' });
    return Promise.resolve({ result: 'sent', answer: '250 ok' });
  }

  private refuse(why: string, result: SendResult): Promise<SendResult> {
    this.refused[why] = (this.refused[why] ?? 0) + 1;
    return Promise.resolve(result);
  }

  /** A door for worker processes. When they are killed, answers are lost by themselves. */
  openDoor(): Promise<Door> {
    return mailServer({
      onData: (stream, _session, callback) => {
        text(stream)
          .then((letter) => this.send({ messageId: /^message-id: *(<[^>]+>)/im.exec(letter)?.[1] ?? letter }))
          .then((result) => callback(result.result === 'refused' ? refusalOf(result) : null))
          .catch(callback);
      },
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function refusalOf({ answer }: SendResult): Error {
  const [code] = answer.split(' ');
  return Object.assign(new Error(answer), { responseCode: Number(code) });
}
