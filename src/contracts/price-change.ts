import { type LocalDate } from '../calendar/local-date.ts';
import { contractEnded, unknownLine } from '../deliveries/delivery.ts';
import { badValue } from '../problems/problem.ts';
import { type BillingPart } from './billing-plan.ts';
import { type Contract } from './contract.ts';
import { invoicedUntil, type RevisedPlan, revisedPlan } from './plan-revision.ts';
import { hasPeriodPrice, type PriceVersion } from './price.ts';

/** What a change of a contract's prices depends on. */
export interface PriceFacts {
  readonly versions: readonly PriceVersion[];
  readonly parts: readonly BillingPart[];
}

/** New prices of a contract, and the plan that follows from them. */
export interface PriceChange {
  readonly contractId: string;
  readonly prices: readonly PriceVersion[];
  readonly plan: RevisedPlan;
}

/**
 * What new unit prices change about a contract. What has been invoiced keeps its price; the periods still to be billed are
 * planned anew, by days where the day lies within one.
 * @throws problem `contract-ended`, `unknown-line` for one without a price per period, `bad-value` for a day that has been
 * billed already or lies outside the term
 */
export function priceChange(
  contract: Contract,
  { versions, parts }: PriceFacts,
  prices: readonly PriceVersion[],
  today: LocalDate,
): PriceChange {
  const invoiced = invoicedUntil(parts);
  for (const price of prices) requireChangeable(contract, price, invoiced.get(price.linePosition));
  const plan = revisedPlan(contract, [...versions, ...prices], parts, today);
  return { contractId: contract.id, prices, plan };
}

function requireChangeable(
  { status, agreed, term, endsOn }: Contract,
  { linePosition, validFrom }: PriceVersion,
  free: LocalDate | undefined,
): void {
  if (status !== 'active' && status !== 'suspended') {
    throw contractEnded(`the contract is ${status}; its prices stand`);
  }
  const line = agreed.lines.find(({ position }) => position === linePosition);
  if (line === undefined || !hasPeriodPrice(line)) {
    throw unknownLine(`line ${linePosition} has no price per period; name one that has`);
  }
  if (term === null || validFrom < term.startsOn || (endsOn !== null && validFrom > endsOn)) {
    const days = endsOn === null ? `from ${term?.startsOn} on` : `from ${term?.startsOn} to ${endsOn}`;
    throw refused(`must lie within the term of the contract, ${days}`);
  }
  if (free !== undefined && validFrom < free) {
    throw refused(`must not be before ${free}: up to then line ${linePosition} has been invoiced`);
  }
}

function refused(message: string) {
  return badValue(`validFrom ${message}`, { errors: [{ path: 'validFrom', message }] });
}
