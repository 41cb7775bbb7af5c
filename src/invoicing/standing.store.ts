import { type Db } from '../../db/connection.ts';
import { billingPartsOf } from '../contracts/billing-part.store.ts';
import { contractById } from '../contracts/contract.store.ts';
import { deliveriesOf } from '../contracts/delivery.store.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { approvedTime } from '../time/time-billing.store.ts';
import { effortOf } from './billed-lines.ts';
import { type Standing } from './standing.ts';

/** What of a contract has been delivered, worked and invoiced by a day. @throws problem `not-found` */
export async function standingOf(db: Db, contractId: string, asOf: LocalDate): Promise<Standing> {
  const contract = await contractById(db, contractId);
  const effort = effortOf(contract.agreed.lines);
  return {
    contract,
    parts: await billingPartsOf(db, contractId),
    worked: effort.length === 0 ? [] : await approvedTime(db, contract, effort, asOf),
    deliveries: await deliveriesOf(db, contractId),
  };
}
