import { type LocalDate } from '../calendar/local-date.ts';
import { interestCharge } from '../interest/interest-to-date.ts';
import { payableTaxes } from '../invoicing/invoice.ts';
import { depositReceipt, ownerOf } from '../invoicing/invoice-postings.ts';
import { type Posting, transfer } from '../ledger/entry.ts';
import { type Money } from '../money/money.ts';
import { splitReceipt, subtractTaxes } from '../money/vat.ts';
import { type BaseRates } from '../terms/base-rate.ts';
import { type PaymentPart } from './allocation.ts';
import { type OpenClaim } from './open-claim.ts';

interface Reversal {
  readonly claim: OpenClaim;
  /** What of each part is taken back. */
  readonly back: Readonly<Record<PaymentPart, Money>>;
  readonly on: LocalDate;
  /** What became of the invoice: cancelled, or a deposit that a final invoice deducts. */
  readonly cancelled: boolean;
  readonly deducted: boolean;
  readonly baseRates: BaseRates;
}

/**
 * Takes back what a payment paid on one invoice: it is owed again, and bears interest again from that day; the money is
 * a credit of the client until it goes elsewhere. On an invoice that was cancelled principal and interest had become a
 * credit already.
 */
export function reversalPostings({ claim, back, on, cancelled, deducted, baseRates }: Reversal): Posting[] {
  const owner = ownerOf(claim.invoice);
  const costsBack = transfer(back.costs, 'costs-receivable', 'client-credit', owner);
  if (cancelled) return costsBack;
  const charged = interestCharge(claim.facts, { on, amount: back.principal }, baseRates);
  return [
    ...principalBack(claim, back.principal, deducted),
    ...transfer(charged, 'interest-receivable', 'interest-income', owner),
    ...transfer(back.interest, 'interest-receivable', 'client-credit', owner),
    ...costsBack,
  ];
}

/**
 * The principal of a deposit goes back to what it asks for, with liability and VAT per rate; after its final invoice has
 * deducted it, the supply is made and the VAT due, so it is an ordinary receivable.
 */
function principalBack({ invoice, received }: OpenClaim, principal: Money, deducted: boolean): Posting[] {
  const owner = ownerOf(invoice);
  if (invoice.kind !== 'advance' || deducted)
    return transfer(principal, 'receivable', 'client-credit', owner);
  const asked = payableTaxes(invoice);
  const less = subtractTaxes(splitReceipt(asked, received.minus(principal)), splitReceipt(asked, received));
  return depositReceipt(less, owner, 'client-credit');
}
