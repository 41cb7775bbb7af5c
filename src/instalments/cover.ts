import { type LocalDate } from '../calendar/local-date.ts';
import { Money } from '../money/money.ts';
import { allocate, allocatedTo, type Claim } from '../payments/allocation.ts';
import { type OpenClaim } from '../payments/open-claim.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { type Instalment, upTo } from './instalment.ts';

/** A claim whose last day to pay is known. */
export type CoveredClaim = OpenClaim & { readonly facts: { readonly dueOn: LocalDate } };

/** What of the principal of an invoice an instalment pays. */
export interface Share {
  readonly position: number;
  readonly invoiceId: string;
  readonly principal: Money;
}

/** All that is owed on these claims: interest, principal and costs. */
export function totalOwed(claims: readonly Claim[]): Money {
  return Money.sum(claims.flatMap(({ interest, principal, costs }) => [interest, principal, costs]));
}

/**
 * Which principal each instalment pays if it is paid in time: the instalments are allocated to the claims in their order
 * as payments are (ruling 11). Until its day such a share is not due (GTC 7.8).
 * Example: 30.00 interest and 270.00 principal in three instalments of 100.00 → 70.00, 100.00, 100.00.
 */
export function sharesOf(
  instalments: readonly Instalment[],
  claims: readonly Claim[],
  order: TermsParameters['allocationOrder'],
): Share[] {
  const paidUpTo = upTo(instalments).map((amount) => allocate(amount, claims, order).allocations);
  return instalments.flatMap(({ position }, index) =>
    claims.flatMap(({ invoiceId }) => {
      const after = allocatedTo(paidUpTo[index] ?? [], invoiceId, 'principal');
      const before = allocatedTo(paidUpTo[index - 1] ?? [], invoiceId, 'principal');
      const principal = after.minus(before);
      return principal.isPositive() ? [{ position, invoiceId, principal }] : [];
    }),
  );
}
