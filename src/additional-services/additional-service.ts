import { type LocalDate } from '../calendar/local-date.ts';
import { type Contract, contractSuspended } from '../contracts/contract.ts';
import { contractEnded } from '../deliveries/delivery.ts';
import { type Decimal4, decimal4 } from '../money/decimal.ts';
import { sumTaxes, type Tax, taxOn, type VatCategory } from '../money/vat.ts';
import { lineNet } from '../offers/offer-price.ts';
import { unitCode } from '../offers/units.ts';
import { requireNotAfterToday } from '../problems/require-not-after-today.ts';
import { badValue, defineProblem } from '../problems/problem.ts';
import { type Transitions } from '../states/transitions.ts';

export type ServiceState = 'ordered' | 'rendered' | 'revoked';
export type ServiceEvent = 'render' | 'revoke';

/** What is rendered is billed; an order is revoked by both sides only before. */
export const serviceTransitions: Transitions<ServiceState, ServiceEvent> = {
  ordered: { render: 'rendered', revoke: 'revoked' },
  rendered: {},
  revoked: {},
};

/** A service outside the agreed fee that the client ordered later (Zusatzleistung; GTC 6.6). */
export interface AdditionalService {
  readonly id: string;
  readonly contractId: string;
  /** Counted from 1 within the contract. */
  readonly number: number;
  readonly description: string;
  /** By the hour: the expected hours until it is rendered, then those that it took. */
  readonly quantity: Decimal4;
  readonly unit: string;
  readonly unitPrice: Decimal4;
  readonly byHours: boolean;
  readonly vatCategory: VatCategory;
  readonly vatRate: Decimal4;
  readonly orderedBy: string;
  readonly orderedOn: LocalDate;
  /** The document in which the order can be read. */
  readonly document: string;
  readonly state: ServiceState;
  readonly renderedOn: LocalDate | null;
  /** Whether it is billed by the time booked on it (GTC 6.4), not by hours that a person stated. */
  readonly byTime: boolean;
  readonly partId: string | null;
}

export const serviceHasTime = defineProblem({
  type: 'service-has-time',
  title: 'Time is booked on this additional service',
  status: 409,
  clause: 'gtc:6.6',
});

export const serviceInFuture = defineProblem({
  type: 'service-in-future',
  title: 'An order or a service is recorded when it has happened',
  status: 422,
  clause: 'gtc:6.6',
});

/**
 * Whether something can be ordered on top of a contract: while it runs, and after its work is complete.
 * @throws problem `contract-suspended`, `contract-ended`
 */
export function requireOrderable({ number, status }: Pick<Contract, 'number' | 'status'>): void {
  if (status === 'suspended') throw contractSuspended(`work on ${number} rests; resume the contract first`);
  if (status === 'terminated' || status === 'withdrawn')
    throw contractEnded(`${number} is ${status}; make a new offer for more`);
}

/**
 * Whether it can be recorded that a service was rendered on a day: until the contract's last one also after it, since what
 * was done is owed (GTC 3.8, 6.6).
 * @throws problem `contract-suspended`, `contract-ended`
 */
export function requireRenderable(
  contract: Pick<Contract, 'number' | 'status' | 'endsOn'>,
  renderedOn: LocalDate,
): void {
  const { number, status, endsOn } = contract;
  if (status !== 'terminated') return requireOrderable(contract);
  if (endsOn === null || renderedOn <= endsOn) return;
  throw contractEnded(`${number} ended on ${endsOn}; give a date up to that day`);
}

/**
 * What comes on top of a contract is ordered with it or later.
 * @throws problem `service-in-future`, `bad-value` for a day before the contract itself was ordered
 */
export function requireOrderedDay(
  orderedOn: LocalDate,
  contractOrderedOn: LocalDate,
  today: LocalDate,
): void {
  requireNotAfterToday('orderedOn', orderedOn, today, serviceInFuture);
  if (orderedOn >= contractOrderedOn) return;
  throw refused('orderedOn', `must not be before ${contractOrderedOn}, when the contract was ordered`);
}

/** @throws problem `bad-value` for a service by the hour that is sold in another unit */
export function requireHourlyUnit({ byHours, unit }: Pick<AdditionalService, 'byHours' | 'unit'>): void {
  if (!byHours || unitCode(unit) === 'HUR') return;
  throw refused('unit', 'what is billed by the hour is ordered in hours; write "h" or "Std"');
}

/**
 * How much was rendered: what was ordered, or by the hour the hours that it took (GTC 6.4), as a person says where no time
 * is booked on it.
 * @throws problem `bad-value` when hours are missing, or given for a service at a price that stands
 */
export function renderedQuantity(
  { byHours, quantity }: Pick<AdditionalService, 'byHours' | 'quantity'>,
  hours: Decimal4 | undefined,
): Decimal4 {
  if (byHours && hours === undefined) throw refused('hours', 'say how many hours the service took');
  if (!byHours && hours !== undefined)
    throw refused('hours', 'the price of this service stands, whatever it took; leave the hours out');
  return hours ?? quantity;
}

/**
 * @throws problem `service-in-future`, `bad-value` for a service rendered before it was ordered or before the last work
 * booked on it
 */
export function requireRenderedDay(
  renderedOn: LocalDate,
  orderedOn: LocalDate,
  today: LocalDate,
  workedOn: LocalDate = orderedOn,
): void {
  requireNotAfterToday('renderedOn', renderedOn, today, serviceInFuture);
  if (renderedOn < orderedOn) throw refused('renderedOn', `must not be before its order of ${orderedOn}`);
  if (renderedOn < workedOn)
    throw refused('renderedOn', `must not be before the last work booked on it, of ${workedOn}`);
}

/** Net and VAT of a service. Example: 2.5 h at 120.00 and 20 % → 300.00 + 60.00. */
export function serviceTax(
  service: Pick<AdditionalService, 'quantity' | 'unitPrice' | 'vatCategory' | 'vatRate'>,
): Tax {
  const net = lineNet({ ...service, discountPercent: decimal4('0') });
  return taxOn(service.vatCategory, service.vatRate, net);
}

/** What services at a price that stands cost that are ordered and not rendered; an estimate of hours is no price (GTC 6.4). */
export function orderedPrices(services: readonly AdditionalService[]): Tax[] {
  const priced = services.filter(({ state, byHours }) => state === 'ordered' && !byHours);
  return sumTaxes(priced.map((service) => [serviceTax(service)]));
}

function refused(path: string, message: string) {
  return badValue(`${path}: ${message}`, { errors: [{ path, message }] });
}
