import { type Db } from '../../db/connection.ts';
import { billedPartIds, billingPartsOf } from '../contracts/billing-part.store.ts';
import { contractById } from '../contracts/contract.store.ts';
import { deliveriesOf } from '../contracts/delivery.store.ts';
import { type Standing } from './standing.ts';

/** What of a contract has been delivered and invoiced. @throws problem `not-found` */
export async function standingOf(db: Db, contractId: string): Promise<Standing> {
  return {
    contract: await contractById(db, contractId),
    parts: await billingPartsOf(db, contractId),
    billed: await billedPartIds(db, contractId),
    deliveries: await deliveriesOf(db, contractId),
  };
}
