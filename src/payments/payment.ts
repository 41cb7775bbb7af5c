import { defineProblem } from '../problems/problem.ts';

/** The closed list of ways to pay; cash is not among them (GTC 7.4). */
export const paymentMethods = ['bank-transfer', 'direct-debit', 'card'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

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
