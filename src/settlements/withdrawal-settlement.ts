import { type Deposit } from '../invoicing/deposit.ts';
import { type Deduction } from '../invoicing/invoice-draft.ts';
import { min, type Money } from '../money/money.ts';
import { rateKey, splitReceipt, subtractTaxes, type Tax, totalsOf } from '../money/vat.ts';
import { badValue } from '../problems/problem.ts';

/*
 * How a contract is settled that the agency withdraws from (GTC 7.10). What was rendered is a supply and bears VAT; the
 * profit lost on the rest is damages and bears none (ruling 22). A deposit stays owed as far as something was rendered
 * for it; the rest of it is taken back, since nothing will be supplied for it any more (§ 16 UStG).
 */

export interface ToSettle<D extends Deposit> {
  /** The agreed price that is not invoiced by deliveries. */
  readonly agreed: readonly Tax[];
  /** What of it was rendered. */
  readonly rendered: readonly Tax[];
  /** What the agency saves by not rendering the rest, net; stated by a person. */
  readonly savedExpense: Money;
  readonly deposits: readonly D[];
}

/** What becomes of a deposit. */
export interface SettledDeposit<D extends Deposit> {
  readonly deposit: D;
  /** As the final invoice deducts it. */
  readonly deduction: Deduction;
  /** What is taken back of it, per rate; positive. */
  readonly excess: readonly Tax[];
  /** What of the excess had been paid, and is a credit of the client now. */
  readonly excessPaid: Money;
}

export interface Settlement<D extends Deposit> {
  readonly rendered: readonly Tax[];
  readonly deposits: readonly SettledDeposit<D>[];
  /** The rest of the price less what is saved, net and without VAT. */
  readonly lostProfit: Money;
  readonly unrendered: Money;
}

/**
 * Settles a contract. Example: 10 000.00, deposit of 5 000.00 unpaid, 30 % rendered, 2 000.00 saved: the deposit stays
 * owed over 3 000.00 + 600.00 and is credited over 2 000.00 + 400.00; lost profit 7 000.00 − 2 000.00 = 5 000.00.
 * @throws problem `bad-value` where more is saved than remains to be rendered
 */
export function settle<D extends Deposit>({
  agreed,
  rendered,
  savedExpense,
  deposits,
}: ToSettle<D>): Settlement<D> {
  const unrendered = totalsOf(subtractTaxes(agreed, rendered)).net;
  const lostProfit = unrendered.minus(savedExpense);
  if (lostProfit.isNegative()) {
    const message = `at most ${unrendered}, the net price of what is not rendered`;
    throw badValue(`savedExpense ${savedExpense}: ${message}`, {
      errors: [{ path: 'contracts', message }],
    });
  }
  let left = rendered;
  const settled = deposits.map((deposit) => {
    const one = settleDeposit(deposit, left);
    left = subtractTaxes(left, one.deduction.deducted);
    return one;
  });
  return { rendered, deposits: settled, lostProfit, unrendered };
}

function settleDeposit<D extends Deposit>(deposit: D, left: readonly Tax[]): SettledDeposit<D> {
  const { id: deductedId, number, issuedOn, invoiced, received, credited } = deposit;
  const asked = subtractTaxes(invoiced, credited);
  const deducted = lesser(asked, left);
  const excess = subtractTaxes(asked, deducted);
  const unpaid = totalsOf(asked).gross.minus(received);
  const back = totalsOf(excess).gross;
  const excessPaid = back.minus(min(back, unpaid));
  return {
    deposit,
    deduction: {
      of: 'deposit',
      deductedId,
      number,
      issuedOn,
      invoiced,
      received: received.minus(excessPaid),
      deducted,
    },
    excess: back.isZero() ? [] : excess,
    excessPaid,
  };
}

/** Rate by rate the smaller one, with the VAT it has. */
function lesser(taxes: readonly Tax[], others: readonly Tax[]): Tax[] {
  const other = new Map(others.map((tax) => [rateKey(tax), tax]));
  return taxes.flatMap((tax) => {
    const found = other.get(rateKey(tax));
    if (found === undefined) return [];
    return [found.base.compare(tax.base) < 0 ? found : tax];
  });
}

/** What was received on a deposit and is given back as a credit, per rate: what came in less what is deducted. */
export function paidExcess({ deposit, deduction, excessPaid }: SettledDeposit<Deposit>): Tax[] {
  return excessPaid.isZero()
    ? []
    : subtractTaxes(splitReceipt(deposit.invoiced, deposit.received), deduction.deducted);
}
