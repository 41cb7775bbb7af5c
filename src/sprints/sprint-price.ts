import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract, contractSuspended } from '../contracts/contract.ts';
import { contractEnded, unknownLine } from '../deliveries/delivery.ts';
import { Money } from '../money/money.ts';
import { rateKey, takenTaxes, type Tax, taxOn } from '../money/vat.ts';
import { type OfferLine } from '../offers/offer.ts';
import { badValue } from '../problems/problem.ts';
import { noSprints, type Sprint, sprintTooDear } from './sprint.ts';

/**
 * The line that a sprint works on.
 * @throws problem `no-sprints`, `contract-suspended`, `contract-ended`, `unknown-line`
 */
export function lineOfSprint(
  { number, status, agreed }: Pick<Contract, 'number' | 'status' | 'agreed'>,
  linePosition: number,
): OfferLine {
  if (agreed.billingMode !== 'per-sprint')
    throw noSprints(
      `${number} is billed ${agreed.billingMode}; sprints need an offer with billingMode "per-sprint"`,
    );
  if (status === 'suspended') throw contractSuspended(`resume ${number} before defining a sprint`);
  if (status !== 'active') throw contractEnded(`${number} is ${status}; a sprint needs a running contract`);
  const line = agreed.lines.find(({ position }) => position === linePosition);
  if (line !== undefined && ['lump-sum', 'effort'].includes(line.kind)) return line;
  throw unknownLine(`linePosition ${linePosition}: name a line of ${number} of kind "lump-sum" or "effort"`, {
    errors: [{ path: 'linePosition', message: 'must be a line of kind "lump-sum" or "effort"' }],
  });
}

/**
 * Checks what a sprint is to cost: a share of a price that stands, out of what open sprints leave of the rest that is
 * billed on completion; effort has no price but its hours (GTC 6.3, 6.4). More is agreed as a change (GTC 3.2) or
 * ordered as an additional service (GTC 6.6).
 * @throws problem `bad-value` naming the field, `sprint-too-dear`
 */
export function requirePrice(
  line: OfferLine,
  price: Money | null,
  rest: readonly Tax[],
  open: readonly Tax[],
): void {
  if ((price === null) !== (line.kind === 'effort')) {
    const message =
      price === null
        ? `line ${line.position} is a lump sum: say which part of its price the sprint takes`
        : `line ${line.position} is billed by its hours: leave the price out`;
    throw badValue(`price: ${message}`, { errors: [{ path: 'price', message }] });
  }
  if (price === null) return;
  const free = freePrice(line, rest, open);
  if (price.compare(free) <= 0) return;
  throw sprintTooDear(
    `at ${line.vatRate} % VAT EUR ${free} of the agreed price are free: lower the price, or order the rest as an additional service`,
    { errors: [{ path: 'price', message: `must be at most EUR ${free}` }] },
  );
}

/** What is left for sprints at the VAT rate of a line: the rest that completion bills less what open sprints take of it. */
export function freePrice(line: OfferLine, rest: readonly Tax[], open: readonly Tax[]): Money {
  return baseOf(rest, line).minus(baseOf(open, line));
}

function baseOf(taxes: readonly Tax[], line: OfferLine): Money {
  const key = rateKey({ category: line.vatCategory, rate: line.vatRate });
  return Money.sum(taxes.filter((tax) => rateKey(tax) === key).map(({ base }) => base));
}

/** Net and VAT of a sprint before it is taken from the agreed price; none for one that bills its hours. */
export function sprintTaxes({ price }: Pick<Sprint, 'price'>, line: OfferLine): Tax[] {
  return price === null ? [] : [taxOn(line.vatCategory, line.vatRate, price)];
}

/**
 * What a closed sprint takes out of the rest of the agreed price; whoever takes the last of a VAT rate takes its cents
 * (ruling 2). Example: three sprints of 33.33 out of 99.99 + 20.00: VAT 6.67, 6.67 and 6.66.
 */
export function takenBySprint(
  sprint: Pick<Sprint, 'price'>,
  line: OfferLine,
  { taxes: rest }: Pick<BillingPart, 'taxes'>,
): Tax[] {
  return takenTaxes(sprintTaxes(sprint, line), rest);
}
