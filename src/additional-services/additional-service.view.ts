import { type Db } from '../../db/connection.ts';
import { contractById } from '../contracts/contract.store.ts';
import { totalsOf } from '../money/vat.ts';
import { allowed } from '../states/transitions.ts';
import { type AdditionalService, serviceTax, serviceTransitions } from './additional-service.ts';
import { servicesOf } from './additional-service.store.ts';

/** An additional service as the API shows it, with what it costs. */
export function presentService(service: AdditionalService) {
  const { state, partId: _, ...rest } = service;
  const { net, vat, gross } = totalsOf([serviceTax(service)]);
  return {
    ...rest,
    net: net.toString(),
    vat: vat.toString(),
    gross: gross.toString(),
    status: state,
    actions: allowed(serviceTransitions, state),
  };
}

/** The additional services of a contract. @throws problem `not-found` */
export async function serviceList(db: Db, contractId: string) {
  await contractById(db, contractId);
  return { items: (await servicesOf(db, contractId)).map(presentService), nextCursor: null };
}
