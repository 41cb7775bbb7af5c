import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from '../contracts/contract.ts';
import { contractEnded, unknownLine } from '../deliveries/delivery.ts';
import { type Money } from '../money/money.ts';
import { type OfferLine } from '../offers/offer.ts';
import { isOutlay } from '../offers/third-party.ts';
import { requireNotAfterToday } from '../problems/require-not-after-today.ts';
import { badValue, defineProblem } from '../problems/problem.ts';

export const payers = ['agency', 'client'] as const;
/** What may happen to a purchase that was recorded wrongly. */
export const purchaseActions = ['correct', 'withdraw'] as const;

/** What was bought for a third-party item of a contract (GTC 3.6, 7.6), with the supplier's document. */
export interface Purchase {
  readonly id: string;
  readonly contractId: string;
  readonly linePosition: number;
  readonly supplier: string;
  readonly document: string;
  readonly purchasedOn: LocalDate;
  /** In EUR: on the agency's account net, on the client's all that the supplier asks for. */
  readonly cost: Money;
  /** Who pays the supplier. */
  readonly paidBy: (typeof payers)[number];
  /** When and why it was taken back as recorded wrongly; null: it counts. */
  readonly withdrawal: { readonly on: LocalDate; readonly reason: string } | null;
}

export const purchaseExists = defineProblem({
  type: 'purchase-exists',
  title: 'The purchase for this item has been recorded',
  status: 409,
});
export const purchaseInFuture = defineProblem({
  type: 'purchase-in-future',
  title: 'A purchase is recorded when it has happened',
  status: 422,
});

export const purchaseBilled = defineProblem({
  type: 'purchase-billed',
  title: 'This purchase has been invoiced',
  status: 409,
  clause: 'gtc:7.6',
});
export const purchaseWithdrawn = defineProblem({
  type: 'purchase-withdrawn',
  title: 'This purchase has been taken back already',
  status: 409,
});

/**
 * Whether a purchase can be taken back: until it is invoiced, and again once that invoice is cancelled.
 * @throws problem `purchase-withdrawn`, `purchase-billed` naming the invoice, `contract-ended`
 */
export function requireWithdrawable(
  { withdrawal }: Pick<Purchase, 'withdrawal'>,
  { number, status }: Pick<Contract, 'number' | 'status'>,
  invoiceNumber: string | null,
): void {
  if (withdrawal !== null)
    throw purchaseWithdrawn(`it was taken back on ${withdrawal.on}: ${withdrawal.reason}`);
  if (invoiceNumber !== null)
    throw purchaseBilled(
      `it is on invoice ${invoiceNumber}: cancel that invoice to be billed again, correct the purchase, then bill`,
    );
  if (status === 'withdrawn') throw contractEnded(`${number} is ${status} and was settled`);
}

/**
 * The third-party item that a purchase is for.
 * @throws problem `unknown-line`, `contract-ended`, `purchase-in-future`, `bad-value` for a client who pays what the
 * agency buys on its own account
 */
export function lineOfPurchase(
  { number, status, agreed }: Pick<Contract, 'number' | 'status' | 'agreed'>,
  purchase: Pick<Purchase, 'linePosition' | 'purchasedOn' | 'paidBy'>,
  today: LocalDate,
): OfferLine {
  const line = agreed.lines.find(({ position }) => position === purchase.linePosition);
  if (line?.kind !== 'third-party')
    throw unknownLine(
      `linePosition ${purchase.linePosition}: name a line of ${number} of kind "third-party"`,
      {
        errors: [{ path: 'linePosition', message: 'must be a line of kind "third-party"' }],
      },
    );
  if (status === 'terminated' || status === 'withdrawn') throw contractEnded(`${number} is ${status}`);
  requireNotAfterToday('purchasedOn', purchase.purchasedOn, today, purchaseInFuture);
  if (purchase.paidBy === 'client' && !isOutlay(line)) {
    const message = 'what the agency buys on its own account it pays itself; write "agency"';
    throw badValue(`paidBy: ${message}`, { errors: [{ path: 'paidBy', message }] });
  }
  return line;
}

/** What a purchase does to the invoices of its contract. */
export type PurchaseEffect = 'sold-on' | 'passed-through' | 'shown-only';

/**
 * On the agency's account an item is sold on: at the agreed price with VAT, whatever it cost. On the client's account
 * what the agency paid passes through at cost, without VAT; what the client pays the supplier is only shown (GTC 7.6).
 */
export function effectOf(
  line: Pick<OfferLine, 'account'>,
  { paidBy }: Pick<Purchase, 'paidBy'>,
): PurchaseEffect {
  if (!isOutlay(line)) return 'sold-on';
  return paidBy === 'agency' ? 'passed-through' : 'shown-only';
}
