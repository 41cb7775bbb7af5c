import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { advance } from '../states/transitions.ts';
import { lockServiceTime } from '../time/time-billing.store.ts';
import {
  type AdditionalService,
  renderedQuantity,
  requireRenderable,
  requireRenderedDay,
  serviceHasTime,
  serviceTransitions,
} from './additional-service.ts';
import { type BookedTime, bookedTime, byBookedTime } from './booked-time.ts';
import { billService } from './bill-service.action.ts';
import { serviceById } from './additional-service.store.ts';

interface RenderService {
  readonly serviceId: string;
  readonly renderedOn: LocalDate;
  /** What it took, of a service by the hour on which no time is booked. */
  readonly hours: Decimal4 | undefined;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Records that an additional service was rendered: from now on it may be invoiced, apart from the agreed fee (GTC 6.6); by
 * the hour over the time that is booked on it, once it is approved (GTC 6.4).
 * @throws problem `contract-suspended`, `contract-ended`, `illegal-state`, `service-in-future`, `service-has-time` for hours said
 * beside those booked, `bad-value`
 */
export async function renderService(
  tx: Tx,
  { serviceId, renderedOn, hours, actor, at }: RenderService,
): Promise<AdditionalService> {
  const { contractId } = await serviceById(tx, serviceId);
  const contract = await lockContract(tx, contractId);
  requireRenderable(contract, renderedOn);
  const ordered = await serviceById(tx, serviceId);
  const label = `additional service ${ordered.number} of ${contract.number}`;
  const state = advance(label, serviceTransitions, ordered.state, 'render');
  const booked = bookedTime(await lockServiceTime(tx, contract, serviceId));
  requireRenderedDay(renderedOn, ordered.orderedOn, dayOf(at), booked?.lastDay);
  const rendered = { ...renderedBy(ordered, hours, booked), state, renderedOn };
  return billService(tx, rendered, { actor, at });
}

function renderedBy(
  service: AdditionalService,
  hours: Decimal4 | undefined,
  booked: BookedTime | null,
): AdditionalService {
  if (booked === null) return { ...service, quantity: renderedQuantity(service, hours) };
  if (hours !== undefined)
    throw serviceHasTime(
      `${booked.hours} h are booked on this service and will be billed; leave the hours out`,
    );
  return byBookedTime(service, booked);
}
