import { type Db } from '../../db/connection.ts';
import { servicesOf } from '../additional-services/additional-service.store.ts';
import { orderedPrices } from '../additional-services/additional-service.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { billingPartsOf } from '../contracts/billing-part.store.ts';
import { contractById } from '../contracts/contract.store.ts';
import { deliveriesOf } from '../deliveries/delivery.store.ts';
import { approvedTime } from '../time/time-billing.store.ts';
import { effortOf } from './billed-lines.ts';
import { mostToBill } from './most-to-bill.store.ts';
import { type Standing } from './standing.ts';

/** What of a contract has been delivered, worked and invoiced by a day. @throws problem `not-found` */
export async function standingOf(db: Db, contractId: string, asOf: LocalDate): Promise<Standing> {
  const contract = await contractById(db, contractId);
  const { lines } = contract.agreed;
  const effort = effortOf(lines);
  const worked = effort.length === 0 ? [] : await approvedTime(db, contract, effort, asOf);
  return {
    contract,
    parts: await billingPartsOf(db, contractId),
    worked,
    most: worked.length === 0 ? new Map() : await mostToBill(db, contract, lines, { time: worked, asOf }),
    ordered: orderedPrices(await servicesOf(db, contractId)),
    deliveries: await deliveriesOf(db, contractId),
  };
}
