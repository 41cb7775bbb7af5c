import { type Tx } from '../../db/connection.ts';
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts';
import { deemedReceipt } from '../calendar/receipt.ts';
import { lastDay } from '../calendar/period.ts';
import { contractById } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { receivedInFuture } from '../offers/order.ts';
import { badValue } from '../problems/problem.ts';
import { invoiceById, lockInvoice } from './invoice.store.ts';
import { isReceivable, notCorrectable } from './invoice.ts';

/** What the dispatch tells about a message that has gone out. */
export interface Delivered {
  readonly documentId: string;
  readonly deemedReceivedAt: Instant;
  readonly at: Instant;
}

/**
 * Notes when an invoice is deemed received and until when it is to be paid (GTC 2.4, 7.2; ruling 5): the first
 * successful dispatch decides, later ones do not move it. Documents that are no receivable are passed over.
 * Example: received Friday 20 March 2026 → 14 days end on Good Friday → to be paid by Tuesday 7 April.
 */
export async function recordReceipt(tx: Tx, { documentId, deemedReceivedAt }: Delivered): Promise<void> {
  const item = await tx('open_item')
    .join('invoice', 'invoice.id', 'open_item.invoice_id')
    .where('invoice.document_id', documentId)
    .whereNull('open_item.received_on')
    .forUpdate('open_item')
    .first<{ id: string; contract_id: string } | undefined>('invoice.id', 'invoice.contract_id');
  if (!item) return;
  await saveReceipt(tx, item.id, item.contract_id, deemedReceivedAt, 'dispatch', null);
}

interface CorrectReceipt {
  readonly invoiceId: string;
  /** When it really arrived; deemed receipt follows from it. */
  readonly receivedAt: Instant;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * A person corrects when an invoice was received, with a reason; the last day to pay follows (ruling 5).
 * @throws problem `not-correctable` for what is no receivable; `received-in-future`; `bad-value` for a
 * moment before the day of issue
 */
export async function correctReceipt(tx: Tx, request: CorrectReceipt): Promise<void> {
  const { invoiceId, receivedAt, reason, actor, at } = request;
  const { kind, number, issuedOn } = await invoiceById(tx, invoiceId);
  if (!isReceivable(kind)) throw notCorrectable(`${number} is of kind ${kind}; it has no last day to pay`);
  if (compareInstants(receivedAt, at) > 0) {
    const message = 'give the moment at which it arrived';
    throw receivedInFuture(message, { errors: [{ path: 'receivedAt', message }] });
  }
  if (dayOf(receivedAt) < issuedOn) {
    const message = `must not be before ${issuedOn}, when ${number} was issued`;
    throw badValue(`receivedAt ${message}`, { errors: [{ path: 'receivedAt', message }] });
  }
  const { contractId } = await lockInvoice(tx, invoiceId);
  const contract = await contractById(tx, contractId);
  const deemed = deemedReceipt(receivedAt, contract.terms.receiptHours);
  await saveReceipt(tx, invoiceId, contractId, deemed, 'person', reason);
  await record(tx, {
    at,
    actor,
    verb: 'receipt of invoice corrected',
    subjectKind: 'invoice',
    subjectId: invoiceId,
    clauses: ['gtc:2.4', 'gtc:7.2'],
    detail: { receivedAt, deemed, reason },
  });
}

async function saveReceipt(
  tx: Tx,
  invoiceId: string,
  contractId: string,
  receivedAt: Instant,
  source: 'dispatch' | 'person',
  reason: string | null,
): Promise<void> {
  const { terms } = await contractById(tx, contractId);
  const receivedOn = dayOf(receivedAt);
  await tx('open_item')
    .where({ invoice_id: invoiceId })
    .update({
      received_at: receivedAt,
      received_on: receivedOn,
      due_on: lastDay(receivedOn, terms.paymentTerm),
      receipt_source: source,
      receipt_reason: reason,
    });
}
