import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { ownerOf } from '../invoicing/invoice-postings.ts';
import { lockInvoice } from '../invoicing/invoice.store.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { entryInserts } from '../ledger/entry.store.ts';
import { Money } from '../money/money.ts';
import { baseRates } from '../terms/base-rate.store.ts';
import { chargedSoFar, chargePostings, unchargedInterest } from './interest-charge.ts';
import { chargeInsert } from './interest-charge.store.ts';
import { interestFacts } from './interest-to-date.store.ts';
import { interestUntil } from './interest-to-date.ts';

interface ChargeWithReminder {
  readonly letterId: string;
  readonly invoiceId: string;
  /** The day of the letter; it asks for interest up to, not including it. */
  readonly through: LocalDate;
  readonly at: Instant;
}

/**
 * Charges the interest that a reminder shows, once the letter has gone out (GTC 7.9, 7.10; ruling 9); nothing where it
 * was charged before.
 * @throws problem `base-rate-missing`
 */
export async function chargeWithReminder(tx: Tx, request: ChargeWithReminder): Promise<void> {
  const { letterId, invoiceId, through, at } = request;
  const invoice = await lockInvoice(tx, invoiceId);
  const facts = await interestFacts(tx, invoiceId);
  const amount = unchargedInterest(interestUntil(facts, through, await baseRates(tx)));
  if (!amount.isPositive()) return;
  const total = chargedSoFar(facts).plus(amount);
  await insertTogether(tx, [
    chargeInsert([{ invoiceId, through, source: { letterId }, amount, total }]),
    ...entryInserts({
      sourceKind: 'reminder',
      sourceId: letterId,
      purpose: `interest on ${invoice.number}`,
      bookedOn: through,
      clauses: ['gtc:7.9', 'gtc:7.10'],
      at,
      postings: chargePostings(facts, amount, Money.zero, ownerOf(invoice)),
    }),
    journalInsert({
      at,
      actor: 'terms',
      verb: 'interest charged',
      subjectKind: 'invoice',
      subjectId: invoiceId,
      clauses: ['gtc:7.9', 'gtc:7.10'],
      detail: { letterId, amount, through },
    }),
  ]);
}
