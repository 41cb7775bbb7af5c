import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { deductingInvoice } from '../invoicing/deposit.store.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { isCancelled } from '../invoicing/invoice.store.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { type Posting } from '../ledger/entry.ts';
import { entryInserts } from '../ledger/entry.store.ts';
import { Money } from '../money/money.ts';
import { type BaseRates } from '../terms/base-rate.ts';
import { baseRates } from '../terms/base-rate.store.ts';
import { type PaymentPart } from './allocation.ts';
import { openClaims } from './open-claim.store.ts';
import { type StandingPayment } from './payment.store.ts';
import { reversalPostings } from './reversal-postings.ts';

interface ReverseAllocations {
  readonly payment: StandingPayment;
  /** From this day on the invoices count as unpaid. */
  readonly on: LocalDate;
  readonly verb: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Takes back what a locked payment pays, by a reversing entry; its money is a credit of the client then (ruling 11).
 * @throws problem `base-rate-missing`
 */
export async function reverseAllocations(tx: Tx, request: ReverseAllocations): Promise<void> {
  const { payment, on, verb, reason, actor, at } = request;
  if (payment.allocations.length === 0) return;
  const invoices = [...new Map(payment.allocations.map(({ invoice }) => [invoice.id, invoice])).values()];
  const rates = await baseRates(tx);
  const postings: Posting[] = [];
  for (const invoice of invoices) postings.push(...(await takeBack(tx, request, invoice, rates)));
  await insertTogether(tx, [
    {
      table: 'allocation_reversal',
      rows: payment.allocations.map(({ position }) => ({
        payment_id: payment.id,
        position,
        reversed_on: on,
        reason,
        actor,
        created_at: at,
      })),
    },
    ...entryInserts({
      sourceKind: 'payment',
      sourceId: payment.id,
      purpose: `reversal ${payment.rounds}`,
      bookedOn: on,
      clauses: ['gtc:7.2'],
      at,
      postings,
    }),
    {
      table: 'journal',
      rows: invoices.flatMap(
        ({ id }) =>
          journalInsert({
            at,
            actor,
            verb,
            subjectKind: 'invoice',
            subjectId: id,
            clauses: ['gtc:7.2'],
            detail: { paymentId: payment.id, on, reason },
          }).rows,
      ),
    },
  ]);
}

async function takeBack(
  tx: Tx,
  { payment, on }: ReverseAllocations,
  invoice: Invoice,
  rates: BaseRates,
): Promise<Posting[]> {
  const [claim] = await openClaims(tx, [{ invoice, reason: '' }], on, rates);
  if (claim === undefined) return [];
  const back = (part: PaymentPart) =>
    Money.sum(
      payment.allocations
        .filter((each) => each.invoice.id === invoice.id && each.part === part)
        .map(({ amount }) => amount),
    );
  return reversalPostings({
    claim,
    back: { interest: back('interest'), principal: back('principal'), costs: back('costs') },
    on,
    cancelled: await isCancelled(tx, invoice.id),
    deducted: (await deductingInvoice(tx, invoice.id)) !== undefined,
    baseRates: rates,
  });
}
