import { type Invoice, payableTaxes } from '../invoicing/invoice.ts';
import { depositReceipt } from '../invoicing/invoice-postings.ts';
import { type Posting } from '../ledger/entry.ts';
import { type OpenBalance } from '../ledger/balance.ts';
import { type Money } from '../money/money.ts';
import { splitReceipt, subtractTaxes } from '../money/vat.ts';

interface PaymentFacts {
  readonly invoice: Invoice;
  readonly open: OpenBalance;
  readonly principal: Money;
  readonly credit: Money;
  /** What was received on a deposit before. */
  readonly alreadyReceived: Money;
}

/**
 * Money on an ordinary invoice reduces the receivable; on a deposit it makes the liability and the VAT, per rate. The
 * split is taken over all that was received, less what was booked before, so that parts add up to the whole exactly.
 */
export function paymentPostings({
  invoice,
  open,
  principal,
  credit,
  alreadyReceived,
}: PaymentFacts): Posting[] {
  const owner = { clientId: invoice.clientId, contractId: invoice.contractId, invoiceId: invoice.id };
  const toCredit: Posting[] = [
    { ...owner, account: 'bank', amount: credit },
    { ...owner, account: 'client-credit', amount: credit.negated() },
  ];
  if (open.advanceReceivable.isPositive()) {
    const asked = payableTaxes(invoice);
    const before = splitReceipt(asked, alreadyReceived);
    const after = splitReceipt(asked, alreadyReceived.plus(principal));
    return [...depositReceipt(subtractTaxes(after, before), owner), ...toCredit];
  }
  return [
    { ...owner, account: 'bank', amount: principal },
    { ...owner, account: 'receivable', amount: principal.negated() },
    ...toCredit,
  ];
}
