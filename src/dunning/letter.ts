import { nextWorkingDay, receiptCalendar } from '../calendar/holidays.ts';
import { dayOf, instantAt, type Instant } from '../calendar/instant.ts';
import { later, type LocalDate } from '../calendar/local-date.ts';
import { lastDay } from '../calendar/period.ts';
import { deemedReceipt, postalReceipt, type ReceiptHours } from '../calendar/receipt.ts';
import { type Channel } from '../documents/dispatch.ts';
import {
  lastReminder,
  nextStep,
  type Receivable,
  reminderPeriod,
  type DunningTerms,
  type ReminderLevel,
} from './dunning.ts';

/**
 * The receivables of one client that its next letter of a level is about: those that are due for it (ruling 29). Where
 * the terms remind per client there is one case: what became overdue since joins its next letter.
 */
export function letterItems<R extends Receivable>(
  receivables: readonly R[],
  level: ReminderLevel,
  asOf: LocalDate,
): R[] {
  const oneCase = receivables.filter(({ terms }) => terms.remindersPer === 'client');
  const single = receivables.filter(({ terms }) => terms.remindersPer === 'invoice');
  return [
    ...single.filter((receivable) => isDue(receivable, level, asOf)),
    ...caseItems(oneCase, level, asOf),
  ];
}

function caseItems<R extends Receivable>(
  receivables: readonly R[],
  level: ReminderLevel,
  asOf: LocalDate,
): R[] {
  const pursued = receivables.filter((receivable) => nextStep(receivable, asOf).step !== 'none');
  const reached = Math.max(0, ...pursued.map((receivable) => lastReminder(receivable)?.level ?? 0));
  if (reached !== level - 1 || !pursued.some((receivable) => isDue(receivable, level, asOf))) return [];
  return pursued.filter((receivable) => isDue(receivable, level, asOf) || isDue(receivable, 1, asOf));
}

function isDue(receivable: Receivable, level: ReminderLevel, asOf: LocalDate): boolean {
  return nextStep(receivable, asOf).step === `reminder-${level}`;
}

/**
 * The date that a letter must leave time to if it leaves at a moment: its expected receipt by e-mail (GTC 2.4) or by post
 * (ruling 30) plus the period of its level, moved to a working day; the longest of what the receivables ask for (ruling 14).
 * Example: level 2, sent Friday 27 March 2026 at 06:10, received 08:00, 7 days → Good Friday → Tuesday 7 April.
 */
export function payByDate(
  sentAt: Instant,
  level: ReminderLevel,
  terms: readonly LetterTerms[],
  channel: Channel,
): LocalDate {
  return terms
    .map((each) => lastDay(expectedReceipt(sentAt, channel, each), reminderPeriod(level, each)))
    .reduce(later);
}

/** The date to print, for the slowest way it goes; a letter by post leaves the house on the next working day at the latest. */
export function printedDate(
  sentAt: Instant,
  level: ReminderLevel,
  terms: readonly LetterTerms[],
  channels: readonly Channel[],
): LocalDate {
  const posted = instantAt(nextWorkingDay(dayOf(sentAt), receiptCalendar), '00:00');
  return channels
    .map((channel) => payByDate(channel === 'post' ? posted : sentAt, level, terms, channel))
    .reduce(later);
}

type LetterTerms = DunningTerms & { readonly receiptHours: ReceiptHours; readonly postalReceipt: number };

function expectedReceipt(sentAt: Instant, channel: Channel, terms: LetterTerms): LocalDate {
  return channel === 'mail'
    ? dayOf(deemedReceipt(sentAt, terms.receiptHours))
    : postalReceipt(dayOf(sentAt), terms.postalReceipt);
}
