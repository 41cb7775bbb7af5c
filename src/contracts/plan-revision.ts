import { addMonths, later, type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart, inPlace, type PlannedPart, type UnplacedPart } from './billing-plan.ts';
import { type Contract } from './contract.ts';
import { type Periodic, plannedPeriods } from './period-plan.ts';
import { type PriceVersion } from './price.ts';

/** So far ahead periods are planned; planning goes on when less than the least is left. */
const AHEAD_MONTHS = { most: 12, least: 3 };

/** Every period that begins before this day is planned on a day. */
export function planHorizon(asOf: LocalDate): LocalDate {
  return addMonths(asOf, AHEAD_MONTHS.most);
}

/** A plan that reaches no further than this day is to be extended. */
export function planReach(asOf: LocalDate): LocalDate {
  return addMonths(asOf, AHEAD_MONTHS.least);
}

/** Up to which day a contract is planned once its plan has reached the horizon; null when that is to its end. */
export function plannedThrough({ term, endsOn }: Periodic, horizon: LocalDate): LocalDate | null {
  return term === null || (endsOn !== null && endsOn < horizon) ? null : horizon;
}

/** What is to be changed about the periods in a plan. */
export interface Revision {
  /** What is to be taken out. */
  readonly surplus: readonly BillingPart[];
  /** What stays in its time and its place, at another price. */
  readonly repriced: readonly BillingPart[];
  readonly missing: readonly UnplacedPart[];
}

/**
 * What is to be changed about the periods in a plan so that it follows from term, end and prices again: what has been
 * billed stays as it is and keeps its time for itself.
 */
export function revisedPeriods(
  contract: Periodic,
  prices: readonly PriceVersion[],
  before: LocalDate,
  parts: readonly BillingPart[],
): Revision {
  const standing = parts.filter((part) => part.trigger === 'period' && part.remuneration === 'agreed');
  const open = standing.filter(({ billed }) => !billed);
  const closed = standing.filter(({ billed }) => billed);
  const wanted = plannedPeriods(contract, prices, before, closed);
  const wantedIn = new Map(wanted.map((part) => [time(part), part]));
  const openIn = new Set(open.map(time));
  return {
    surplus: open.filter((part) => !wantedIn.has(time(part))),
    repriced: open.flatMap((part) => {
      const { taxes } = wantedIn.get(time(part)) ?? part;
      return sameTaxes(taxes, part.taxes) ? [] : [{ ...part, taxes }];
    }),
    missing: wanted.filter((part) => !openIn.has(time(part))),
  };
}

/** A revised plan of a contract, with the places of what is new in it. */
export interface RevisedPlan extends Omit<Revision, 'missing'> {
  readonly contractId: string;
  readonly missing: readonly PlannedPart[];
  readonly plannedUntil: LocalDate | null;
}

/** Brings the plan of a contract in line with its term, its end and its prices, and further ahead as of a day. */
export function revisedPlan(
  contract: Periodic & Pick<Contract, 'id'>,
  prices: readonly PriceVersion[],
  parts: readonly BillingPart[],
  asOf: LocalDate,
): RevisedPlan {
  const horizon = planHorizon(asOf);
  const revision = revisedPeriods(contract, prices, horizon, parts);
  const taken = Math.max(0, ...parts.map(({ position }) => position));
  return {
    ...revision,
    contractId: contract.id,
    missing: inPlace(revision.missing, taken),
    plannedUntil: plannedThrough(contract, horizon),
  };
}

/** What makes two planned periods the same, but for their price. */
function time({ linePosition, period, dueOn }: UnplacedPart): string {
  return [linePosition, period?.from, period?.until, dueOn].join(' ');
}

function sameTaxes(a: UnplacedPart['taxes'], b: UnplacedPart['taxes']): boolean {
  const text = (taxes: UnplacedPart['taxes']) =>
    taxes.map(({ category, rate, base, amount }) => [category, rate, base, amount].join(' ')).join(', ');
  return text(a) === text(b);
}

/** Of each line the first day that no invoice has billed, if any has billed it. */
export function invoicedUntil(parts: readonly BillingPart[]): Map<number, LocalDate> {
  const until = new Map<number, LocalDate>();
  for (const { trigger, remuneration, billed, linePosition, period } of parts) {
    if (trigger !== 'period' || remuneration !== 'agreed' || !billed) continue;
    if (linePosition === null || period === null) continue;
    until.set(linePosition, later(until.get(linePosition) ?? period.until, period.until));
  }
  return until;
}
