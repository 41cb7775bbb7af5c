import { Money } from '../money/money.ts';

/** What is owed on an invoice, by account: a deposit invoice is owed on `advance-receivable`, any other on `receivable`. */
export interface OpenBalance {
  readonly receivable: Money;
  readonly advanceReceivable: Money;
}

export function totalOpen(open: OpenBalance | undefined): Money {
  return open === undefined ? Money.zero : open.receivable.plus(open.advanceReceivable);
}

/** The interest of an invoice by the books: what was charged, what of it was waived, what is not paid. */
export interface InterestBalance {
  readonly charged: Money;
  readonly waived: Money;
  readonly receivable: Money;
}
