import { type Tx } from '../../db/connection.ts';
import { billPart } from '../billing/bill-part.action.ts';
import { onOrAfter, receiptCalendar } from '../calendar/holidays.ts';
import { compareInstants, dayOf, instantAt, type Instant } from '../calendar/instant.ts';
import { addDays } from '../calendar/local-date.ts';
import { billingPartsOf } from '../contracts/billing-part.store.ts';
import { concludeContract } from '../contracts/conclude-contract.action.ts';
import { suspendContract } from '../contracts/suspend-contract.action.ts';
import { recordDelivery } from '../deliveries/record-delivery.action.ts';
import { invoiceOfPart } from '../invoicing/invoice.store.ts';
import { correctReceipt } from '../invoicing/record-receipt.action.ts';
import { Money } from '../money/money.ts';
import { draftOffer } from '../offers/draft-offer.action.ts';
import { placeOrder } from '../offers/place-order.action.ts';
import { sendOffer } from '../offers/send-offer.action.ts';
import { receivePayment } from '../payments/receive-payment.action.ts';
import { type DemoContract } from './demo-contracts.ts';

/** Ten in the morning of the working day so many days before, or the next one; never after now. */
export function momentBefore(now: Instant, days: number): Instant {
  const moment = instantAt(onOrAfter(addDays(dayOf(now), -days), receiptCalendar), '10:00');
  return compareInstants(moment, now) < 0 ? moment : now;
}

/**
 * Lets the business with one client happen as far as it has come, through the same actions that people use.
 * @returns the id of the contract, if it came to one
 */
export async function tell(
  tx: Tx,
  story: DemoContract,
  clientId: string,
  now: Instant,
  actor: string,
): Promise<string | undefined> {
  const at = (days: number) => momentBefore(now, days);
  const offer = await draftOffer(tx, { clientId, input: story.offer, actor, at: at(story.sent ?? 1) });
  if (story.sent === undefined) return undefined;
  await sendOffer(tx, { offerId: offer.id, actor, at: at(story.sent) });
  if (story.ordered === undefined) return undefined;
  const ordered = at(story.ordered);
  const order = await placeOrder(tx, { offerId: offer.id, receivedAt: ordered, actor, at: ordered });
  if (story.confirmed === undefined) return undefined;
  const confirmation = { orderId: order.id, by: 'confirmation', conduct: null, actor } as const;
  const contract = await concludeContract(tx, { ...confirmation, at: at(story.confirmed) });
  if (story.billed !== undefined) await billDeposit(tx, story, contract.id, now, actor);
  for (const { daysAgo, lines } of story.delivered ?? []) {
    await recordDelivery(tx, {
      contractId: contract.id,
      deliveredOn: dayOf(at(daysAgo)),
      complete: lines === undefined,
      lines: lines ?? [],
      note: null,
      actor,
      at: at(daysAgo),
    });
  }
  if (story.suspended !== undefined) {
    const reason = 'Demo: Anzahlung nicht bezahlt';
    await suspendContract(tx, {
      contractId: contract.id,
      event: 'suspend',
      reason,
      actor,
      at: at(story.suspended),
    });
  }
  return contract.id;
}

async function billDeposit(
  tx: Tx,
  story: DemoContract,
  contractId: string,
  now: Instant,
  actor: string,
): Promise<void> {
  const invoice = await billFirstPart(tx, contractId, momentBefore(now, story.billed ?? 0), actor);
  if (invoice === undefined || story.paid === undefined) return;
  await pay(tx, invoice, story.paid.gross, momentBefore(now, story.paid.daysAgo), actor);
}

/** Issues the first invoice of a contract and hands it over in person. */
export async function billFirstPart(
  tx: Tx,
  contractId: string,
  at: Instant,
  actor: string,
): Promise<DemoInvoice | undefined> {
  const [first] = await billingPartsOf(tx, contractId);
  if (first === undefined) return undefined;
  await billPart(tx, first.id, { asOf: dayOf(at), at, actor });
  const invoice = await invoiceOfPart(tx, first.id);
  if (invoice === undefined) return undefined;
  const reason = 'Demo: persönlich übergeben';
  await correctReceipt(tx, { invoiceId: invoice.id, receivedAt: at, reason, actor, at });
  return invoice;
}

interface DemoInvoice {
  readonly id: string;
  readonly number: string;
}

/** The client transfers so much for an invoice. */
export async function pay(
  tx: Tx,
  { id, number }: DemoInvoice,
  gross: string,
  at: Instant,
  actor: string,
): Promise<void> {
  await receivePayment(tx, {
    amount: Money.of(gross),
    valueDate: dayOf(at),
    invoiceId: id,
    reference: number,
    payer: undefined,
    method: 'bank-transfer',
    actor,
    at,
  });
}
