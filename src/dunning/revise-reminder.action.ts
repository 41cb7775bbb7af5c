import { type Tx } from '../../db/connection.ts';
import { receiptCalendar, nextWorkingDay } from '../calendar/holidays.ts';
import { dayOf, instantAt, type Instant } from '../calendar/instant.ts';
import { type Channel } from '../documents/dispatch.ts';
import { record } from '../journal/journal.store.ts';
import { issueReminder } from './issue-reminder.action.ts';
import { owedBeyondCredit } from './dunning.ts';
import { letterItems, payByDate } from './letter.ts';
import { lockReceivablesOf, receivablesOf, type ClientReceivable } from './receivable.store.ts';
import { letterOfDocument, type ReminderLetter, withdrawLetter } from './reminder-letter.store.ts';

interface AboutToBeSent {
  readonly documentId: string;
  readonly channel: Channel;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Looks at a reminder once more before it leaves the house: if what it asks for has been paid, changed or halted since,
 * or its date would leave less than the full period (ruling 14), it is withdrawn and what is still due is written anew.
 * Answers why it may not go out as it is, or null. The new letter allows for one working day on its way, so that it is
 * not too late again.
 */
export async function reviseReminder(
  tx: Tx,
  { documentId, channel, actor, at }: AboutToBeSent,
): Promise<string | null> {
  const letter = await letterOfDocument(tx, documentId);
  if (letter === undefined || letter.receivedOn !== null) return null;
  if (letter.withdrawn) return 'it was withdrawn';
  const { clientId, level } = letter;
  await lockReceivablesOf(tx, clientId);
  const today = dayOf(at);
  const due = letterItems(without(letter, await receivablesOf(tx, [clientId])), level, today);
  const reason = whyRevise(letter, due, channel, at);
  if (reason === null) return null;
  await withdrawLetter(tx, letter.id, reason, at);
  for (const invoiceId of letter.asked.keys()) {
    await record(tx, {
      at,
      actor,
      verb: `reminder ${level} withdrawn before it went out`,
      subjectKind: 'invoice',
      subjectId: invoiceId,
      clauses: ['gtc:7.10'],
      detail: { number: letter.number, reason },
    });
  }
  if (due.length > 0) {
    const sentAt = instantAt(nextWorkingDay(today, receiptCalendar), '00:00');
    await issueReminder(tx, { clientId, level, receivables: due, day: today, sentAt, actor, at });
  }
  return reason;
}

/** What the client owes as if the letter had never been written. */
function without(letter: ReminderLetter, receivables: readonly ClientReceivable[]): ClientReceivable[] {
  return receivables.map((receivable) => ({
    ...receivable,
    reminders: receivable.reminders.filter(({ letterId }) => letterId !== letter.id),
  }));
}

function whyRevise(
  letter: ReminderLetter,
  due: readonly ClientReceivable[],
  channel: Channel,
  at: Instant,
): string | null {
  const unchanged = due.filter((one) => letter.asked.get(one.invoiceId)?.equals(owedBeyondCredit(one)));
  if (unchanged.length < letter.asked.size) return 'what it asks for has changed';
  const terms = unchanged.map((one) => one.terms);
  const needed = payByDate(at, letter.level, terms, channel);
  return letter.payBy < needed ? `its date ${letter.payBy} would leave less than the full period` : null;
}
