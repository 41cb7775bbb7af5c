import { type Db } from '../../db/connection.ts';
import { contractById } from '../contracts/contract.store.ts';
import { totalsOf } from '../money/vat.ts';
import { allowed } from '../states/transitions.ts';
import { serviceTime } from '../time/time-billing.store.ts';
import { type AdditionalService, serviceTax, serviceTransitions } from './additional-service.ts';
import { servicesOf } from './additional-service.store.ts';
import { type BookedTime, bookedTime } from './booked-time.ts';

/** An additional service as the API shows it, with what it costs; rendered by booked time what that comes to now. */
function present(service: AdditionalService, booked: BookedTime | null) {
  const { state, partId: _, ...rest } = service;
  const quantity = service.byTime && booked !== null ? booked.hours : service.quantity;
  const { net, vat, gross } = totalsOf([serviceTax({ ...service, quantity })]);
  return {
    ...rest,
    quantity,
    bookedHours: booked?.hours ?? '0',
    unapprovedEntries: booked?.unapproved ?? 0,
    net: net.toString(),
    vat: vat.toString(),
    gross: gross.toString(),
    status: state,
    actions: allowed(serviceTransitions, state),
  };
}

/** An additional service with the time booked on it. */
export async function serviceView(db: Db, service: AdditionalService) {
  const [view] = await presentAll(db, service.contractId, [service]);
  if (view === undefined) throw new Error(`additional service ${service.id} has got lost`);
  return view;
}

/** The additional services of a contract. @throws problem `not-found` */
export async function serviceList(db: Db, contractId: string) {
  return { items: await presentAll(db, contractId, await servicesOf(db, contractId)), nextCursor: null };
}

async function presentAll(db: Db, contractId: string, services: readonly AdditionalService[]) {
  const time = await serviceTime(db, await contractById(db, contractId));
  return services.map((service) =>
    present(service, bookedTime(time.filter(({ entry }) => entry.serviceId === service.id))),
  );
}
