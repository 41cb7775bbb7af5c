import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';

/** One message, complete. The Message-ID is derived from the dispatch, so a witness can tell a repetition. */
export interface Message {
  readonly messageId: string;
  readonly at: Instant;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * What is known after an attempt to send. Only `refused` with `retry` may be tried again by itself:
 * the server has definitely not taken the message. `in-doubt`: it may have; a person decides.
 */
export type SendResult =
  | { readonly result: 'sent'; readonly answer: string }
  | { readonly result: 'refused'; readonly retry: boolean; readonly answer: string }
  | { readonly result: 'in-doubt'; readonly answer: string };

export interface Mailer {
  /**
   * "smtp" leaves the house; "outbox" writes message files under the data directory, where writing the same message
   * again replaces its file and so does no harm.
   */
  readonly kind: 'smtp' | 'outbox';
  send(message: Message): Promise<SendResult>;
  close(): Promise<void>;
  /** What has been kept instead of sent. */
  readonly outbox?: Outbox;
}

/** A message in the outbox: what would have left the house if there were a mail server. */
export interface OutboxEntry {
  /** The dispatch it belongs to. */
  readonly id: string;
  /** Its place in the list. */
  readonly name: string;
  readonly day: LocalDate;
  /** In bytes. */
  readonly size: number;
}

export interface Outbox {
  /** At most `limit` messages, the newest first, after the one of the given name. */
  entries(after: string | null, limit: number): Promise<OutboxEntry[]>;
  /** The message of a dispatch, or null. */
  message(id: string): Promise<Uint8Array | null>;
}
