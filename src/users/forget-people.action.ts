import { type Tx } from '../../db/connection.ts';
import { deletePeopleTraces, forgetSignIns, forgetUsers } from './forgotten.store.ts';

/**
 * Takes from everybody who comes in for a client what lets them in and what says who they are: sessions, links, second
 * factors and passwords end; addresses leave users and the record of sign-ins, whose lines stay (Art. 17 GDPR).
 */
export async function forgetPeople(tx: Tx, clientId: string): Promise<void> {
  await deletePeopleTraces(tx, clientId);
  await forgetSignIns(tx, clientId);
  await forgetUsers(tx, clientId);
}
