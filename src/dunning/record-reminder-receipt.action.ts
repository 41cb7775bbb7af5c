import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { chargeWithReminder } from '../interest/charge-with-reminder.action.ts';
import { claimFlatSum } from '../interest/claim-costs.action.ts';
import { chargesInterest, letterOfDocument, saveReceipt } from './reminder-letter.store.ts';

/** What the dispatch tells about a message that has gone out. */
export interface DeliveredLetter {
  readonly documentId: string;
  readonly deemedReceivedAt: Instant;
  readonly at: Instant;
}

/**
 * Notes when a reminder is deemed received (GTC 2.4): only then its time runs (ruling 14), and the flat cost that it
 * asks for is claimed (ruling 12), the interest too where it says so. Copies move nothing, other papers are passed over.
 */
export async function recordReminderReceipt(
  tx: Tx,
  { documentId, deemedReceivedAt, at }: DeliveredLetter,
): Promise<void> {
  const receivedOn = dayOf(deemedReceivedAt);
  if (!(await saveReceipt(tx, documentId, receivedOn))) return;
  const letter = await letterOfDocument(tx, documentId);
  if (letter === undefined) return;
  const charges = await chargesInterest(tx, letter.documentId);
  for (const invoiceId of letter.asked.keys()) {
    if (charges)
      await chargeWithReminder(tx, { letterId: letter.id, invoiceId, through: letter.issuedOn, at });
    await claimFlatSum(tx, invoiceId, at);
    await record(tx, {
      at,
      actor: 'terms',
      verb: `reminder ${letter.level} received`,
      subjectKind: 'invoice',
      subjectId: invoiceId,
      clauses: ['gtc:2.4', 'gtc:7.10'],
      detail: { number: letter.number, receivedOn, payBy: letter.payBy },
    });
  }
}
