import { type Db, type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { type Insert } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { Money } from '../money/money.ts';
import { defineProblem } from '../problems/problem.ts';
import { type ReminderLevel } from './dunning.ts';
import { type ReminderItem } from './reminder-paper.ts';

const alreadyReminded = defineProblem({
  type: 'already-reminded',
  title: 'There is a reminder of this level already',
  status: 409,
  clause: 'gtc:7.10',
});
onConstraint('reminder_level', alreadyReminded, 'nothing has to be done; see GET /dunning-cases');

/** A letter to a client about receivables of one level. */
export interface ReminderLetter {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  readonly level: ReminderLevel;
  readonly documentId: string;
  readonly issuedOn: LocalDate;
  readonly payBy: LocalDate;
  readonly receivedOn: LocalDate | null;
  readonly withdrawn: boolean;
  /** The principal it asks for beyond the client's credit, by invoice. */
  readonly asked: ReadonlyMap<string, Money>;
}

type NewLetter = Omit<ReminderLetter, 'receivedOn' | 'withdrawn' | 'asked'>;

export function reminderInserts(letter: NewLetter, items: readonly ReminderItem[], at: Instant): Insert[] {
  return [
    {
      table: 'reminder_letter',
      rows: [
        {
          id: letter.id,
          number: letter.number,
          client_id: letter.clientId,
          level: letter.level,
          document_id: letter.documentId,
          issued_on: letter.issuedOn,
          pay_by: letter.payBy,
          created_at: at,
        },
      ],
    },
    {
      table: 'reminder',
      rows: items.map((item) => ({
        letter_id: letter.id,
        invoice_id: item.invoiceId,
        level: letter.level,
        open: item.open,
        interest: item.interest,
        costs: item.costs,
        credit: item.credit,
        withdrawn: false,
      })),
    },
  ];
}

/** The letter that a document is, if it is one. */
export async function letterOfDocument(db: Db, documentId: string): Promise<ReminderLetter | undefined> {
  const row = await db('reminder_letter')
    .where({ document_id: documentId })
    .first<(Omit<ReminderLetter, 'withdrawn' | 'asked'> & { withdrawnAt: Instant | null }) | undefined>({
      id: 'id',
      number: 'number',
      clientId: 'client_id',
      level: 'level',
      documentId: 'document_id',
      issuedOn: 'issued_on',
      payBy: 'pay_by',
      receivedOn: 'received_on',
      withdrawnAt: 'withdrawn_at',
    });
  if (row === undefined) return undefined;
  const items = await db('reminder')
    .where({ letter_id: row.id })
    .select<{ invoice_id: string; open: string; credit: string }[]>('invoice_id', 'open', 'credit');
  const { withdrawnAt, ...letter } = row;
  return {
    ...letter,
    withdrawn: withdrawnAt !== null,
    asked: new Map(items.map((item) => [item.invoice_id, Money.of(item.open).minus(Money.of(item.credit))])),
  };
}

/** Whether a letter says that it charges the interest it shows. */
export async function chargesInterest(db: Db, documentId: string): Promise<boolean> {
  const row = await db('document')
    .where({ id: documentId })
    .first<{ charges: boolean } | undefined>(
      db.raw(`coalesce((paper ->> 'interestCharged')::boolean, false) as charges`),
    );
  return row?.charges === true;
}

/** Notes the receipt of a letter, once: later messages are copies and move nothing. Says whether this one did. */
export async function saveReceipt(tx: Tx, documentId: string, receivedOn: LocalDate): Promise<boolean> {
  const changed = await tx('reminder_letter')
    .where({ document_id: documentId })
    .whereNull('received_on')
    .whereNull('withdrawn_at')
    .update({ received_on: receivedOn });
  return changed > 0;
}

/** Takes back a letter that has not gone out; its receivables count as not reminded of. */
export async function withdrawLetter(tx: Tx, id: string, reason: string, at: Instant): Promise<void> {
  await tx('reminder_letter').where({ id }).update({ withdrawn_at: at, withdrawal_reason: reason });
  await tx('reminder').where({ letter_id: id }).update({ withdrawn: true });
}
