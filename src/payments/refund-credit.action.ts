import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { transfer } from '../ledger/entry.ts';
import { entryInserts } from '../ledger/entry.store.ts';
import { type Money } from '../money/money.ts';
import { requireNotAfterToday } from '../problems/require-not-after-today.ts';
import { creditTooSmall, valueDateInFuture } from './payment.ts';
import { creditSince, lockCredit } from './payment.store.ts';

interface RefundCredit {
  readonly clientId: string;
  readonly amount: Money;
  readonly valueDate: LocalDate;
  readonly reference: string | undefined;
  readonly actor: string;
  readonly at: Instant;
}

export interface Refund {
  readonly id: string;
  /** What the client has to its credit afterwards. */
  readonly credit: Money;
}

/**
 * Records that a credit was paid back to its client (ruling 11).
 * @throws problem `credit-too-small` beyond the credit of today or of the value date, `value-date-in-future`
 */
export async function refundCredit(tx: Tx, request: RefundCredit): Promise<Refund> {
  const { clientId, amount, valueDate, reference, actor, at } = request;
  requireNotAfterToday('valueDate', valueDate, dayOf(at), valueDateInFuture);
  const credit = await lockCredit(tx, clientId);
  if (amount.compare(credit) > 0)
    throw creditTooSmall(`the credit of this client is ${credit}; pay back at most that`);
  const then = await creditSince(tx, clientId, valueDate);
  if (amount.compare(then) > 0)
    throw creditTooSmall(
      `of the credit of this client only ${then} was there from ${valueDate} on; correct the day`,
    );
  const id = newId();
  await insertTogether(tx, [
    {
      table: 'refund',
      rows: [
        {
          id,
          client_id: clientId,
          amount,
          value_date: valueDate,
          reference: reference ?? null,
          actor,
          created_at: at,
        },
      ],
    },
    ...entryInserts({
      sourceKind: 'refund',
      sourceId: id,
      purpose: 'refund',
      bookedOn: valueDate,
      clauses: [],
      at,
      postings: transfer(amount, 'client-credit', 'bank', { clientId }),
    }),
    journalInsert({
      at,
      actor,
      verb: 'credit paid back',
      subjectKind: 'client',
      subjectId: clientId,
      detail: { refundId: id, amount, valueDate },
    }),
  ]);
  return { id, credit: credit.minus(amount) };
}
