import { Money } from '../money/money.ts';
import { defineProblem } from '../problems/problem.ts';

const collectionCostKinds = ['flat', 'documented'] as const;

/** Costs of collection of one late invoice: the flat sum, or costs that a document proves. */
export interface CollectionCost {
  readonly kind: (typeof collectionCostKinds)[number];
  readonly amount: Money;
}

/** A cost as it was entered, with what of it was claimed on top of the earlier ones. */
export interface EnteredCost extends CollectionCost {
  readonly claimed: Money;
}

export const notLate = defineProblem({
  type: 'not-late',
  title: 'This invoice has been paid in time so far',
  status: 409,
  clause: 'gtc:7.9',
});
export const flatFeeClaimed = defineProblem({
  type: 'flat-fee-claimed',
  title: 'The flat sum has been claimed for this invoice',
  status: 409,
  clause: 'gtc:7.9',
});
export const noFlatFee = defineProblem({
  type: 'no-flat-fee',
  title: 'These terms know no flat sum',
  status: 409,
  clause: 'gtc:7.9',
});

/** What is claimed for the collection of one invoice so far. */
export interface ClaimedCosts {
  readonly entered: readonly EnteredCost[];
  /** By the books; more than what was entered where the charges of a returned payment were claimed. */
  readonly claimed: Money;
  /** What of it is unpaid. */
  readonly open: Money;
}

export const noCosts: ClaimedCosts = { entered: [], claimed: Money.zero, open: Money.zero };

export function isFlatFeeClaimed({ entered }: ClaimedCosts): boolean {
  return entered.some(({ kind }) => kind === 'flat');
}

/**
 * What may be claimed altogether for the collection of one invoice: the proven costs, at least the flat sum where it was
 * claimed; one counts towards the other (§ 458 UGB, CJEU C-287/17; ruling 12). Example: 40.00 flat, proven 25.00 and
 * 30.00 → 55.00.
 */
export function claimableCosts(costs: readonly CollectionCost[]): Money {
  const sum = (kind: CollectionCost['kind']) =>
    Money.sum(costs.filter((cost) => cost.kind === kind).map(({ amount }) => amount));
  const [flat, documented] = [sum('flat'), sum('documented')];
  return flat.compare(documented) > 0 ? flat : documented;
}

/**
 * What a further cost adds to what the books claim already; the flat sum adds nothing a second time. What was booked
 * besides the costs entered, such as the charges of a returned payment, is proven too. Example: 1.50 of bank charges
 * booked, flat 40.00 → 38.50 on top.
 */
export function claimedOnTop(further: CollectionCost, costs: ClaimedCosts): Money {
  if (further.kind === 'flat' && isFlatFeeClaimed(costs)) return Money.zero;
  const { entered, claimed } = costs;
  const charges = claimed.minus(Money.sum(entered.map((cost) => cost.claimed)));
  const whole = claimableCosts([...entered, further, { kind: 'documented', amount: charges }]);
  return whole.compare(claimed) > 0 ? whole.minus(claimed) : Money.zero;
}
