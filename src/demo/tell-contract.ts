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
  if (story.delivered !== undefined) {
    const { daysAgo, lines } = story.delivered;
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
  const billed = momentBefore(now, story.billed ?? 0);
  const [deposit] = await billingPartsOf(tx, contractId);
  if (deposit === undefined) return;
  await billPart(tx, deposit.id, { asOf: dayOf(billed), at: billed, actor });
  const invoice = await invoiceOfPart(tx, deposit.id);
  if (invoice === undefined) return;
  const reason = 'Demo: persönlich übergeben';
  await correctReceipt(tx, { invoiceId: invoice.id, receivedAt: billed, reason, actor, at: billed });
  if (story.paid === undefined) return;
  const paid = momentBefore(now, story.paid.daysAgo);
  await receivePayment(tx, {
    amount: Money.of(story.paid.gross),
    valueDate: dayOf(paid),
    invoiceId: invoice.id,
    reference: invoice.number,
    payer: undefined,
    method: 'bank-transfer',
    actor,
    at: paid,
  });
}
