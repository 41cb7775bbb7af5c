import { Money } from '../money/money.ts';

interface Owed {
  readonly clientId: string;
  readonly open: Money;
  /** All that the client has to its credit. */
  readonly clientCredit: Money;
}

/**
 * What the credit of each client would pay of what it owes, the oldest due first as a payment would (rulings 11 and 31);
 * one share for each receivable, in their order. Interest and costs are left out: they are asked for in full.
 * Example: EUR 700 of credit, EUR 600 and EUR 300 owed → EUR 600 and EUR 100.
 */
export function shareCredit(receivables: readonly Owed[]): Money[] {
  const left = new Map(receivables.map(({ clientId, clientCredit }) => [clientId, clientCredit]));
  return receivables.map(({ clientId, open }) => {
    const credit = left.get(clientId) ?? Money.zero;
    const share = credit.compare(open) < 0 ? credit : open;
    left.set(clientId, credit.minus(share));
    return share;
  });
}
