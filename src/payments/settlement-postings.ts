import { type LocalDate } from '../calendar/local-date.ts';
import { chargePostings } from '../interest/interest-charge.ts';
import { interestCharge } from '../interest/interest-to-date.ts';
import { payableTaxes } from '../invoicing/invoice.ts';
import { depositReceipt, ownerOf } from '../invoicing/invoice-postings.ts';
import { type Account, type Posting, transfer } from '../ledger/entry.ts';
import { type Money } from '../money/money.ts';
import { splitReceipt, subtractTaxes } from '../money/vat.ts';
import { type BaseRates } from '../terms/base-rate.ts';
import { type Allocation, allocatedTo, type PaymentPart } from './allocation.ts';
import { type OpenClaim } from './open-claim.ts';

interface Settlement {
  readonly claim: OpenClaim;
  readonly allocations: readonly Allocation[];
  readonly valueDate: LocalDate;
  readonly baseRates: BaseRates;
  /** Where the money comes from. */
  readonly from: Account;
}

/**
 * What money does to one invoice, part by part. The interest up to its value date is charged at the same time, so that
 * it survives the principal (ruling 9): what the exact interest is now rounded to, less what was charged before. Where
 * the value date lies before what was charged, that may be too much by now; what was paid of it becomes a credit.
 */
export function settlementPostings({
  claim,
  allocations,
  valueDate,
  baseRates,
  from,
}: Settlement): Posting[] {
  const { invoice, facts } = claim;
  const owner = ownerOf(invoice);
  const paid = (part: PaymentPart) => allocatedTo(allocations, invoice.id, part);
  const principal = paid('principal');
  const charged = interestCharge(facts, { on: valueDate, amount: principal.negated() }, baseRates);
  return [
    ...principalPostings(claim, principal, from),
    ...chargePostings(facts, charged, paid('interest'), owner),
    ...transfer(paid('interest'), from, 'interest-receivable', owner),
    ...transfer(paid('costs'), from, 'costs-receivable', owner),
  ];
}

/**
 * Money on an ordinary invoice reduces the receivable; on a deposit it makes the liability and the VAT, per rate. The
 * split is taken over all that was received, less what was booked before, so that parts add up to the whole exactly.
 */
function principalPostings(
  { invoice, open, received }: OpenClaim,
  principal: Money,
  from: Account,
): Posting[] {
  const owner = ownerOf(invoice);
  if (!open.advanceReceivable.isPositive()) return transfer(principal, from, 'receivable', owner);
  const asked = payableTaxes(invoice);
  const newly = subtractTaxes(splitReceipt(asked, received.plus(principal)), splitReceipt(asked, received));
  return depositReceipt(newly, owner, from);
}
