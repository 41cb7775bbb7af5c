import { type LocalDate } from '../calendar/local-date.ts';
import { dueSince } from '../contracts/billing-due.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { knownPercent } from '../contracts/rendered.ts';
import { type Delivery } from '../deliveries/delivery.ts';
import { type Decimal4, exact } from '../money/decimal.ts';
import { type Tax } from '../money/vat.ts';
import { badValue, type Problem } from '../problems/problem.ts';
import { type RatedEntry } from '../time/rated-time.ts';
import { type MostToBill } from './most-to-bill.ts';

/** What of a contract has been delivered, worked and invoiced. */
export interface Standing {
  readonly contract: Contract;
  readonly parts: readonly BillingPart[];
  readonly deliveries: readonly Delivery[];
  /** The approved hours that nothing bills yet. */
  readonly worked: readonly RatedEntry[];
  readonly most: MostToBill;
  /** Prices that stand of additional services that were ordered and are still to be rendered (GTC 6.6). */
  readonly ordered: readonly Tax[];
}

/** What was rendered or laid out and nothing bills yet: items, sprints, additional services, purchases. */
export function renderedParts(standing: Standing, asOf: LocalDate): BillingPart[] {
  return openSupplies(standing).filter((part) => isDue(standing, part, asOf));
}

/** The parts of services still to be rendered, the next one first; what will be laid out is no service (GTC 7.6). */
export function comingParts(standing: Standing, asOf: LocalDate): BillingPart[] {
  return openSupplies(standing).filter(
    (part) => part.remuneration !== 'outlay' && !isDue(standing, part, asOf),
  );
}

/** The time of a period is its own: it is neither called nor settled before it comes. */
function openSupplies({ parts }: Standing): BillingPart[] {
  return parts.filter(
    ({ billed, billedAs, trigger }) => !billed && billedAs !== 'advance' && trigger !== 'period',
  );
}

/** The periods that are due and that nothing bills yet. */
export function duePeriodParts(standing: Standing, asOf: LocalDate): BillingPart[] {
  const { parts } = standing;
  return parts.filter((part) => part.trigger === 'period' && !part.billed && isDue(standing, part, asOf));
}

/**
 * What bills hours that were worked when a contract ends before its time: items by effort, of their periods those that
 * have begun or else the next, and what went beyond hour pools (GTC 6.4, 6.6).
 */
export function workedParts({ parts, worked }: Standing, asOf: LocalDate): BillingPart[] {
  const open = parts.filter(
    ({ billed, billedAs, linePosition }) => !billed && billedAs !== 'advance' && linePosition !== null,
  );
  const byEffort = [...new Set(worked.map(({ entry }) => entry.linePosition))].flatMap((line) => {
    const own = open.filter(({ linePosition }) => linePosition === line);
    const begun = own.filter(({ period }) => period === null || period.from <= asOf);
    return begun.length > 0 ? begun : own.slice(0, 1);
  });
  return [...byEffort, ...open.filter(({ remuneration }) => remuneration === 'additional')];
}

function isDue({ contract, deliveries }: Standing, part: BillingPart, asOf: LocalDate): boolean {
  return dueSince(part, contract.concludedOn, deliveries, asOf) !== null;
}

/** The part that bills a price as a whole on completion, while that is still to come. */
export function comingWhole(standing: Standing, asOf: LocalDate): BillingPart | undefined {
  return comingParts(standing, asOf).find(({ linePosition }) => linePosition === null);
}

/**
 * The share that was rendered of prices that stand and are billed as a whole: what a person states, at least what is
 * known; null where deliveries and hours tell it, because the price is billed item by item or by effort, or where nothing
 * is to come.
 * @throws problem `bad-value` naming the contract and what to state or record instead
 */
export function renderedShare(
  standing: Standing,
  stated: Decimal4 | undefined,
  asOf: LocalDate,
): Decimal4 | null {
  const { contract, parts, deliveries } = standing;
  const hasWhole = comingWhole(standing, asOf) !== undefined;
  const known = hasWhole ? knownPercent(contract.agreed, parts, deliveries) : null;
  if (stated === undefined) return known;
  if (known === null)
    throw refused(
      contract,
      'its items and hours tell what was rendered: record the delivery of those that were, approve the hours',
    );
  if (exact(stated).gte(100))
    throw refused(contract, 'must be below 100: record the complete delivery instead');
  if (exact(stated).lt(known)) throw refused(contract, `${known} % are known to be rendered already`);
  return stated;
}

function refused({ number }: Contract, why: string): Problem {
  return badValue(`renderedPercent of ${number}: ${why}`, {
    errors: [{ path: 'contracts', message: `${number}: ${why}` }],
  });
}
