import { type Tx } from '../../db/connection.ts';
import { compareInstants, dayOf, instantAt, type Instant } from '../calendar/instant.ts';
import { later, type LocalDate } from '../calendar/local-date.ts';
import { type Outcome, type PerformContext } from '../runs/sweep.ts';
import { lastReminder, nextStep } from './dunning.ts';
import { issueReminder } from './issue-reminder.action.ts';
import { letterItems } from './letter.ts';
import { type LetterSubject } from './letter-subject.ts';
import { lockReceivablesOf, receivablesOf, type ClientReceivable } from './receivable.store.ts';

/**
 * Sends a client the reminder of a level about everything that is due for it (GTC 7.10, ruling 29), or says why not.
 * What the client owes stays locked meanwhile: a payment comes before the letter, or after it.
 * @throws problem `management-contact-missing`, `base-rate-missing`
 */
export async function remindClient(
  tx: Tx,
  { clientId, level }: LetterSubject,
  { asOf, at, actor }: Omit<PerformContext, 'runId'>,
): Promise<Outcome> {
  await lockReceivablesOf(tx, clientId);
  const all = await receivablesOf(tx, [clientId]);
  const waiting = waitingFor(all, level, asOf);
  const due = letterItems(all, level, asOf);
  const chosen = due.length > 0 ? due : waiting.filter((one) => nextStep(one, asOf).step === 'person');
  if (chosen.length === 0) return skipped(waiting, asOf);
  const { documentId, paper } = await issueReminder(tx, {
    clientId,
    level,
    receivables: chosen,
    day: later(asOf, dayOf(at)),
    sentAt: leaving(asOf, at),
    actor,
    at,
  });
  const numbers = paper.items.map(({ number }) => number).join(', ');
  const { open, interest, costs, all: total } = paper.total;
  return {
    outcome: 'done',
    reason: `reminder ${level} about ${numbers}: EUR ${total} to be paid by ${paper.payBy}`,
    clause: 'gtc:7.10',
    documentId,
    effect: { level: String(level), invoices: numbers, open, interest, costs, total },
  };
}

/** A preview may look at a day to come; its letters would leave on that day. */
function leaving(asOf: LocalDate, at: Instant): Instant {
  const morning = instantAt(asOf, '00:00');
  return compareInstants(at, morning) < 0 ? morning : at;
}

function waitingFor(
  receivables: readonly ClientReceivable[],
  level: number,
  asOf: LocalDate,
): ClientReceivable[] {
  return receivables.filter(
    (one) => one.dueOn !== null && one.dueOn < asOf && (lastReminder(one)?.level ?? 0) === level - 1,
  );
}

function skipped(receivables: readonly ClientReceivable[], asOf: LocalDate): Outcome {
  const reasons = receivables.map((one) => `${one.number}: ${nextStep(one, asOf).reason}`);
  return {
    outcome: 'skipped',
    reason: reasons.length === 0 ? 'nothing is waiting for this reminder any more' : reasons.join('; '),
    clause: 'gtc:7.10',
  };
}
