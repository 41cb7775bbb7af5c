import { defineProblem } from '../problems/problem.ts';

/** The closed list of ways to pay; cash is not among them (GTC 7.4). */
export const paymentMethods = ['bank-transfer', 'direct-debit', 'card'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** What pays besides money: a credit that the client has, a claim of the client that is set off (GTC 7.7). */
export const settlementMethods = [...paymentMethods, 'client-credit', 'set-off'] as const;
export type SettlementMethod = (typeof settlementMethods)[number];

export const paymentNamesNoInvoice = defineProblem({
  type: 'payment-names-no-invoice',
  title: 'It is not clear what this payment is for',
  status: 422,
});
export const invoiceNotPayable = defineProblem({
  type: 'invoice-not-payable',
  title: 'This document asks for no payment',
  status: 409,
});
export const valueDateInFuture = defineProblem({
  type: 'value-date-in-future',
  title: 'Money that has not arrived cannot be recorded',
  status: 422,
});
export const nothingOwed = defineProblem({
  type: 'nothing-owed',
  title: 'There is nothing to be paid',
  status: 409,
});
export const creditTooSmall = defineProblem({
  type: 'credit-too-small',
  title: 'The client has no such credit',
  status: 409,
});
export const alreadyReturned = defineProblem({
  type: 'already-returned',
  title: 'This payment has been returned already',
  status: 409,
});
export const notReturnable = defineProblem({
  type: 'not-returnable',
  title: 'Only money can come back',
  status: 409,
});
export const setOffTooLarge = defineProblem({
  type: 'set-off-too-large',
  title: 'More cannot be set off than is owed',
  status: 409,
  clause: 'gtc:7.7',
});
