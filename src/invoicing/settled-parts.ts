import { type BillingPart } from '../contracts/billing-plan.ts';
import { totalsOf } from '../money/vat.ts';

type Part = Pick<BillingPart, 'id' | 'trigger' | 'billedAs' | 'linePosition' | 'taxes'>;

/** Whether a sprint bills a share of the agreed price; one by effort has its hours alone (GTC 6.4). */
export function isPricedSprint({ trigger, taxes }: Pick<Part, 'trigger' | 'taxes'>): boolean {
  return trigger === 'sprint' && totalsOf(taxes).net.isPositive();
}

/** A final invoice also bills the deposit that was never asked for, and sprints of its price that were not invoiced. */
export function isSettledByFinal(part: Part): boolean {
  return part.billedAs === 'advance' || part.billedAs === 'final' || isPricedSprint(part);
}

/** The last invoice of an item by effort takes the hours of its sprints that were not invoiced. */
export function settledWithItem(item: Part): (part: Part) => boolean {
  return (part) =>
    part.id === item.id ||
    (part.trigger === 'sprint' && part.linePosition === item.linePosition && !isPricedSprint(part));
}
