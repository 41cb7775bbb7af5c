import { type InvoiceKind } from '../documents/paper.ts';
import { type Account, type Posting } from '../ledger/entry.ts';
import { type InterestBalance } from '../ledger/balance.ts';
import { min, Money } from '../money/money.ts';
import { negateTaxes, splitReceipt, subtractTaxes, type Tax, totalsOf } from '../money/vat.ts';
import { type Invoice } from './invoice.ts';
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

type Income = 'revenue' | 'damages-income';

/** Damages are no consideration for a supply (ruling 22). */
function incomeOf(kind: InvoiceKind): Income {
  return kind === 'penalty' ? 'damages-income' : 'revenue';
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
 * A supply: what is owed against revenue and VAT per rate. The deposits received on it turn into revenue; their VAT was
 * booked when they were received. A deposit that is deducted although unpaid (setting "invoiced") becomes an ordinary
 * receivable with its VAT. Where deposits exceed the effort, nothing is owed and the client has a credit.
 */
export function supplyPostings(draft: InvoiceDraft, owner: Owner): Posting[] {
  const { gross } = totalsOf(draft.payable);
  return [
    { ...owner, account: gross.isNegative() ? 'client-credit' : 'receivable', amount: gross },
    ...perRate(incomeOf(draft.kind), draft.taxes, owner),
    ...perRate('vat-payable', draft.payable, owner),
    ...draft.deductions.flatMap((deduction) => deductionPostings(deduction, owner)),
  ];
}

function deductionPostings(deduction: Deduction, owner: Owner): Posting[] {
  const deposit = { ...owner, invoiceId: deduction.depositId };
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
 * A correction of what was earned by an invoice of a kind: reduces what is still owed; what was paid already becomes a credit of the client.
 * `taxes` are what is taken back, positive.
 */
export function creditPostings(
  taxes: readonly Tax[],
  original: Owner,
  open: OpenBefore,
  kind: InvoiceKind,
): Posting[] {
  const { gross } = totalsOf(taxes);
  const stillOwed = min(gross, open.receivable);
  return [
    ...perRate(incomeOf(kind), negateTaxes(taxes), original),
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
  kind: InvoiceKind,
): Posting[] {
  const owed = totalsOf(draft.payable).gross.negated();
  const stillOwed = owed.isNegative() ? Money.zero : min(owed, open.receivable);
  return [
    ...perRate(incomeOf(kind), draft.taxes, original),
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
