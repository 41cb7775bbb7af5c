import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate, yearOf } from '../calendar/local-date.ts';
import { type Client } from '../clients/client.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { takeNumber } from '../company/number-series.store.ts';
import { dispatchInsert } from '../documents/dispatch.store.ts';
import { documentInsert } from '../documents/document.store.ts';
import { type ReminderPaper } from '../documents/paper.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { defineProblem } from '../problems/problem.ts';
import { type ReminderLevel } from './dunning.ts';
import { payByDate } from './letter.ts';
import { type ClientReceivable } from './receivable.store.ts';
import { reminderInserts } from './reminder-letter.store.ts';
import { reminderItems } from './reminder-items.store.ts';
import { reminderClauses, reminderPaper } from './reminder-paper.ts';

export const managementContactMissing = defineProblem({
  type: 'management-contact-missing',
  title: "The client's management is not known",
  status: 409,
  clause: 'gtc:7.10',
});
export const noAddressForReminder = defineProblem({
  type: 'no-address-for-reminder',
  title: 'The client has no e-mail address',
  status: 409,
});

interface IssueReminder {
  readonly clientId: string;
  readonly level: ReminderLevel;
  readonly receivables: readonly ClientReceivable[];
  /** The day on the letter; interest runs up to it. */
  readonly day: LocalDate;
  /** When the letter is expected to leave the house. */
  readonly sentAt: Instant;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Writes one reminder about these receivables of a client and queues it for mail (GTC 7.10): with interest to the day
 * (GTC 7.9, no VAT: ruling 22), the flat cost of EUR 40 per invoice (§ 458 UGB, ruling 12) and the date to pay by.
 * @throws problem `management-contact-missing` (ruling 15), `no-address-for-reminder`, `base-rate-missing`
 */
export async function issueReminder(
  tx: Tx,
  request: IssueReminder,
): Promise<{ documentId: string; paper: ReminderPaper }> {
  const { clientId, level, receivables, day, sentAt, actor, at } = request;
  const client = await clientById(tx, clientId);
  const recipient = recipientOf(client, level);
  const company = await companyProfile(tx);
  const items = await reminderItems(tx, receivables, day);
  const payBy = payByDate(
    sentAt,
    level,
    receivables.map(({ terms }) => terms),
  );
  const { number } = await takeNumber(tx, 'reminder', yearOf(day));
  const interestCharged = receivables.every(({ terms }) => terms.interestWithReminder);
  const paper = reminderPaper({ level, number, date: day, payBy, items, interestCharged, client, company });
  const letter = { id: newId(), number, clientId, level, documentId: newId(), issuedOn: day, payBy };
  await insertTogether(tx, [
    documentInsert(letter.documentId, { subjectId: letter.id, clientId, paper, at }),
    ...reminderInserts(letter, items, at),
    dispatchInsert({ documentId: letter.documentId, recipient, at }),
    ...items.map((item) =>
      journalInsert({
        at,
        actor,
        verb: `reminder ${level} issued`,
        subjectKind: 'invoice',
        subjectId: item.invoiceId,
        clauses: reminderClauses,
        detail: { number, payBy, open: item.open, interest: item.interest, costs: item.costs },
      }),
    ),
  ]);
  return { documentId: letter.documentId, paper };
}

/** The first reminder goes where invoices go, the second to the management. */
function recipientOf({ number, email, managementContact }: Client, level: ReminderLevel): string {
  if (level === 2 && managementContact === null) {
    throw managementContactMissing(
      `the second reminder is addressed to the management; enter a management contact of ${number}`,
    );
  }
  const recipient = level === 2 ? managementContact?.email : email;
  if (recipient === undefined || recipient === null) {
    throw noAddressForReminder(`enter an e-mail address of ${number}, then run dunning again`);
  }
  return recipient;
}
