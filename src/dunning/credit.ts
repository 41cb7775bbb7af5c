import { max, min, Money } from '../money/money.ts';

interface Owed {
  readonly clientId: string;
  readonly open: Money;
  /** All that the client has to its credit. */
  readonly clientCredit: Money;
}

/**
 * What the credit of each client would pay of what it owes, the oldest due first as a payment would (rulings 11 and 31);
 * one share for each receivable, in their order. Interest and costs are left out: they are asked for in full.
 * A credit below zero, for what was paid back and then went back to the payer, is none: no reminder asks for it.
 * Example: EUR 700 of credit, EUR 600 and EUR 300 owed → EUR 600 and EUR 100.
 */
export function shareCredit(receivables: readonly Owed[]): Money[] {
  const left = new Map(receivables.map(({ clientId, clientCredit }) => [clientId, clientCredit]));
  return receivables.map(({ clientId, open }) => {
    const credit = max(left.get(clientId) ?? Money.zero, Money.zero);
    const share = min(credit, open);
    left.set(clientId, credit.minus(share));
    return share;
  });
}
