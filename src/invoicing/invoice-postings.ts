import { type Account, type Posting } from '../ledger/entry.ts';
import { type InterestBalance } from '../ledger/balance.ts';
import { min, Money } from '../money/money.ts';
import { negateTaxes, splitReceipt, subtractTaxes, type Tax, totalsOf } from '../money/vat.ts';
import { type Income, incomeOf, type Invoice } from './invoice.ts';
import { type Deduction, type InvoiceDraft } from './invoice-draft.ts';

/** Whom and what the postings of a document belong to. */
export interface Owner {
  readonly clientId: string;
  readonly contractId: string;
  readonly invoiceId: string;
}

export function ownerOf({
  clientId,
  contractId,
  id,
}: Pick<Invoice, 'clientId' | 'contractId' | 'id'>): Owner {
  return { clientId, contractId, invoiceId: id };
}

/** What is owed on the document that a correction corrects, before the correction. */
export interface OpenBefore {
  readonly receivable: Money;
  readonly advanceReceivable: Money;
}

function perRate(
  account: Income | 'vat-payable' | 'deposit-liability',
  taxes: readonly Tax[],
  owner: Owner,
): Posting[] {
  return taxes.map((tax) => ({
    ...owner,
    account,
    amount: (account === 'vat-payable' ? tax.amount : tax.base).negated(),
    taxCategory: tax.category,
    taxRate: tax.rate,
  }));
}

/** A deposit invoice asks for money but makes neither revenue nor VAT (§ 19 (2) UStG): receivable and its mirror. */
export function advancePostings(asked: Money, owner: Owner): Posting[] {
  return [
    { ...owner, account: 'advance-receivable', amount: asked },
    { ...owner, account: 'advance-clearing', amount: asked.negated() },
  ];
}

/**
 * A supply: what is owed against its income and VAT per rate. The deposits received on it turn into income; their VAT was
 * booked when they were received. Partial services of it are revenue already. A deposit that is deducted although unpaid
 * (setting "invoiced") becomes an ordinary receivable with its VAT. Where deposits exceed the effort, nothing is owed and
 * the client has a credit.
 */
export function supplyPostings(draft: InvoiceDraft, owner: Owner): Posting[] {
  const { gross } = totalsOf(draft.payable);
  return [
    { ...owner, account: gross.isNegative() ? 'client-credit' : 'receivable', amount: gross },
    ...perRate(incomeOf(draft), newIncome(draft), owner),
    ...perRate('vat-payable', draft.payable, owner),
    ...draft.deductions
      .filter(({ of }) => of === 'deposit')
      .flatMap((deduction) => deductionPostings(deduction, owner)),
  ];
}

/** What no invoice before has booked. */
function newIncome({ taxes, deductions }: InvoiceDraft): Tax[] {
  const partial = deductions.filter(({ of }) => of === 'partial').map(({ deducted }) => deducted);
  return subtractTaxes(taxes, ...partial);
}

function deductionPostings(deduction: Deduction, owner: Owner): Posting[] {
  const deposit = { ...owner, invoiceId: deduction.deductedId };
  const { invoiced, received: sum, deducted } = deduction;
  const received = sum.equals(totalsOf(deducted).gross) ? deducted : splitReceipt(invoiced, sum);
  const unpaid = subtractTaxes(deducted, received);
  const claim = totalsOf(unpaid).gross;
  return [
    ...perRate('deposit-liability', negateTaxes(received), deposit),
    ...perRate('vat-payable', unpaid, deposit),
    { ...deposit, account: 'receivable', amount: claim },
    ...withdrawAdvance(claim, deposit),
  ];
}

/** Takes back what a deposit invoice asks for and nobody paid. */
export function withdrawAdvance(unpaid: Money, deposit: Owner): Posting[] {
  return advancePostings(unpaid.negated(), deposit);
}

/** Money received on a deposit: from now on the agency owes the supply, and the VAT (§ 19 (2) UStG). */
export function depositReceipt(
  newlyReceived: readonly Tax[],
  deposit: Owner,
  from: Account = 'bank',
): Posting[] {
  const amount = totalsOf(newlyReceived).gross;
  return [
    { ...deposit, account: from, amount },
    ...withdrawAdvance(amount, deposit),
    ...perRate('deposit-liability', newlyReceived, deposit),
    ...perRate('vat-payable', newlyReceived, deposit),
  ];
}

/**
 * A correction of what an invoice was booked as: reduces what is still owed; what was paid already becomes a credit of
 * the client. `taxes` are what is taken back, positive.
 */
export function creditPostings(
  taxes: readonly Tax[],
  original: Owner,
  open: OpenBefore,
  income: Income,
): Posting[] {
  const { gross } = totalsOf(taxes);
  const stillOwed = min(gross, open.receivable);
  return [
    ...perRate(income, negateTaxes(taxes), original),
    ...perRate('vat-payable', negateTaxes(taxes), original),
    { ...original, account: 'receivable', amount: stillOwed.negated() },
    { ...original, account: 'client-credit', amount: gross.minus(stillOwed).negated() },
  ];
}

/** The cancellation of a deposit invoice: the claim ends, what was received becomes a credit without VAT. */
export function cancelAdvancePostings(
  invoiced: readonly Tax[],
  original: Owner,
  open: OpenBefore,
): Posting[] {
  const paid = totalsOf(invoiced).gross.minus(open.advanceReceivable);
  return returnAdvance(open.advanceReceivable, splitReceipt(invoiced, paid), original);
}

/** Takes back of a deposit invoice what nobody paid, and makes what was received a credit of the client. */
export function returnAdvance(unpaid: Money, received: readonly Tax[], deposit: Owner): Posting[] {
  return [
    ...withdrawAdvance(unpaid, deposit),
    ...perRate('deposit-liability', negateTaxes(received), deposit),
    ...perRate('vat-payable', negateTaxes(received), deposit),
    { ...deposit, account: 'client-credit', amount: totalsOf(received).gross.negated() },
  ];
}

/**
 * The cancellation of the invoice of a supply: revenue and VAT are taken back, the deposits are what they would be without it.
 * `deductions` are its own with what has been received on the deposits by now.
 */
export function cancelSupplyPostings(
  draft: InvoiceDraft,
  original: Owner,
  open: OpenBefore,
  deductions: readonly Deduction[],
  income: Income,
): Posting[] {
  const owed = totalsOf(draft.payable).gross.negated();
  const stillOwed = owed.isNegative() ? Money.zero : min(owed, open.receivable);
  return [
    ...perRate(income, newIncome(draft), original),
    ...perRate('vat-payable', draft.payable, original),
    ...deductions
      .flatMap((deduction) => deductionPostings(deduction, original))
      .map((posting) => ({ ...posting, amount: posting.amount.negated() })),
    { ...original, account: 'receivable', amount: stillOwed.negated() },
    { ...original, account: 'client-credit', amount: owed.minus(stillOwed).negated() },
  ];
}

/** Takes back the interest of an invoice that is cancelled; what was paid of it becomes a credit of the client. */
export function cancelInterestPostings(
  { charged, waived, receivable }: InterestBalance,
  original: Owner,
): Posting[] {
  return [
    { ...original, account: 'interest-income', amount: charged },
    { ...original, account: 'interest-waived', amount: waived.negated() },
    { ...original, account: 'interest-receivable', amount: receivable.negated() },
    { ...original, account: 'client-credit', amount: charged.minus(waived).minus(receivable).negated() },
  ];
}
