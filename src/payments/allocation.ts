import { min, Money } from '../money/money.ts';
import { type ClauseRef } from '../terms/clauses.ts';
import { type TermsParameters } from '../terms/parameters.ts';

/** What of an invoice money can pay. */
export const paymentParts = ['interest', 'principal', 'costs'] as const;
export type PaymentPart = (typeof paymentParts)[number];

/** What is owed on one invoice on the value date, part by part; and why this invoice is paid. */
export interface Claim extends Readonly<Record<PaymentPart, Money>> {
  readonly invoiceId: string;
  readonly reason: string;
}

export interface Allocation {
  readonly invoiceId: string;
  readonly part: PaymentPart;
  readonly amount: Money;
  readonly reason: string;
  readonly clause: ClauseRef;
}

export interface Allocated {
  readonly allocations: readonly Allocation[];
  /** What pays nothing: a credit of the client. */
  readonly credit: Money;
}

const clauses: Record<PaymentPart, ClauseRef> = {
  interest: 'gtc:7.9',
  principal: 'gtc:7.2',
  costs: 'gtc:7.9',
};

/**
 * Allocates money to claims in their order (ruling 11): per invoice interest first, then its principal, because interest
 * is paired with its own principal (§ 1416 ABGB, RS0105482); then the costs of all; the rest is a credit of the client.
 * The terms may choose another order of the parts; costs that are not last are paid invoice by invoice too.
 * Example A6: 1 500.00 pays 26.16 + 1 000.00 on the first invoice and 35.86 + 437.98 on the second.
 */
export function allocate(
  amount: Money,
  claims: readonly Claim[],
  order: TermsParameters['allocationOrder'],
): Allocated {
  let rest = amount;
  const allocations: Allocation[] = [];
  for (const parts of passes(order)) {
    for (const claim of claims) {
      for (const part of parts) {
        const paid = min(rest, claim[part]);
        if (!paid.isPositive()) continue;
        rest = rest.minus(paid);
        const { invoiceId, reason } = claim;
        allocations.push({ invoiceId, part, amount: paid, reason, clause: clauses[part] });
      }
    }
  }
  return { allocations, credit: rest };
}

/** The parts that are paid together, invoice by invoice. */
function passes(order: readonly PaymentPart[]): (readonly PaymentPart[])[] {
  return order.at(-1) === 'costs' ? [order.filter((part) => part !== 'costs'), ['costs']] : [order];
}

/** What of an allocation goes to one part of an invoice. */
export function allocatedTo(allocations: readonly Allocation[], invoiceId: string, part: PaymentPart): Money {
  return Money.sum(
    allocations
      .filter((each) => each.invoiceId === invoiceId && each.part === part)
      .map(({ amount }) => amount),
  );
}
