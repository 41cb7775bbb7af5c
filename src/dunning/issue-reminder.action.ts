import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate, yearOf } from '../calendar/local-date.ts';
import { type Client } from '../clients/client.ts';
import { clientById } from '../clients/client.store.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { companyProfile } from '../company/company.store.ts';
import { takeNumber } from '../company/number-series.store.ts';
import { type Addressee, addresseesOf } from '../documents/addressee.ts';
import { dispatchInsert } from '../documents/dispatch.store.ts';
import { documentInsert } from '../documents/document.store.ts';
import { type ReminderPaper } from '../documents/papers/receivables.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { defineProblem } from '../problems/problem.ts';
import { type ReminderLevel } from './dunning.ts';
import { printedDate } from './letter.ts';
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
 * Writes one reminder about these receivables of a client and queues it for mail or post (GTC 7.10): with interest to the
 * day (GTC 7.9, no VAT: ruling 22), the flat cost of EUR 40 per invoice (§ 458 UGB, ruling 12), less the client's credit
 * (ruling 31), and the date to pay by.
 * @throws problem `management-contact-missing` (ruling 15), `base-rate-missing`
 */
export async function issueReminder(
  tx: Tx,
  request: IssueReminder,
): Promise<{ documentId: string; paper: ReminderPaper }> {
  const { clientId, level, receivables, day, sentAt, actor, at } = request;
  const client = await clientById(tx, clientId);
  const addressees = addresseesOfReminder(client, level);
  const company = await companyProfile(tx);
  const items = await reminderItems(tx, receivables, day);
  const payBy = printedDate(
    sentAt,
    level,
    receivables.map(({ terms }) => terms),
    addressees.map(({ channel }) => channel),
  );
  const { number } = await takeNumber(tx, 'reminder', yearOf(day));
  const interestCharged = receivables.every(({ terms }) => terms.interestWithReminder);
  const paper = reminderPaper({ level, number, date: day, payBy, items, interestCharged, client, company });
  const letter = { id: newId(), number, clientId, level, documentId: newId(), issuedOn: day, payBy };
  await insertTogether(tx, [
    documentInsert(letter.documentId, { subjectId: letter.id, clientId, paper, at }),
    ...reminderInserts(letter, items, at),
    ...addressees.map((addressee) => dispatchInsert({ documentId: letter.documentId, ...addressee, at })),
    ...items.map((item) =>
      journalInsert({
        at,
        actor,
        verb: `reminder ${level} issued`,
        subjectKind: 'invoice',
        subjectId: item.invoiceId,
        clauses: reminderClauses,
        detail: {
          number,
          payBy,
          open: item.open,
          interest: item.interest,
          costs: item.costs,
          credit: item.credit,
        },
      }),
    ),
  ]);
  return { documentId: letter.documentId, paper };
}

/** The first reminder goes where invoices go, the second to the management. */
function addresseesOfReminder(client: Client, level: ReminderLevel): Addressee[] {
  const { number, managementContact, papersBy } = client;
  if (level === 1) return addresseesOf(paperBuyer(client), client);
  if (managementContact === null) {
    throw managementContactMissing(
      `the second reminder is addressed to the management; enter a management contact of ${number}`,
    );
  }
  return addresseesOf(paperBuyer(client), { email: managementContact.email, papersBy });
}
