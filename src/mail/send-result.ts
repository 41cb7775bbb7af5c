import { type SendResult } from '../documents/mailer.ts';

/** What an attempt to hand a message to a mail server failed with, in the words of the SMTP client. */
export interface SendFailure {
  readonly message: string;
  /** "EMESSAGE" and "EENVELOPE" are replies to the message itself, the others concern the connection. */
  readonly code: string | null;
  /** The SMTP reply code, if the server gave one. */
  readonly responseCode: number | null;
}

/** The client's codes for what is wrong with the message or its addresses rather than with the connection. */
const OF_THE_MESSAGE = ['EMESSAGE', 'EENVELOPE'];

/**
 * What is certain after a failed attempt. `begun`: the server had agreed to DATA and bytes of the message were given to
 * the connection. Before that nothing can have been taken. From then on only a negative reply to the message itself is
 * proof that it was not taken (RFC 5321, 4.2.5 and 6.1); a lost connection or a timeout leaves it in doubt.
 */
export function failedSend({ message, code, responseCode }: SendFailure, begun: boolean): SendResult {
  const ofTheMessage = code !== null && OF_THE_MESSAGE.includes(code);
  const permanent = responseCode !== null && responseCode >= 500;
  const refused = responseCode !== null && responseCode >= 400 && responseCode < 600;
  if (begun && !(ofTheMessage && refused)) return { result: 'in-doubt', answer: message };
  // A message that the client itself finds unacceptable (too large, malformed address) stays so.
  const retry = ofTheMessage ? refused && !permanent : true;
  return { result: 'refused', retry, answer: message };
}
