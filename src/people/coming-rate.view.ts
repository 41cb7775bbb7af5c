import { type Db } from '../../db/connection.ts';
import { serviceById } from '../additional-services/additional-service.store.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { contractById } from '../contracts/contract.store.ts';
import { notFound } from '../problems/problem.ts';
import { rateTime } from '../time/rated-time.ts';
import { workPrices } from '../time/time-billing.store.ts';
import { type TimeTarget } from '../time/time-entry.ts';
import { personById } from './person.store.ts';
import { whyRate } from './rate.ts';

interface Hour extends Pick<TimeTarget, 'linePosition' | 'serviceId'> {
  readonly contractId: string;
  readonly personId: string;
  readonly day: LocalDate;
}

/**
 * What an hour of a person on an item or an additional service costs on a day, before it is recorded (GTC 6.4, 6.6); the rate
 * is null where none applies.
 * @throws problem `not-found`
 */
export async function comingRate(db: Db, { contractId, personId, day, linePosition, serviceId }: Hour) {
  const contract = await contractById(db, contractId);
  const { name, role } = await personById(db, personId);
  const service = serviceId === null ? null : await serviceById(db, serviceId);
  if (service !== null && service.contractId !== contractId)
    throw notFound(
      `serviceId: ${contract.number} has no additional service ${serviceId}; see GET /contracts/:id/additional-services`,
    );
  const hour = {
    id: personId,
    personId,
    personName: name,
    role,
    day,
    linePosition,
    serviceId,
    serviceName: service?.description ?? null,
    servicePrice: service?.unitPrice ?? null,
    seconds: 3600,
    description: '',
  };
  const [rated] = rateTime([hour], contract, await workPrices(db, contract));
  const rate = rated?.rate ?? null;
  return { rate: rate === null ? null : { ...rate, why: whyRate(rate) } };
}
