import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { ownerOf } from '../invoicing/invoice-postings.ts';
import { lockInvoice } from '../invoicing/invoice.store.ts';
import { record } from '../journal/journal.store.ts';
import { book } from '../ledger/entry.store.ts';
import { Money } from '../money/money.ts';
import { badValue } from '../problems/problem.ts';
import { baseRates } from '../terms/base-rate.store.ts';
import { type ExcuseRecord, excuseById, insertExcuse } from './excused-delay.store.ts';
import { interestFacts } from './interest-to-date.store.ts';
import { chargePostings, overchargedInterest } from './interest-charge.ts';

interface ExcuseDelay {
  readonly invoiceId: string;
  readonly from: LocalDate;
  /** The first day on which the usual rate applies again; null: until further notice. */
  readonly until: LocalDate | null;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Records that the debtor of an invoice is not at fault for its delay over some time: only the lower rate is owed then
 * (§ 456 UGB, ruling 10). What was charged above it is taken back, what was paid above it becomes a credit of the client;
 * the accrual follows with its next run.
 * @throws problem `not-found`, `delay-already-excused` for overlapping times, `bad-value` for an end that is not after the
 * beginning, `base-rate-missing`
 */
export async function excuseDelay(tx: Tx, request: ExcuseDelay): Promise<ExcuseRecord> {
  const { invoiceId, from, until, reason, actor, at } = request;
  if (until !== null && until <= from) {
    const message = `must be after ${from}: it is the first day at the usual rate`;
    throw badValue(`until ${message}`, { errors: [{ path: 'until', message }] });
  }
  const invoice = await lockInvoice(tx, invoiceId);
  await interestFacts(tx, invoiceId);
  const id = newId();
  await insertExcuse(tx, { id, invoiceId, from, until, reason }, { actor, at });
  const takenBack = await correctCharge(tx, invoice, id, at);
  await record(tx, {
    at,
    actor,
    verb: 'delay excused',
    subjectKind: 'invoice',
    subjectId: invoiceId,
    clauses: ['gtc:7.9'],
    detail: { excuseId: id, from, until, reason, takenBack },
  });
  return excuseById(tx, id);
}

/** Takes back what had been charged at the usual rate. */
async function correctCharge(tx: Tx, invoice: Invoice, excuseId: string, at: Instant): Promise<Money> {
  const facts = await interestFacts(tx, invoice.id);
  const over = overchargedInterest(facts, await baseRates(tx));
  await book(tx, {
    sourceKind: 'excused-delay',
    sourceId: excuseId,
    purpose: 'correction',
    bookedOn: dayOf(at),
    clauses: ['gtc:7.9'],
    at,
    postings: chargePostings(facts, over.negated(), Money.zero, ownerOf(invoice)),
  });
  return over;
}
