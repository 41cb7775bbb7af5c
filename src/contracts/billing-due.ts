import { type LocalDate } from '../calendar/local-date.ts';
import { type Delivery } from '../deliveries/delivery.ts';
import { type BillingPart } from './billing-plan.ts';

type Triggered = Pick<BillingPart, 'trigger' | 'linePosition' | 'dueOn' | 'called'>;

/**
 * The day on which a part became due, if it has by `asOf`: the conclusion of the contract for the first half, the
 * delivery of the completed work for the second (GTC 6.7, ruling 21), the delivery of the item for an item, the day that
 * a part carries for what is agreed or happens while the contract runs (GTC 6.6, 6.8, 7.6), or the day on which it was
 * called (GTC 6.9, 7.10).
 */
export function dueSince(
  part: Triggered,
  concludedOn: LocalDate,
  deliveries: readonly Delivery[],
  asOf: LocalDate,
): LocalDate | null {
  const called = part.called === null ? [] : [part.called.on];
  const days = [...called, ...triggeringDays(part, concludedOn, deliveries)].filter((day) => day <= asOf);
  return days.sort()[0] ?? null;
}

function triggeringDays(
  part: Triggered,
  concludedOn: LocalDate,
  deliveries: readonly Delivery[],
): LocalDate[] {
  switch (part.trigger) {
    case 'order':
      return [concludedOn];
    case 'completion':
      return completionOf(deliveries).map((delivery) => delivery.deliveredOn);
    case 'item-delivery':
      return deliveries
        .filter(
          (delivery) =>
            delivery.complete || (part.linePosition !== null && delivery.lines.includes(part.linePosition)),
        )
        .map((delivery) => delivery.deliveredOn)
        .concat(part.dueOn ?? []);
    default:
      return part.dueOn === null ? [] : [part.dueOn];
  }
}

export function completionOf(deliveries: readonly Delivery[]): Delivery[] {
  return deliveries.filter((delivery) => delivery.complete);
}
