import { type Account, type Posting } from '../ledger/entry.ts';
import { type InterestBalance } from '../ledger/balance.ts';
import { min, Money } from '../money/money.ts';
import { splitReceipt, subtractTaxes, type Tax, totalsOf } from '../money/vat.ts';
import { type Income, type Invoice } from './invoice.ts';
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

/** A supply: what is owed against revenue, or what passes through, and VAT per rate. */
export function supplyPostings(taxes: readonly Tax[], owner: Owner, income: Income = 'revenue'): Posting[] {
  return [
    { ...owner, account: 'receivable', amount: totalsOf(taxes).gross },
    ...perRate(income, taxes, owner),
    ...perRate('vat-payable', taxes, owner),
  ];
}

/**
 * A final invoice turns the deposits received into revenue; their VAT was booked when they were received. Partial
 * services are revenue already. A deposit that
 * is deducted although unpaid (setting "invoiced") becomes an ordinary receivable with its VAT. Where deposits exceed
 * the effort, nothing is owed and the client has a credit.
 */
export function finalPostings(draft: InvoiceDraft, owner: Owner): Posting[] {
  const { gross } = totalsOf(draft.payable);
  return [
    { ...owner, account: gross.isNegative() ? 'client-credit' : 'receivable', amount: gross },
    ...perRate('revenue', newRevenue(draft), owner),
    ...perRate('vat-payable', draft.payable, owner),
    ...draft.deductions
      .filter(({ of }) => of === 'deposit')
      .flatMap((deduction) => deductionPostings(deduction, owner)),
  ];
}

/** What no invoice before has made revenue. */
function newRevenue({ taxes, deductions }: InvoiceDraft): Tax[] {
  const partial = deductions.filter(({ of }) => of === 'partial').map(({ deducted }) => deducted);
  return subtractTaxes(taxes, ...partial);
}

function deductionPostings(deduction: Deduction, owner: Owner): Posting[] {
  const deposit = { ...owner, invoiceId: deduction.deductedId };
  const received = splitReceipt(deduction.invoiced, deduction.received);
  const unpaid = subtractTaxes(deduction.deducted, received);
  const claim = totalsOf(unpaid).gross;
  return [
    ...perRate('deposit-liability', negative(received), deposit),
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
 * A correction of revenue: reduces what is still owed; what was paid already becomes a credit of the client.
 * `taxes` are what is taken back, positive.
 */
export function creditPostings(
  taxes: readonly Tax[],
  original: Owner,
  open: OpenBefore,
  income: Income = 'revenue',
): Posting[] {
  const { gross } = totalsOf(taxes);
  const stillOwed = min(gross, open.receivable);
  return [
    ...perRate(income, negative(taxes), original),
    ...perRate('vat-payable', negative(taxes), original),
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
  const received = splitReceipt(invoiced, paid);
  return [
    ...withdrawAdvance(open.advanceReceivable, original),
    ...perRate('deposit-liability', negative(received), original),
    ...perRate('vat-payable', negative(received), original),
    { ...original, account: 'client-credit', amount: paid.negated() },
  ];
}

/**
 * The cancellation of a final invoice: revenue and VAT are taken back, the deposits are what they would be without it.
 * `deductions` are those of the final invoice with what has been received on the deposits by now.
 */
export function cancelFinalPostings(
  draft: InvoiceDraft,
  original: Owner,
  open: OpenBefore,
  deductions: readonly Deduction[],
): Posting[] {
  const owed = totalsOf(draft.payable).gross.negated();
  const stillOwed = owed.isNegative() ? Money.zero : min(owed, open.receivable);
  return [
    ...perRate('revenue', newRevenue(draft), original),
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

function negative(taxes: readonly Tax[]): Tax[] {
  return taxes.map((tax) => ({ ...tax, base: tax.base.negated(), amount: tax.amount.negated() }));
}
