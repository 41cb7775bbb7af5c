import { type Db } from '../../db/connection.ts';
import { Money } from '../money/money.ts';
import { type ReminderPaper } from './papers/receivables.ts';

/** A reminder by what stands on its paper. */
export interface WrittenReminder {
  readonly number: string;
  readonly clientId: string;
  /** All that it asks for. */
  readonly asked: Money;
  /** The numbers of the invoices it is about. */
  readonly invoices: readonly string[];
}

/** The reminders of these numbers, as a payer quotes them. */
export async function remindersByNumber(db: Db, numbers: readonly string[]): Promise<WrittenReminder[]> {
  if (numbers.length === 0) return [];
  const rows = await db('document')
    .where({ kind: 'reminder' })
    .whereRaw(`paper ->> 'number' = any (:numbers)`, { numbers: [...numbers] })
    .select<{ client_id: string; paper: ReminderPaper }[]>('client_id', 'paper');
  return rows.map(({ client_id: clientId, paper: { number, total, items } }) => ({
    number,
    clientId,
    asked: Money.of(total.all),
    invoices: items.map((item) => item.number),
  }));
}
