import { type BillingPart, isPricedSprint } from '../contracts/billing-plan.ts';

type Part = Pick<BillingPart, 'id' | 'trigger' | 'billedAs' | 'linePosition' | 'taxes'>;

/** Whether a part is only asked for before the last invoice of what it belongs to, which bills it otherwise. */
export function isTakenByLast(part: Part): boolean {
  return part.billedAs === 'advance' || isPricedSprint(part);
}

/** The line whose last invoice takes a deposit or a sprint; null for the whole price, which sprints take their share of. */
export function lineOfLast(part: Part): number | null {
  return isPricedSprint(part) ? null : part.linePosition;
}

/**
 * What the last invoice over a line, or over the whole price, bills beside its own part: deposits on it that were never
 * asked for, and its sprints that were not invoiced; those by effort with the hours of their item (GTC 6.4, 6.8).
 */
export function settledWith(last: Part): (part: Part) => boolean {
  return (part) =>
    part.id !== last.id &&
    (isTakenByLast(part) || part.trigger === 'sprint') &&
    lineOfLast(part) === last.linePosition;
}
