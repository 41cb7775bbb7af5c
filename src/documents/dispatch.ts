import { addSeconds, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { badValue, defineProblem } from '../problems/problem.ts';
import { type Transitions } from '../states/transitions.ts';

/** How a paper goes: by e-mail, which Kontor sends, or by post, which a person sees to. */
export const channels = ['mail', 'post'] as const;
export type Channel = (typeof channels)[number];

export const dispatchStatuses = [
  'queued',
  'sending',
  'sent',
  'refused',
  'in-doubt',
  'settled',
  'to-post',
  'registered',
] as const;
export type DispatchStatus = (typeof dispatchStatuses)[number];
type DispatchEvent =
  | 'take'
  | 'accept'
  | 'defer'
  | 'refuse'
  | 'lose'
  | 'confirm'
  | 'requeue'
  | 'close'
  | 'withdraw'
  | 'post'
  | 'register'
  | 'deliver';

/**
 * The way of one message. "in-doubt" (it may have arrived) and "refused" (it has not) are on a person's list: only a
 * person queues such a message again, confirms its arrival, or closes the matter. What is not right any more when its turn
 * comes is withdrawn instead. A letter "to-post" is printed and posted by a person; one posted by registered mail has
 * gone out when its delivery is known.
 */
export const dispatchStates: Transitions<DispatchStatus, DispatchEvent> = {
  queued: { take: 'sending', withdraw: 'settled' },
  sending: { accept: 'sent', defer: 'queued', refuse: 'refused', lose: 'in-doubt' },
  sent: {},
  'in-doubt': { confirm: 'sent', requeue: 'queued' },
  refused: { requeue: 'queued', close: 'settled' },
  settled: {},
  'to-post': { post: 'sent', register: 'registered', withdraw: 'settled', close: 'settled' },
  registered: { deliver: 'sent', close: 'settled' },
};

/** What a person found out about a message: it arrived; it did not and is to go out; nothing more is to be done. */
export const settlementOutcomes = ['sent', 'not-sent', 'closed'] as const;
export type SettlementOutcome = (typeof settlementOutcomes)[number];

/** One message to one recipient. */
export interface Dispatch {
  readonly id: string;
  readonly documentId: string;
  readonly channel: Channel;
  /** An e-mail address, or the lines of a postal one. */
  readonly recipient: string;
  /** 0 is the original, later ones are marked as copies (ruling 26). */
  readonly copy: number;
  /** Further documents in the same message. */
  readonly enclosures: readonly string[];
  readonly termsEditionId: string | null;
  readonly status: DispatchStatus;
  readonly messageId: string;
  readonly attempts: number;
  readonly nextAttemptAt: Instant;
  readonly lastAttemptAt: Instant | null;
  /** What the mail server, or we about it, said last. */
  readonly lastAnswer: string | null;
  /** The run that is handing the message over. */
  readonly sendingRun: string | null;
  readonly sentAt: Instant | null;
  /** The day on which a letter was handed to the post, and under which number if registered. */
  readonly postedOn: LocalDate | null;
  readonly registeredNumber: string | null;
  readonly deemedReceivedAt: Instant | null;
  readonly settledBy: string | null;
  readonly settlementNote: string | null;
  readonly createdAt: Instant;
}

export const notDispatchable = defineProblem({
  type: 'not-dispatchable',
  title: 'This document cannot be sent like this',
  status: 409,
});

/** @throws problem `bad-value` naming the field, for a day before the first one or after today */
export function refuseDayOutside(path: string, day: LocalDate, first: LocalDate, today: LocalDate): void {
  if (first <= day && day <= today) return;
  const message = `must be a day from ${first} to ${today}`;
  throw badValue(`${path} ${message}`, { errors: [{ path, message }] });
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds to wait after each definite but passing refusal; after the last one a person decides. */
const BACKOFF = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR];

/** When a message that was refused for now is tried again, or null when it has been tried often enough. */
export function nextAttempt(attempts: number, at: Instant): Instant | null {
  const wait = BACKOFF[attempts - 1];
  return wait === undefined ? null : addSeconds(at, wait);
}
